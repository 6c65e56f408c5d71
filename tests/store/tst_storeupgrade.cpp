// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "olderstore.h"
#include "rawdatabase.h"
#include "storefixture.h"
#include "waited.h"

#include <QDirIterator>
#include <QProcess>
#include <QTest>

using namespace toban;
using namespace toban::test;
using namespace Qt::StringLiterals;

/// Overwrites the page where a table or an index begins.
static void wreck(const QString &path, const QString &name)
{
    RawDatabase database(path);
    const auto size = database.run(u"PRAGMA page_size"_s).value(0).toLongLong();
    const auto root
        = database.run(u"SELECT rootpage FROM sqlite_schema WHERE name = '%1'"_s.arg(name))
              .value(0)
              .toLongLong();
    QFile file(path);
    QVERIFY(root > 1 && file.open(QIODevice::ReadWrite) && file.seek((root - 1) * size));
    QCOMPARE(file.write(QByteArray(size, '\xff')), size);
}

/// A store with damage in both files, of which all rows that follow can be saved, and with a backup
/// of the journal from before they were written.
static ShakyDisk::Files wreckedStore()
{
    StoreFixture fixture;
    fixture.open();
    const auto fill = [&] {
        QVERIFY(ingestNow(
            fixture.store(), batchOf({ramp(series(u"up"_s, u"a"_s), noon(), 15s, 2000)})));
        for (int i = 0; i < 100; ++i)
            QVERIFY(waited(fixture.store().setMark(noon() + i * 1s, u"mark %1"_s.arg(i))));
    };
    fill();
    fixture.close();
    wreck(fixture.file(u"samples.db"_s), u"exemplar"_s);
    wreck(fixture.file(u"journal.db"_s), u"mark_by_time"_s);
    ShakyDisk::Files files;
    QDirIterator all(fixture.folder(), QDir::Files, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        QFile file(all.next());
        if (file.open(QIODevice::ReadOnly))
            files.insert(QDir(fixture.folder()).relativeFilePath(file.fileName()), file.readAll());
    }
    return files;
}

/// S13: the upgrade of an older store is killed (kill -9) before each write, sync or cut of a file;
/// so is the making of a new one, and the saving of a damaged one.
class StoreUpgradeTest final : public QObject {
    Q_OBJECT

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
        const ShakyDisk::Files older = OlderStore::files();
        int kills = 0;
        for (int fatal = 1;; fatal += stride(400, 40)) {
            const QTemporaryDir directory;
            const QString folder = directory.filePath(u"store"_s);
            ShakyDisk::lay(older, folder);
            if (!isKilledAt(fatal, folder))
                break;
            ++kills;
            (void)OlderStore::checkOldOrNew(folder);
            OlderStore::checkNextStart(folder);
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

    /// What can be saved of damaged files is not lost with whoever is killed over it.
    void aSalvageKilledIsDoneByTheNextStart()
    {
        const ShakyDisk::Files wrecked = wreckedStore();
        int kills = 0;
        for (int fatal = 1;; fatal += stride(200, 60), ++kills) {
            const QTemporaryDir directory;
            StoreOptions options;
            options.folder = directory.filePath(u"store"_s);
            ShakyDisk::lay(wrecked, options.folder);
            if (!isKilledAt(fatal, options.folder))
                break;
            const FakeClock clock(noon());
            const auto store = Store::open(options, clock);
            QVERIFY2(store, qPrintable(store ? QString() : errorText(store.error())));
            const auto read = readAll(**store, u"up"_s);
            QVERIFY2(read.size() == 1 && read.front().times.size() == 2000,
                qPrintable(u"killed before access %1"_s.arg(fatal)));
            QCOMPARE((*store)->marks({noon() - 1s, noon() + 1h})->size(), size_t(100));
            QCOMPARE(QDir(options.folder).entryList({u"*.restored*"_s}), QStringList());
        }
        QVERIFY(kills > 20);
        qInfo("%d kills", kills);
    }
};

QTEST_GUILESS_MAIN(StoreUpgradeTest)
#include "tst_storeupgrade.moc"
