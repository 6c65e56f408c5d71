// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rawdatabase.h"
#include "storefixture.h"

#include <QDir>
#include <QTest>

#include <random>

using namespace toban;
using namespace toban::test;
using namespace Qt::StringLiterals;

static QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

static void overwrite(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(bytes);
}

static QStringList namesIn(const QString &folder, const QString &pattern)
{
    return QDir(folder).entryList({pattern}, QDir::Files, QDir::Name);
}

/// Damage to the files between two runs.
class StoreFilesTest final : public QObject {
    Q_OBJECT

    /// A closed store with a day of samples and an intent.
    static void fill(StoreFixture &fixture)
    {
        fixture.open();
        QVERIFY(ingestNow(fixture.store(),
            batchOf({ramp(series(u"calls"_s, u"a"_s), noon(), 15s, 2000),
                ramp(series(u"calls"_s, u"b"_s), noon(), 15s, 2000)})));
        auto submitted = fixture.store().submit(retryOf(testSource()));
        submitted.waitForFinished();
        QVERIFY(submitted.result());
        fixture.close();
    }

private Q_SLOTS:
    void damagedSamplesAreMovedAside_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addRow("garbage") << QByteArray(5000, 'x');
        QTest::addRow("a text") << QByteArray("hello");
        QTest::addRow("only the magic")
            << QByteArray("SQLite format 3", 16) + QByteArray(5000, '\0');
        QTest::addRow("cut") << QByteArray();
    }

    void damagedSamplesAreMovedAside()
    {
        QFETCH(QByteArray, bytes);
        StoreFixture fixture;
        fill(fixture);
        const QString path = fixture.file(u"samples.db"_s);
        if (bytes.isEmpty())
            bytes = bytesOf(path).left(6000);
        overwrite(path, bytes);
        fixture.open();
        QCOMPARE(bytesOf(fixture.file(u"samples-damaged-20261121-120000.db"_s)), bytes);
        const StoreStatus status = fixture.store().status().value();
        QVERIFY(!status.readOnly);
        QCOMPARE(status.notices.size(), 1);
        QVERIFY(status.notices.first().contains(u"samples-damaged-20261121-120000.db"_s));
        // the other file is none the worse, and samples are taken again
        QCOMPARE(fixture.store().pending()->size(), size_t(1));
        QVERIFY(readAll(fixture.store(), u"calls"_s).empty());
        QVERIFY(ingestNow(
            fixture.store(), batchOf({ramp(series(u"calls"_s, u"a"_s), noon(), 15s, 3)})));
        QCOMPARE(readAll(fixture.store(), u"calls"_s).size(), size_t(1));
    }

    /// Pages that cannot be read cost what is on them; the rest is saved, and never a wrong sample.
    void whatCanBeReadOfDamagedSamplesIsSaved()
    {
        StoreFixture fixture;
        constexpr int hosts = 40;
        fixture.open();
        Batch batch = batchOf({});
        for (int host = 0; host < hosts; ++host)
            batch.numbers.push_back(
                ramp(series(u"calls"_s, QString::number(host)), noon(), 15s, 2000));
        batch.coverage.push_back({ServiceId(u"shop"_s), {noon(), noon() + 8h}});
        QVERIFY(ingestNow(fixture.store(), std::move(batch)));
        fixture.close();
        const QString path = fixture.file(u"samples.db"_s);
        const auto pageOf = [&path](const QString &table) {
            return RawDatabase(path)
                .run(u"SELECT rootpage FROM sqlite_schema WHERE name = '%1'"_s.arg(table))
                .first()
                .toLongLong();
        };
        constexpr qsizetype pageSize = 1024;
        QByteArray bytes = bytesOf(path);
        // all pages of the second half that are no roots: leaves of tables, of chunks most of all
        const qsizetype first = std::max(pageOf(u"chunk"_s), pageOf(u"series"_s)) + 20;
        QVERIFY(first * pageSize < bytes.size());
        for (qsizetype page = first; (page + 1) * pageSize <= bytes.size(); page += 3)
            bytes.replace(page * pageSize, pageSize, QByteArray(pageSize, 'x'));
        overwrite(path, bytes);
        fixture.open();
        QVERIFY(fixture.store().status()->notices.join(u' ').contains(u"could be saved"_s));
        const auto read = readAll(fixture.store(), u"calls"_s);
        QVERIFY(read.size() > 3 && read.size() < hosts);
        for (const NumberSeries &one : read) {
            QCOMPARE(one.times.size(), size_t(2000));
            for (size_t i = 0; i < one.times.size(); ++i)
                QCOMPARE(one.values[i], double((one.times[i] - noon()) / 15s));
        }
        // what is missing is asked for again
        const TimeSpan asked{noon(), noon() + 8h};
        QVERIFY(
            *fixture.store().holes(ServiceId(u"shop"_s), asked) == std::vector<TimeSpan>{asked});
        Batch again = batchOf({});
        for (int host = 0; host < hosts; ++host)
            again.numbers.push_back(
                ramp(series(u"calls"_s, QString::number(host)), noon(), 15s, 2000));
        QVERIFY(ingestNow(fixture.store(), std::move(again)));
        const auto whole = readAll(fixture.store(), u"calls"_s);
        QCOMPARE(whole.size(), size_t(hosts));
        for (const NumberSeries &one : whole)
            QCOMPARE(one.times.size(), size_t(2000));
    }

    void aDamagedJournalIsRestored()
    {
        StoreFixture fixture;
        fill(fixture);
        fixture.clock().advance(24h);
        fixture.open(); // writes the backup of the second day
        fixture.close();
        const QString path = fixture.file(u"journal.db"_s);
        overwrite(path, QByteArray(9000, 'x'));
        overwrite(
            fixture.file(u"backups/journal-2026-11-23.db"_s), QByteArray(900, 'y')); // no sound one
        fixture.open();
        QCOMPARE(fixture.store().pending()->size(), size_t(1));
        const QStringList notices = fixture.store().status()->notices;
        QCOMPARE(notices.size(), 1);
        QVERIFY(notices.first().contains(u"journal-2026-11-22.db"_s));
        QVERIFY(notices.first().contains(u"journal-damaged-20261122-120000.db"_s));
        QVERIFY(QFile::exists(fixture.file(u"journal-damaged-20261122-120000.db"_s)));
        QVERIFY(!readAll(fixture.store(), u"calls"_s).empty());
    }

    /// What was written since the backup comes from the damaged file, as far as it can be read, and
    /// the notice says how much.
    void newerRowsAreSavedFromADamagedJournal()
    {
        StoreFixture fixture;
        fill(fixture);
        fixture.open();
        for (int i = 0; i < 300; ++i) {
            auto marked = fixture.store().setMark(noon() + i * 1s, u"mark %1"_s.arg(i));
            marked.waitForFinished();
            QVERIFY(marked.result());
        }
        fixture.close();
        const QString path = fixture.file(u"journal.db"_s);
        QByteArray bytes = bytesOf(path);
        // where marks are found by their time: the table itself is sound
        const auto root
            = RawDatabase(path)
                  .run(u"SELECT rootpage FROM sqlite_schema WHERE name = 'mark_by_time'"_s)
                  .first()
                  .toLongLong();
        bytes.replace((root - 1) * 1024, 1024, QByteArray(1024, '\xff'));
        overwrite(path, bytes);
        fixture.open();
        const QString notice = fixture.store().status()->notices.first();
        // 300 marks, and the intent of fill() that came after the first backup with its audit
        QVERIFY2(notice.contains(u"302 rows"_s) && notice.contains(u"read to its end"_s),
            qPrintable(notice));
        QCOMPARE(fixture.store().marks({noon() - 1s, noon() + 1h})->size(), size_t(300));
        QCOMPARE(fixture.store().pending()->size(), size_t(1));
    }

    void anEmptyJournalIsRestoredToo()
    {
        StoreFixture fixture;
        fill(fixture);
        fixture.clock().advance(24h);
        fixture.open();
        fixture.close();
        overwrite(fixture.file(u"journal.db"_s), {});
        fixture.open();
        QCOMPARE(fixture.store().pending()->size(), size_t(1));
    }

    void aJournalWithoutBackupBeginsAnew()
    {
        StoreFixture fixture;
        fill(fixture);
        QVERIFY(QDir(fixture.file(u"backups"_s)).removeRecursively());
        overwrite(fixture.file(u"journal.db"_s), QByteArray(9000, 'x'));
        fixture.open();
        QVERIFY(fixture.store().pending()->empty());
        QVERIFY(fixture.store().status()->notices.first().contains(u"no sound backup"_s));
    }

    void threeDailyBackupsAreKept()
    {
        StoreFixture fixture;
        for (int day = 0; day < 5; ++day) {
            fixture.open();
            fixture.close();
            fixture.clock().advance(24h);
        }
        QCOMPARE(namesIn(fixture.file(u"backups"_s), u"*"_s),
            (QStringList{u"journal-2026-11-23.db"_s, u"journal-2026-11-24.db"_s,
                u"journal-2026-11-25.db"_s}));
        // and while it runs, with the first write of a new day
        fixture.open();
        fixture.clock().advance(24h);
        QVERIFY(ingestNow(fixture.store(), batchOf({})));
        fixture.close();
        QVERIFY(namesIn(fixture.file(u"backups"_s), u"*"_s).contains(u"journal-2026-11-27.db"_s));
    }

    void anotherProgramsDatabaseIsLeftAlone()
    {
        for (const QString &name : {u"samples.db"_s, u"journal.db"_s}) {
            StoreFixture fixture;
            fill(fixture);
            QFile::remove(fixture.file(name));
            {
                RawDatabase other(fixture.file(name));
                other.run(u"CREATE TABLE photo(id INTEGER)"_s);
            }
            const QByteArray before = bytesOf(fixture.file(name));
            const auto opened = Store::open(fixture.options(), fixture.clock());
            QCOMPARE(opened.error().kind, ErrorKind::Unsupported);
            QCOMPARE(bytesOf(fixture.file(name)), before);
        }
    }

    /// Roll-ups that become unreadable while the store is open: long ranges come from the samples
    /// as scraped, and it is said.
    void unreadableRollUpsAreDoneWithout()
    {
        StoreFixture fixture;
        fill(fixture);
        fixture.open();
        const QString minutes = fixture.file(u"samples-minute.db"_s);
        overwrite(minutes, QByteArray(QFileInfo(minutes).size(), 'x'));
        SeriesSelector which{testSource(), u"calls"_s, {}};
        which.resolution = 1min;
        const auto read = fixture.store().numbers(which, {noon(), noon() + 24h});
        QVERIFY(read && read->size() == 2);
        QCOMPARE(read->front().times.size(), size_t(2000));
        QVERIFY(fixture.store().status()->notices.join(u' ').contains(
            u"rolled up by minute and hour cannot be read"_s));
    }

    /// Without its -wal the store opens at the last checkpoint.
    void aLostWalLosesOnlyWhatWasInIt()
    {
        StoreFixture fixture;
        fill(fixture);
        fixture.open();
        QVERIFY(ingestNow(
            fixture.store(), batchOf({ramp(series(u"calls"_s, u"c"_s), noon(), 15s, 5)})));
        const QTemporaryDir copy; // as if the machine had stopped here
        const QString folder = copy.filePath(u"store"_s);
        QVERIFY(QDir().mkpath(folder));
        QFile::copy(fixture.file(u"samples.db"_s), folder + u"/samples.db"_s);
        QFile::copy(fixture.file(u"journal.db"_s), folder + u"/journal.db"_s);
        StoreOptions options;
        options.folder = folder;
        const auto store = Store::open(options, fixture.clock());
        QVERIFY(store.has_value());
        QCOMPARE(readAll(**store, u"calls"_s).size(), size_t(2));
    }

    /// A folder whose lock cannot be made is read.
    void anUnwritableFolderIsRead()
    {
        StoreFixture fixture;
        fill(fixture);
        QVERIFY(QFile::remove(fixture.file(u"lock"_s)));
        QVERIFY(QDir().mkdir(fixture.file(u"lock"_s)));
        fixture.open();
        QVERIFY(fixture.store().status()->readOnly);
        QVERIFY(fixture.store().status()->notices.first().contains(u"cannot be written"_s));
        QCOMPARE(readAll(fixture.store(), u"calls"_s).size(), size_t(2));
    }

    /// One flipped bit anywhere in samples.db: refused, moved aside, left out with a notice, or
    /// without effect; never a wrong sample.
    void aFlippedBitNeverGivesAWrongSample()
    {
        StoreFixture fixture;
        fill(fixture);
        const QString path = fixture.file(u"samples.db"_s);
        const QByteArray sound = bytesOf(path);
        std::mt19937_64 random(7);
        int changed = 0;
        for (int round = 0; round < 150; ++round) {
            QByteArray damaged = sound;
            const auto byte = qsizetype(random() % quint64(damaged.size()));
            damaged[byte] = char(damaged[byte] ^ (1 << (random() % 8)));
            overwrite(path, damaged);
            const auto store = Store::open(fixture.options(), fixture.clock());
            if (!store) {
                ++changed;
                continue;
            }
            const auto read
                = (*store)->numbers({testSource(), u"calls"_s, {}}, {fromMs(0), noon() + 24h});
            changed += !read || read->size() != 2 || !(*store)->status()
                || !(*store)->status()->notices.isEmpty();
            if (!read)
                continue;
            for (const NumberSeries &series : *read)
                for (size_t i = 0; i < series.times.size(); ++i)
                    QCOMPARE(series.values[i], double((series.times[i] - noon()) / 15s));
        }
        QVERIFY(changed > 0); // most of so small a file is unused, where a flip has no effect
    }
};

QTEST_GUILESS_MAIN(StoreFilesTest)
#include "tst_storefiles.moc"
