// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rawdatabase.h"
#include "shakydisk.h"
#include "storefixture.h"
#include "waited.h"

#include <QDir>
#include <QProcess>
#include <QTest>

using namespace toban;
using namespace toban::test;
using namespace Qt::StringLiterals;

/// S13: the upgrade of an older store is killed (kill -9) before each write, sync or cut of a file.
class StoreUpgradeTest final : public QObject {
    Q_OBJECT

    static constexpr int rows = 700;

    /// A store as a program two versions of the journal ago left it.
    static ShakyDisk::Files olderStore()
    {
        StoreFixture fixture;
        const ShakyDisk disk(fixture.folder());
        fixture.open();
        [&] {
            QVERIFY(ingestNow(
                fixture.store(), batchOf({ramp(series(u"calls"_s, u"a"_s), noon(), 15s, rows)})));
            for (int i = 0; i < 20; ++i)
                QVERIFY(waited(fixture.store().setMark(noon() + i * 1s, u"mark %1"_s.arg(i))));
            QVERIFY(waited(fixture.store().submit(retryOf(testSource()))));
        }();
        fixture.close();
        {
            RawDatabase journal(fixture.file(u"journal.db"_s));
            dropAlerts(journal);
            RawDatabase samples(fixture.file(u"samples.db"_s));
            dropRollups(samples);
        }
        std::mt19937 unused;
        ShakyDisk::Files files = disk.remains(ShakyDisk::Loss::All, unused);
        for (const QString &name : files.keys())
            if (name != u"samples.db"_s && name != u"journal.db"_s)
                files.remove(name);
        return files;
    }

    /// The versions written down in a file; fails the test where its tables are not of the newest.
    static QString versionOf(const QString &path, const QString &newTable, int newest)
    {
        RawDatabase file(path);
        const QString version = file.run(u"PRAGMA user_version"_s).value(0);
        const auto check = [&] {
            QCOMPARE(file.run(u"PRAGMA integrity_check"_s), QStringList{u"ok"_s});
            QCOMPARE(file.run(u"SELECT MAX(version) FROM schema_version"_s), QStringList{version});
            const bool isNew
                = !file.run(u"SELECT 1 FROM sqlite_schema WHERE name = '%1'"_s.arg(newTable))
                       .isEmpty();
            QCOMPARE(isNew, version.toInt() == newest);
        };
        check();
        return version;
    }

    static void checkBackup(const QString &folder)
    {
        RawDatabase backup(folder + u"/backups/journal-2026-11-21-before-v4.db"_s);
        QCOMPARE(backup.run(u"PRAGMA user_version"_s), QStringList{u"2"_s});
        QCOMPARE(backup.run(u"SELECT COUNT(*) FROM mark"_s), QStringList{u"20"_s});
        QCOMPARE(backup.run(u"PRAGMA integrity_check"_s), QStringList{u"ok"_s});
    }

    static void checkKilled(const QString &folder)
    {
        // on a copy: to look into a file with a log changes both
        const QTemporaryDir copy;
        for (const QString &name : QDir(folder).entryList(QDir::Files))
            if (!name.endsWith(u"-shm"_s))
                QVERIFY(QFile::copy(folder + u'/' + name, copy.filePath(name)));
        const QString journal = versionOf(copy.filePath(u"journal.db"_s), u"handover"_s, 4);
        const QString samples = versionOf(copy.filePath(u"samples.db"_s), u"to_roll"_s, 3);
        QVERIFY2(journal == u"2"_s || journal == u"4"_s, qPrintable(journal));
        QVERIFY2(samples == u"2"_s || samples == u"3"_s, qPrintable(samples));
        if (journal == u"4"_s)
            checkBackup(folder);
    }

    static void checkNextStart(const QString &folder)
    {
        const FakeClock clock(noon());
        StoreOptions options;
        options.folder = folder;
        const auto store = Store::open(options, clock);
        QVERIFY2(store, qPrintable(store ? QString() : errorText(store.error())));
        QCOMPARE((*store)->status()->notices.join(u' '), QString());
        const auto read = readAll(**store, u"calls"_s);
        QCOMPARE(read.size(), size_t(1));
        QCOMPARE(read.front().times.size(), size_t(rows));
        for (size_t i = 0; i < read.front().values.size(); ++i)
            QCOMPARE(read.front().values[i], double(i));
        QCOMPARE((*store)->marks({noon() - 1s, noon() + 1h})->size(), size_t(20));
        QCOMPARE((*store)->pending()->size(), size_t(1));
        QCOMPARE(RawDatabase(folder + u"/journal.db"_s).run(u"PRAGMA user_version"_s),
            QStringList{u"4"_s});
        QCOMPARE(RawDatabase(folder + u"/samples.db"_s).run(u"PRAGMA user_version"_s),
            QStringList{u"3"_s});
        checkBackup(folder);
    }

    /// True: the victim was killed before that access; false: there were not as many.
    static bool isKilledAt(int fatal, const QString &folder)
    {
        QProcess victim;
        victim.start(QStringLiteral(STORE_VICTIM), {folder, QString::number(fatal), u"opening"_s});
        if (!victim.waitForFinished(30000))
            qFatal("the victim hangs");
        if (victim.exitStatus() == QProcess::NormalExit && victim.exitCode() != 0)
            qFatal("the victim could not open the store");
        return victim.exitStatus() == QProcess::CrashExit;
    }

    /// How far apart the accesses are before which is killed.
    static int stride(int atMost, int kills)
    {
        return std::max(
            1, atMost / std::max(kills, qEnvironmentVariableIntValue("TOBAN_KILL_CYCLES")));
    }

private Q_SLOTS:
    /// TOBAN_KILL_CYCLES: how many by hand, which is every access where it is enough.
    void anUpgradeKilledIsOldOrNew()
    {
        const ShakyDisk::Files older = olderStore();
        int kills = 0;
        for (int fatal = 1;; fatal += stride(400, 40)) {
            const QTemporaryDir directory;
            const QString folder = directory.filePath(u"store"_s);
            ShakyDisk::lay(older, folder);
            if (!isKilledAt(fatal, folder))
                break;
            ++kills;
            checkKilled(folder);
            checkNextStart(folder);
            if (QTest::currentTestFailed()) {
                qInfo("killed before access %d", fatal);
                return;
            }
        }
        QVERIFY(kills > 20);
        qInfo("%d kills", kills);
    }

    /// A store that is killed while it is made is made by the next start.
    void aNewStoreKilledIsMadeAgain()
    {
        int kills = 0;
        for (int fatal = 1;; fatal += stride(430, 40), ++kills) {
            const QTemporaryDir directory;
            StoreOptions options;
            options.folder = directory.filePath(u"store"_s);
            if (!isKilledAt(fatal, options.folder))
                break;
            const FakeClock clock(noon());
            const auto store = Store::open(options, clock);
            QVERIFY2(store, qPrintable(store ? QString() : errorText(store.error())));
            QCOMPARE((*store)->status()->notices.join(u' '), QString());
            QVERIFY(ingestNow(**store, batchOf({ramp(series(u"up"_s, u"a"_s), noon(), 15s, 3)})));
            QCOMPARE(readAll(**store, u"up"_s).front().times.size(), size_t(3));
        }
        QVERIFY(kills > 20);
        qInfo("%d kills", kills);
    }
};

QTEST_GUILESS_MAIN(StoreUpgradeTest)
#include "tst_storeupgrade.moc"
