// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "initcommand.h"
#include "workspace.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace toban;
using namespace Qt::StringLiterals;

/** Answers what it was given. */
class FixedDiscovery final : public Discovery {
public:
    explicit FixedDiscovery(Result<DiscoveryReport> answer)
        : m_answer(std::move(answer))
    {
    }
    [[nodiscard]] QFuture<Result<DiscoveryReport>> discover(
        const SourceId &, std::optional<Instant> at) override
    {
        askedAt = at;
        ++asked;
        return QtFuture::makeReadyFuture(m_answer);
    }

    std::optional<Instant> askedAt;
    int asked = 0;

private:
    Result<DiscoveryReport> m_answer;
};

class InitCommandTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesWhatIsSuggested();
    void keepsAFileThatIsThere();
    void replacesItWhenForced();
    void saysWhatWentWrong_data();
    void saysWhatWentWrong();
    void writesNothingWithoutServices();
    void tellsAFolderItCannotWrite();

private:
    [[nodiscard]] int run(Discovery &discovery, bool isForced = false) const;
    [[nodiscard]] QString path() const { return m_folder.filePath(u"sub/w.toml"_s); }

    QTemporaryDir m_folder;
};

static DiscoveryReport reportOf(bool isSuggested)
{
    DiscoveryReport report{u"Prometheus 2.42.0"_s, 15s, {}, {}};
    for (const QString &name : {u"shop"_s, u"odd"_s}) {
        ProposedService proposal;
        proposal.service.id = ServiceId(name);
        proposal.service.latency.metric = u"m_seconds"_s;
        proposal.isSuggested = isSuggested && name == u"shop"_s;
        report.services.push_back(proposal);
    }
    return report;
}

int InitCommandTest::run(Discovery &discovery, bool isForced) const
{
    InitCommand command(
        discovery, {QUrl(u"http://127.0.0.1:9090"_s), fromMs(1'795'262'400'000), path(), isForced});
    int code = -1;
    connect(&command, &InitCommand::finished, this,
        [&code](ExitCode answer) { code = static_cast<int>(answer); });
    command.start();
    [&] { QTRY_VERIFY(code >= 0); }();
    return code;
}

void InitCommandTest::writesWhatIsSuggested()
{
    DiscoveryReport report = reportOf(true);
    report.alertmanagers = {QUrl(u"http://am-a:9093"_s), QUrl(u"http://am-b:9093/prefix"_s)};
    FixedDiscovery discovery(report);
    QCOMPARE(run(discovery), 0);
    QCOMPARE(discovery.askedAt, std::optional(fromMs(1'795'262'400'000)));
    const auto workspace = loadWorkspace(path());
    QVERIFY(workspace.has_value());
    QCOMPARE(workspace->sources.front().url, QUrl(u"http://127.0.0.1:9090"_s));
    QCOMPARE(workspace->sources.size(), 3U);
    for (const size_t i : {size_t(1), size_t(2)}) {
        QCOMPARE(workspace->sources[i].kind, u"alertmanager"_s);
        QCOMPARE(workspace->sources[i].url, report.alertmanagers[i - 1]);
    }
    QVERIFY(workspace->sources[1].id != workspace->sources[2].id);
    QCOMPARE(workspace->services.size(), 1U);
    QCOMPARE(workspace->services.front().id, ServiceId(u"shop"_s));
    QCOMPARE(workspace->services.front().source, workspace->sources.front().id);
}

void InitCommandTest::keepsAFileThatIsThere()
{
    FixedDiscovery discovery(reportOf(true));
    QVERIFY(QFile::exists(path()));
    QCOMPARE(run(discovery), 73);
    QCOMPARE(discovery.asked, 0);
}

void InitCommandTest::replacesItWhenForced()
{
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.close();
    FixedDiscovery discovery(reportOf(true));
    QCOMPARE(run(discovery, true), 0);
    QVERIFY(loadWorkspace(path()).has_value());
}

void InitCommandTest::saysWhatWentWrong_data()
{
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<int>("code");
    QTest::newRow("offline") << ErrorKind::Offline << 69;
    QTest::newRow("timeout") << ErrorKind::Timeout << 69;
    QTest::newRow("auth") << ErrorKind::Auth << 77;
    QTest::newRow("rate limited") << ErrorKind::RateLimited << 75;
    QTest::newRow("not Prometheus") << ErrorKind::Malformed << 65;
}

void InitCommandTest::saysWhatWentWrong()
{
    QFETCH(ErrorKind, kind);
    QFETCH(int, code);
    FixedDiscovery discovery(failure(kind, u"http://127.0.0.1:9090"_s, u"no"_s));
    QCOMPARE(run(discovery, true), code);
    QVERIFY(loadWorkspace(path()).has_value()); // what stood there still does
}

void InitCommandTest::writesNothingWithoutServices()
{
    QVERIFY(QFile::remove(path()));
    FixedDiscovery discovery(reportOf(false));
    QCOMPARE(run(discovery), 65);
    QVERIFY(!QFile::exists(path()));
}

void InitCommandTest::tellsAFolderItCannotWrite()
{
    // a file stands where the folder would be: that stops even the superuser
    QVERIFY(QDir(m_folder.path()).rmdir(u"sub"_s));
    QFile blocker(m_folder.filePath(u"sub"_s));
    QVERIFY(blocker.open(QIODevice::WriteOnly));
    FixedDiscovery discovery(reportOf(true));
    QCOMPARE(run(discovery), 73);
}

QTEST_GUILESS_MAIN(InitCommandTest)
#include "tst_initcommand.moc"
