// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "olderstore.h"

#include "rawdatabase.h"
#include "storefixture.h"
#include "waited.h"

#include <QDir>
#include <QTest>

namespace toban::test {

using namespace Qt::StringLiterals;

static void fillOlder(Store &store)
{
    QVERIFY(ingestNow(
        store, batchOf({ramp(series(u"calls"_s, u"a"_s), noon(), 15s, OlderStore::rows)})));
    for (int i = 0; i < OlderStore::marks; ++i)
        QVERIFY(waited(store.setMark(noon() + i * 1s, u"mark %1"_s.arg(i))));
    QVERIFY(waited(store.submit(retryOf(testSource()))));
}

ShakyDisk::Files OlderStore::files()
{
    StoreFixture fixture;
    const ShakyDisk disk(fixture.folder());
    fixture.open();
    fillOlder(fixture.store());
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

/// Its version; fails the test where its tables are not those of it.
static int versionOf(const QString &path, const QString &newTable, int newest)
{
    RawDatabase file(path);
    const QString version = file.run(u"PRAGMA user_version"_s).value(0);
    const auto check = [&] {
        QCOMPARE(file.run(u"PRAGMA integrity_check"_s), QStringList{u"ok"_s});
        QCOMPARE(file.run(u"SELECT MAX(version) FROM schema_version"_s), QStringList{version});
        const bool isNew
            = !file.run(u"SELECT 1 FROM sqlite_schema WHERE name = '%1'"_s.arg(newTable)).isEmpty();
        QCOMPARE(isNew, version.toInt() == newest);
    };
    check();
    return version.toInt();
}

void OlderStore::checkBackup(const QString &folder)
{
    RawDatabase backup(folder + u"/backups/journal-2026-11-21-before-v4.db"_s);
    QCOMPARE(backup.run(u"PRAGMA user_version"_s), QStringList{u"2"_s});
    QCOMPARE(backup.run(u"SELECT COUNT(*) FROM mark"_s), QStringList{QString::number(marks)});
    QCOMPARE(backup.run(u"PRAGMA integrity_check"_s), QStringList{u"ok"_s});
}

std::pair<int, int> OlderStore::checkOldOrNew(const QString &folder)
{
    // on a copy: to look into a file with a log changes both
    const QTemporaryDir copy;
    for (const QString &name : QDir(folder).entryList(QDir::Files))
        if (!name.endsWith(u"-shm"_s) && !QFile::copy(folder + u'/' + name, copy.filePath(name)))
            qFatal("%s cannot be copied", qPrintable(name));
    const int journal = versionOf(copy.filePath(u"journal.db"_s), u"handover"_s, 4);
    const int samples = versionOf(copy.filePath(u"samples.db"_s), u"to_roll"_s, 3);
    const auto check = [&] {
        QVERIFY2(journal == 2 || journal == 4, qPrintable(QString::number(journal)));
        QVERIFY2(samples == 2 || samples == 3, qPrintable(QString::number(samples)));
        if (journal == 4)
            checkBackup(folder);
    };
    check();
    return {journal, samples};
}

void OlderStore::checkNextStart(const QString &folder)
{
    const FakeClock clock(noon());
    StoreOptions options;
    options.folder = folder;
    auto store = Store::open(options, clock);
    QVERIFY2(store, qPrintable(store ? QString() : errorText(store.error())));
    QCOMPARE((*store)->status()->notices.join(u' '), QString());
    const auto read = readAll(**store, u"calls"_s);
    QCOMPARE(read.size(), size_t(1));
    QCOMPARE(read.front().times.size(), size_t(rows));
    for (size_t i = 0; i < read.front().values.size(); ++i)
        QCOMPARE(read.front().values[i], double(i));
    QCOMPARE((*store)->marks({noon() - 1s, noon() + 1h})->size(), size_t(marks));
    QCOMPARE((*store)->pending()->size(), size_t(1));
    store->reset();
    QVERIFY(checkOldOrNew(folder) == std::pair(4, 3));
    checkBackup(folder);
}

} // namespace toban::test
