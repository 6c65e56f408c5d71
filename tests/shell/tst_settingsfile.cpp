// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the program keeps for itself, and the workspace as it writes it: damaged files are noticed,
// and a write that is killed leaves the old file or the new one.
#include "configuration.h"
#include "settingsfile.h"

#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <random>

using namespace Qt::StringLiterals;
using namespace toban;
using namespace toban::testing;
using State = SettingsFile::State;

class TestSettingsFile final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void damagedFileIsNoticed_data();
    void damagedFileIsNoticed();
    void fileCutAnywhereIsNoticed();
    void damagedCopyToo();
    void deletedFileIsANewBeginning();
    void fileWithoutChecksumIsRead();
    void whatIsNotSetStays();
    void othersCannotReadIt();
    void unwritableFolderIsTold();
    void openFileStaysWhole();
    void killedWriteLeavesOldOrNew();

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"window.ini"_s); }
    [[nodiscard]] static QString valueOf(const SettingsFile &file, const QString &key)
    {
        QString value;
        file.read([&](const QSettings &settings) { value = settings.value(key).toString(); });
        return value;
    }
    void keep(const QString &service)
    {
        QVERIFY(SettingsFile(path()).write([&](QSettings &settings) {
            settings.setValue(u"service"_s, service);
            settings.setValue(u"oncall/days"_s, 14);
        }));
    }
    [[nodiscard]] static QByteArray bytesOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static void put(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestSettingsFile::damagedFileIsNoticed_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("garbage") << QByteArray("\x00\xff[\x1b=%%%\n\n]=\\x", 14);
    QTest::newRow("zeros") << QByteArray(4096, '\0');
    QTest::newRow("another program's") << QByteArray("[General]\nservice=other\n");
    QTest::newRow("wrong types") << QByteArray(
        "[General]\nservice=@Variant(\\0\\0\\0\\x7f)\n\n[oncall]\ndays=many\n");
    QTest::newRow("a checksum alone") << QByteArray("\n; sha256 00\n");
}

void TestSettingsFile::damagedFileIsNoticed()
{
    QFETCH(const QByteArray, bytes);
    keep(u"shop"_s);
    QVERIFY(SettingsFile(path()).state() == State::Sound);
    put(path(), bytes);
    SettingsFile damaged(path());
    QVERIFY(damaged.state() == State::Restored);
    QCOMPARE(valueOf(damaged, u"service"_s), u"shop"_s);
    QCOMPARE(valueOf(damaged, u"oncall/days"_s), u"14"_s);
    keep(u"search"_s);
    const SettingsFile mended(path());
    QVERIFY(mended.state() == State::Sound);
    QCOMPARE(valueOf(mended, u"service"_s), u"search"_s);
}

void TestSettingsFile::fileCutAnywhereIsNoticed()
{
    keep(u"shop"_s);
    const QByteArray whole = bytesOf(path());
    for (qsizetype length = 0; length < whole.size(); ++length) {
        put(path(), whole.first(length));
        const SettingsFile cut(path());
        QVERIFY2(cut.state() == State::Restored, qPrintable(QString::number(length)));
        QCOMPARE(valueOf(cut, u"service"_s), u"shop"_s);
    }
}

void TestSettingsFile::damagedCopyToo()
{
    keep(u"shop"_s);
    const QByteArray half = bytesOf(path()).first(20);
    put(path(), half);
    put(path() + u".last"_s, half);
    const SettingsFile lost(path());
    QVERIFY(lost.state() == State::Lost);
    QCOMPARE(valueOf(lost, u"service"_s), QString());
    keep(u"search"_s);
    QCOMPARE(valueOf(SettingsFile(path()), u"service"_s), u"search"_s);
}

void TestSettingsFile::deletedFileIsANewBeginning()
{
    keep(u"shop"_s);
    QVERIFY(QFile::remove(path()));
    const SettingsFile none(path());
    QVERIFY(none.state() == State::Sound);
    QCOMPARE(valueOf(none, u"service"_s), QString());
}

