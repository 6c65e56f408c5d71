// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rawdatabase.h"
#include "shakystore.h"
#include "storefolder.h"
#include "waited.h"

#include <QSemaphore>
#include <QTest>

using namespace toban;
using namespace toban::test;
using namespace Qt::StringLiterals;

/// S11 and S14: locks that others hold, and places where there are none to rely on.
class StoreLocksTest final : public QObject {
    Q_OBJECT

    static Batch slice(int number)
    {
        Batch batch = batchOf(
            {ramp(series(u"calls"_s, u"a"_s), noon() + number * 1min, 15s, 4, double(number) * 4)});
        batch.health = HealthObservation{};
        batch.health->source = testSource();
        batch.health->at = noon() + number * 1min;
        batch.health->state = SourceState::Ok;
        return batch;
    }

    static void checkWhole(const Store &store, int slices)
    {
        const auto read = readAll(store, u"calls"_s);
        QCOMPARE(read.front().times.size(), size_t(slices) * 4);
        for (size_t i = 0; i < read.front().times.size(); ++i)
            QCOMPARE(read.front().values[i], double(i));
    }

    static QByteArray bytesOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void aLockOfThirtySecondsLosesNothing_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addRow("samples") << u"samples.db"_s;
        QTest::addRow("journal") << u"journal.db"_s;
    }

    /// SQLite believes that it waits, and no time passes.
    void aLockOfThirtySecondsLosesNothing()
    {
        QFETCH(const QString, name);
        QSemaphore callerIsBack;
        ShakyStore shaky;
        auto &[fixture, disk] = shaky;
        fixture.open();
        QVERIFY(ingestNow(fixture.store(), slice(0)));
        RawDatabase other(fixture.file(name));
        other.run(u"BEGIN IMMEDIATE"_s);
        // whoever waits for the lock goes on only when the caller is back
        disk.waiting = [&] {
            callerIsBack.acquire();
            callerIsBack.release();
        };
        const auto first = fixture.store().ingest(slice(1));
        QVERIFY(!first.isFinished());
        callerIsBack.release();
        QCOMPARE(waited(first).error().kind, ErrorKind::Storage);
        int slices = 2;
        for (; disk.waitedMs() < 30000; ++slices) {
            QVERIFY2(!ingestNow(fixture.store(), slice(slices)), "the lock holds nobody up");
            QVERIFY(fixture.store().status()->notices.join(u' ').contains(u"values wait"_s));
            QVERIFY(readAll(fixture.store(), u"calls"_s).front().times.size() >= 4);
        }
        QVERIFY(slices > 4 && slices < 10); // some five seconds a try
        other.run(u"ROLLBACK"_s);
        QVERIFY(ingestNow(fixture.store(), slice(slices)));
        checkWhole(fixture.store(), slices + 1);
        QCOMPARE(fixture.store().status()->notices.join(u' '), QString());
        const auto health = fixture.store().health(noon() + 1h);
        QVERIFY(health->front().last.at == noon() + slices * 1min);
    }

    /// What is acknowledged says so where it cannot be written, and is then not there.
    void aMarkThatCannotBeWrittenIsRefused()
    {
        ShakyStore shaky;
        auto &[fixture, disk] = shaky;
        fixture.open();
        RawDatabase other(fixture.file(u"journal.db"_s));
        other.run(u"BEGIN IMMEDIATE"_s);
        const auto marked = waited(fixture.store().setMark(noon(), u"deploy"_s));
        QCOMPARE(marked.error().kind, ErrorKind::Storage);
        other.run(u"ROLLBACK"_s);
        QVERIFY(fixture.store().marks({noon() - 1s, noon() + 1s})->empty());
        QVERIFY(waited(fixture.store().setMark(noon(), u"deploy"_s)));
    }

    /// Who ends the program waits for the writer: not as long as somebody holds a lock.
    void closingDoesNotWaitForALock()
    {
        ShakyStore shaky;
        auto &[fixture, disk] = shaky;
        fixture.open();
        QVERIFY(ingestNow(fixture.store(), slice(0)));
        RawDatabase samples(fixture.file(u"samples.db"_s));
        RawDatabase minutes(fixture.file(u"samples-minute.db"_s));
        RawDatabase journal(fixture.file(u"journal.db"_s));
        for (RawDatabase *file : {&samples, &minutes, &journal})
            file->run(u"BEGIN IMMEDIATE"_s);
        fixture.close();
        QVERIFY2(disk.waitedMs() < 3000, qPrintable(QString::number(disk.waitedMs())));
        for (RawDatabase *file : {&samples, &minutes, &journal})
            file->run(u"ROLLBACK"_s);
        fixture.open();
        checkWhole(fixture.store(), 1);
    }

    /// Where there is no shared memory, nothing is begun and nothing is changed.
    void withoutSharedMemoryNothingIsWritten()
    {
        StoreFixture fixture;
        fixture.open();
        QVERIFY(ingestNow(fixture.store(), slice(0)));
        fixture.close();
        const QByteArray samples = bytesOf(fixture.file(u"samples.db"_s));
        const QByteArray journal = bytesOf(fixture.file(u"journal.db"_s));
        {
            ShakyDisk disk(fixture.folder());
            disk.setSharedMemory(false);
            const auto refused = Store::open(fixture.options(), fixture.clock());
            QVERIFY(!refused);
            QCOMPARE(refused.error().detail,
                u"the file system has no shared memory, which the log of the store needs: choose "
                "a folder on a local disk (--store)"_s);
        }
        QVERIFY(bytesOf(fixture.file(u"samples.db"_s)) == samples);
        QVERIFY(bytesOf(fixture.file(u"journal.db"_s)) == journal);
        fixture.open();
        QCOMPARE(fixture.store().status()->notices.join(u' '), QString());
        checkWhole(fixture.store(), 1);
    }

    void aNewStoreWithoutSharedMemoryIsRefused()
    {
        StoreFixture fixture;
        {
            ShakyDisk disk(fixture.folder());
            disk.setSharedMemory(false);
            const auto refused = Store::open(fixture.options(), fixture.clock());
            QVERIFY(!refused);
            QVERIFY2(refused.error().detail.contains(u"no shared memory"_s),
                qPrintable(errorText(refused.error())));
        }
        fixture.open();
        QCOMPARE(fixture.store().status()->notices.join(u' '), QString());
        QVERIFY(ingestNow(fixture.store(), slice(0)));
    }

    /// The types are those of statfs(2) and linux/magic.h.
    void networkFileSystemsAreWarnedAbout_data()
    {
        QTest::addColumn<qint64>("type");
        QTest::addColumn<bool>("isWarned");
        QTest::addRow("NFS") << qint64(0x6969) << true;
        QTest::addRow("SMB") << qint64(0x517B) << true;
        QTest::addRow("CIFS") << qint64(0xFF534D42) << true;
        QTest::addRow("CIFS, sign extended") << qint64(qint32(0xFF534D42)) << true;
        QTest::addRow("SMB2") << qint64(0xFE534D42) << true;
        QTest::addRow("FUSE") << qint64(0x65735546) << true;
        QTest::addRow("9p") << qint64(0x01021997) << true;
        QTest::addRow("Ceph") << qint64(0x00C36400) << true;
        QTest::addRow("ext4") << qint64(0xEF53) << false;
        QTest::addRow("XFS") << qint64(0x58465342) << false;
        QTest::addRow("Btrfs") << qint64(0x9123683E) << false;
        QTest::addRow("tmpfs") << qint64(0x01021994) << false;
        QTest::addRow("overlayfs") << qint64(0x794C7630) << false;
        QTest::addRow("ZFS") << qint64(0x2FC12FC1) << false;
    }

    void networkFileSystemsAreWarnedAbout()
    {
        QFETCH(const qint64, type);
        QFETCH(const bool, isWarned);
        const QString warning = networkWarning(u"/mnt/team/store"_s, long(type));
        QCOMPARE(!warning.isEmpty(), isWarned);
        if (isWarned)
            QVERIFY(warning.contains(u"/mnt/team/store"_s) && warning.contains(u"--store"_s));
    }
};

QTEST_GUILESS_MAIN(StoreLocksTest)
#include "tst_storelocks.moc"
