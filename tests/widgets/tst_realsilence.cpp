// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "alertmanagersource.h"
#include "alertscene.h"
#include "exchangerecorder.h"
#include "poller.h"
#include "realserver.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

using namespace toban;
using namespace toban::testing;
using namespace toban::test;
using namespace Qt::StringLiterals;

namespace {

/// From the dialog to a real Alertmanager and back: what amtool sees is what was typed.
class RealSilenceTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void oneMadeHereIsSeenThereAndEnded();
    void oneMadeThereIsSeenHere();

private:
    [[nodiscard]] QByteArray amtool(const QStringList &arguments) const;
    /** What is in force, as the server lists it. */
    [[nodiscard]] QJsonArray listed() const
    {
        return QJsonDocument::fromJson(amtool({u"silence"_s, u"query"_s, u"-o"_s, u"json"_s}))
            .array();
    }
    /** Time passes until it holds. */
    template <typename Condition>
    [[nodiscard]] bool await(Condition condition)
    {
        return QTest::qWaitFor(
            [&] {
                m_scene->fixture.clock().advance(100ms);
                return condition();
            },
            20'000);
    }

    std::unique_ptr<RealServer> m_server;
    ExchangeRecorder m_recorder;
    std::unique_ptr<AlertScene> m_scene;
    std::unique_ptr<AlertmanagerSource> m_source;
    std::unique_ptr<Poller> m_poller;
};

void RealSilenceTest::init()
{
    m_server = RealServer::alertmanager(
        "route: {receiver: pager}\nreceivers: [{name: pager}]\n", {u"--log.level=warn"_s});
    m_scene = std::make_unique<AlertScene>();
    auto &clock = m_scene->fixture.clock();
    clock.step(SystemClock().now() - clock.now()); // the server has no other
    SourceSettings settings;
    settings.id = SourceId(u"am"_s);
    settings.url = m_server->url();
    settings.deadline = Millis(5000);
    m_source = std::make_unique<AlertmanagerSource>(settings, 60s, clock, m_recorder);
    Store &store = m_scene->store();
    m_poller = std::make_unique<Poller>(
        Poller::Ports{store, store, store, store, store.changes(), clock});
    m_poller->addAlerts(SourceId(u"am"_s), *m_source, 0ms);
    QVERIFY(!amtool({u"alert"_s, u"add"_s, u"Slow"_s, u"service=shop"_s}).contains("error"));
    m_poller->start();
    QVERIFY(await([this, &store, &clock] {
        const auto alerts = store.alerts(clock.now(), 0ms);
        return alerts && !alerts->empty();
    }));
    m_scene->show(1);
    m_scene->select(u"Slow"_s);
}

void RealSilenceTest::cleanup()
{
    m_poller.reset();
    m_source.reset();
    m_scene.reset();
    m_server.reset();
}

QByteArray RealSilenceTest::amtool(const QStringList &arguments) const
{
    QProcess tool;
    tool.start(u"amtool"_s,
        QStringList{u"--alertmanager.url="_s + m_server->url().toString()} + arguments);
    const bool done = tool.waitForFinished(20'000) && tool.exitCode() == 0;
    if (!done)
        qWarning() << tool.readAllStandardError();
    return done ? tool.readAllStandardOutput() : "error";
}

void RealSilenceTest::oneMadeHereIsSeenThereAndEnded()
{
    m_scene->press(Qt::Key_S);
    QTRY_VERIFY(m_scene->find<QDialog>("silenceDialog"));
    const auto *dialog = m_scene->find<QDialog>("silenceDialog");
    auto *reason = dialog->findChild<QLineEdit *>(u"silenceReason"_s);
    QTest::keyClicks(reason, u"deploy \"x\""_s);
    QTRY_VERIFY(dialog->findChild<QPushButton *>(u"makeSilence"_s)->isEnabled());
    QTest::keyClick(reason, Qt::Key_Return);
    QTRY_COMPARE(m_scene->store().pending()->size(), size_t(1));
    QVERIFY(listed().isEmpty()); // it can still be undone
    QVERIFY(await([this] { return m_scene->store().pending()->empty(); }));
    const QJsonArray there = listed();
    QCOMPARE(there.size(), 1);
    QCOMPARE(there[0][u"createdBy"].toString(), u"鈴木"_s);
    QVERIFY(there[0][u"comment"].toString().startsWith(u"deploy \"x\""_s));
    const QJsonArray matchers = there[0][u"matchers"].toArray();
    QCOMPARE(matchers.size(), 2);
    QCOMPARE(matchers[0][u"name"].toString(), u"alertname"_s);
    QCOMPARE(matchers[0][u"value"].toString(), u"Slow"_s);
    auto *end = m_scene->find<QPushButton>("deedEndSilence");
    QVERIFY(await([end] { return end->isVisible() && end->isEnabled(); }));
    QTest::keyClick(end, Qt::Key_Space);
    QTRY_COMPARE(m_scene->store().pending()->size(), size_t(1));
    QVERIFY(await([this] { return m_scene->store().pending()->empty(); }));
    QVERIFY(listed().isEmpty());
    QVERIFY(await([end] { return !end->isVisible(); }));
}

void RealSilenceTest::oneMadeThereIsSeenHere()
{
    const QByteArray id = amtool({u"silence"_s, u"add"_s, u"--author=other"_s,
        u"--comment=elsewhere"_s, u"--duration=1h"_s, u"service=shop"_s});
    QVERIFY(await([this] { return m_scene->find<QPushButton>("deedEndSilence")->isVisible(); }));
    const auto silences = m_scene->store().silences(m_scene->fixture.clock().now());
    QCOMPARE(silences->size(), size_t(1));
    QCOMPARE(silences->front().id.toUtf8(), id.trimmed());
    QCOMPARE(silences->front().author, u"other"_s);
    QCOMPARE(silences->front().comment, u"elsewhere"_s);
}

} // namespace

QTEST_MAIN(RealSilenceTest)
#include "tst_realsilence.moc"
