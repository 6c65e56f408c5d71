// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "capturescene.h"
#include "olderstore.h"
#include "quantity.h"
#include "shakystore.h"

#include <QDir>
#include <QTest>

#include <sqlite3.h>

using namespace toban;
using namespace toban::test;
using namespace Qt::StringLiterals;

/// S3 and S4: there is no room on the disk, at the start, in an upgrade, for a capture, and while
/// samples come in.
class StoreFullTest final : public QObject {
    Q_OBJECT

    static constexpr qint64 step = 24 << 10; ///< of the room that is given

    static QByteArray bytesOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    /// Says what is needed, where, and that nothing is lost.
    static void checkTold(const Error &error, const QString &folder, const QString &needed)
    {
        QCOMPARE(error.kind, ErrorKind::Storage);
        QCOMPARE(error.context, folder);
        QVERIFY2(error.detail.startsWith(u"the disk is full: about %1 "_s.arg(needed))
                && error.detail.contains(u"are free"_s) && error.detail.contains(u"unchanged"_s),
            qPrintable(errorText(error)));
    }

private Q_SLOTS:
    void aNewStoreSaysWhatItNeeds()
    {
        ShakyStore shaky;
        auto &[fixture, disk] = shaky;
        int refused = 0;
        for (qint64 room = 0;; room += step) { // in what the tries before left
            disk.limitGrowth(room);
            const auto store = Store::open(fixture.options(), fixture.clock());
            if (store)
                break;
            ++refused;
            checkTold(store.error(), fixture.folder(), u"1.00 MiB"_s);
        }
        QVERIFY(refused > 1);
        disk.limitGrowth(std::nullopt);
        fixture.open();
        QCOMPARE(fixture.store().status()->notices.join(u' '), QString());
        QVERIFY(
            ingestNow(fixture.store(), batchOf({ramp(series(u"up"_s, u"a"_s), noon(), 15s, 3)})));
    }

    void anUpgradeWithoutRoomLeavesTheOldFiles()
    {
        const ShakyDisk::Files older = OlderStore::files();
        const FakeClock clock(noon());
        int refused = 0;
        for (qint64 room = 0;; room += step) {
            const QTemporaryDir directory;
            StoreOptions options;
            options.folder = directory.filePath(u"store"_s);
            ShakyDisk::lay(older, options.folder);
            ShakyDisk disk(options.folder);
            disk.limitGrowth(room);
            if (Store::open(options, clock))
                break;
            ++refused;
            const auto store = Store::open(options, clock);
            QVERIFY(!store);
            QVERIFY2(store.error().detail.startsWith(u"the disk is full: about 1."_s),
                qPrintable(errorText(store.error())));
            const auto [journal, samples] = OlderStore::checkOldOrNew(options.folder);
            QCOMPARE(samples, 2);
            QCOMPARE(bytesOf(options.folder + u"/samples.db"_s), older[u"samples.db"_s]);
            if (journal == 2)
                QCOMPARE(bytesOf(options.folder + u"/journal.db"_s), older[u"journal.db"_s]);
            QVERIFY(QDir(options.folder + u"/backups"_s)
                        .entryList({u"*.part*"_s}, QDir::Files)
                        .empty());
            disk.limitGrowth(std::nullopt);
            OlderStore::checkNextStart(options.folder);
            if (QTest::currentTestFailed())
                return;
        }
        QVERIFY(refused > 1);
    }

    void aCaptureWithoutRoomLeavesTheOldOne()
    {
        CaptureScene scene;
        const QString folder = scene.path(u"captures"_s);
        const QString file = folder + u"/a.toban"_s;
        QVERIFY(QDir().mkpath(folder));
        QVERIFY(scene.store().makeCapture(CaptureScene::wish(), file, {}));
        const QByteArray before = bytesOf(file);
        const auto estimate = scene.store().estimateCapture(CaptureScene::wish());
        ShakyDisk disk(folder);
        int refused = 0;
        for (qint64 room = 0;; room += step) {
            disk.limitGrowth(room);
            const auto made = scene.store().makeCapture(CaptureScene::wish(), file, {});
            if (made)
                break;
            ++refused;
            checkTold(
                made.error(), folder, quantityText({double(2 * estimate->bytes), Unit::Bytes}));
            QCOMPARE(QDir(folder).entryList(QDir::Files), QStringList{u"a.toban"_s});
            QVERIFY(bytesOf(file) == before);
        }
        QVERIFY(refused > 1);
        QCOMPARE(QDir(folder).entryList(QDir::Files), QStringList{u"a.toban"_s});
        QVERIFY(scene.open(u"captures/a.toban"_s));
    }

    /// A store that is up to date needs no room to be read.
    void aFullDiskDoesNotKeepAStoreShut()
    {
        ShakyStore shaky;
        auto &[fixture, disk] = shaky;
        fixture.open();
        QVERIFY(
            ingestNow(fixture.store(), batchOf({ramp(series(u"up"_s, u"a"_s), noon(), 15s, 40)})));
        fixture.close();
        disk.limitGrowth(0);
        fixture.open();
        QVERIFY(!fixture.store().status()->readOnly);
        QCOMPARE(readAll(fixture.store(), u"up"_s).front().times.size(), size_t(40));
    }

    /// Collection goes on in memory, and what waits is written by itself once there is room.
    void whatWaitsIsWrittenByItself()
    {
        ShakyStore shaky;
        auto &[fixture, disk] = shaky;
        fixture.open();
        QVERIFY(
            ingestNow(fixture.store(), batchOf({ramp(series(u"up"_s, u"a"_s), noon(), 15s, 40)})));
        disk.limitGrowth(0);
        for (int i = 1; i < 5; ++i) {
            const auto done = ingestNow(fixture.store(),
                batchOf({ramp(series(u"up"_s, u"a"_s), noon() + i * 10min, 15s, 40, i * 40)}));
            QCOMPARE(done.error().kind, ErrorKind::Storage);
        }
        QVERIFY(fixture.store().status()->notices.join(u' ').contains(u"164 values wait"_s));
        QCOMPARE(readAll(fixture.store(), u"up"_s).front().times.size(), size_t(40));
        disk.limitGrowth(std::nullopt);
        QTRY_COMPARE_WITH_TIMEOUT(fixture.store().status()->notices.join(u' '), QString(), 20000);
        const auto read = readAll(fixture.store(), u"up"_s);
        QCOMPARE(read.front().times.size(), size_t(200));
        for (size_t i = 0; i < 200; ++i)
            QCOMPARE(read.front().values[i], double(i));
    }

    /// Up to eight million values; beyond, the oldest go, and it is said.
    void whatWaitsIsBounded()
    {
        constexpr size_t length = 1'000'000;
        StoreFixture fixture;
        std::atomic<bool> isFull = false;
        fixture.fault = [&isFull] { return isFull ? SQLITE_FULL : SQLITE_OK; };
        fixture.open();
        isFull = true;
        const NumberSeries values = ramp(series(u"up"_s, u"a"_s), noon(), 1s, length);
        for (int i = 0; i < 10; ++i)
            QVERIFY(!ingestNow(fixture.store(), batchOf({values})));
        // 8 x 1,048,576 are kept at most: eight batches, each counted as one value more
        isFull = false;
        const QString notices = fixture.store().status()->notices.join(u' ');
        isFull = true;
        QVERIFY2(notices.contains(u"8000008 values wait in memory, 2000002 were dropped"_s),
            qPrintable(notices));
        fixture.close();
    }
};

QTEST_GUILESS_MAIN(StoreFullTest)
#include "tst_storefull.moc"