/// As earlier versions wrote it, and as a user writes it who has none yet.
void TestSettingsFile::fileWithoutChecksumIsRead()
{
    put(path(), "[General]\nservice=shop\n");
    const SettingsFile older(path());
    QVERIFY(older.state() == State::Sound);
    QCOMPARE(valueOf(older, u"service"_s), u"shop"_s);
}

void TestSettingsFile::whatIsNotSetStays()
{
    put(path(), "[General]\nother=1\nservice=shop\n");
    keep(u"search"_s);
    const SettingsFile file(path());
    QCOMPARE(valueOf(file, u"other"_s), u"1"_s);
    QCOMPARE(valueOf(file, u"service"_s), u"search"_s);
}

void TestSettingsFile::othersCannotReadIt()
{
    keep(u"shop"_s);
    const QStringList files = QDir(m_folder->path()).entryList(QDir::Files, QDir::Name);
    QCOMPARE(files, (QStringList{u"window.ini"_s, u"window.ini.last"_s}));
    for (const QString &name : files)
        QCOMPARE(QFileInfo(m_folder->filePath(name)).permissions()
                & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
            QFile::Permissions());
}

void TestSettingsFile::unwritableFolderIsTold()
{
    put(path(), "a file");
    const auto written = SettingsFile(path() + u"/window.ini"_s).write([](QSettings &) {});
    QVERIFY(!written);
    QVERIFY(written.error().kind == ErrorKind::Storage);
}

/// What is written takes the place of the old file, which is never written into.
void TestSettingsFile::openFileStaysWhole()
{
    const QString workspace = m_folder->filePath(u"workspace.toml"_s);
    keep(u"shop"_s);
    QVERIFY(writeWorkspaceFile(workspaceOf(0), workspace));
    for (const QString &name : {path(), path() + u".last"_s, workspace}) {
        const QByteArray before = bytesOf(name);
        QFile open(name);
        QVERIFY(open.open(QIODevice::ReadOnly | QIODevice::Unbuffered));
        keep(u"search and more"_s);
        QVERIFY(writeWorkspaceFile(workspaceOf(1), workspace));
        QCOMPARE(open.readAll(), before);
        keep(u"shop"_s);
    }
}

/// kill -9 at random moments; TOBAN_KILL_CYCLES: how often, by hand.
void TestSettingsFile::killedWriteLeavesOldOrNew()
{
    std::mt19937 random(1);
    const int wanted = qEnvironmentVariableIntValue("TOBAN_KILL_CYCLES");
    const int cycles = wanted > 0 ? wanted : 12;
    QSet<QString> seen;
    for (int cycle = 0; cycle < cycles; ++cycle) {
        QProcess victim;
        victim.start(QStringLiteral(SETTINGS_VICTIM), {m_folder->path()});
        const int rounds = 1 + int(random() % 10);
        for (int told = 0; told < rounds;) {
            QVERIFY(victim.waitForReadyRead(30000));
            for (; victim.canReadLine(); ++told)
                (void)victim.readLine();
        }
        victim.kill(); // SIGKILL
        QVERIFY(victim.waitForFinished(30000));
        QCOMPARE(victim.exitStatus(), QProcess::CrashExit);
        const SettingsFile settings(path());
        QVERIFY(settings.state() == State::Sound);
        const int one = valueOf(settings, u"number"_s).toInt();
        QCOMPARE(valueOf(settings, u"text"_s), textOf(one));
        const auto workspace = loadWorkspace(m_folder->filePath(u"workspace.toml"_s));
        QVERIFY2(workspace, qPrintable(workspace ? QString() : errorText(workspace.error())));
        QVERIFY(workspace->sources == workspaceOf(0).sources
            || workspace->sources == workspaceOf(1).sources);
        seen.insert(QString::number(one) + u' ' + workspace->sources.front().id.text());
    }
    QVERIFY(seen.size() > 1);
}

QTEST_GUILESS_MAIN(TestSettingsFile)
#include "tst_settingsfile.moc"
