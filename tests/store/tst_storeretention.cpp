// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rawdatabase.h"
#include "retention.h"
#include "rollupscene.h"

#include <QDir>
#include <QTest>

#include <random>

using namespace toban;
using namespace toban::test;
using namespace Qt::StringLiterals;

/// What the plan keeps, and what it does not.
class StoreRetentionTest final : public QObject {
    Q_OBJECT

    static std::unique_ptr<Store> openWith(StoreFixture &fixture, const RetentionPlan &plan,
        std::function<std::vector<TimeSpan>()> pinned = {})
    {
        StoreOptions options = fixture.options();
        options.plan = plan;
        options.pinned = std::move(pinned);
        return std::move(*Store::open(options, fixture.clock()));
    }

    static QString oldestRaw(const StoreFixture &fixture)
    {
        return RawDatabase(fixture.file(u"samples.db"_s))
            .run(u"SELECT MIN(id & 4398046511103) FROM time_column"_s)
            .value(0);
    }

    /// A closed store with everything of the scene rolled up, an hour after its end.
    static void fill(StoreFixture &fixture)
    {
        fixture.open();
        RollupScene::ingestAll(fixture.store());
        fixture.clock().advance(RollupScene::length + 1h);
        waitUntilRolled(fixture);
        fixture.close();
    }

    /// Six series of four hosts that cannot be compressed much: an hour.
    static Batch hourOfNoise(Instant from, std::mt19937_64 &random)
    {
        static std::vector<double> totals(24);
        Batch batch = batchOf({});
        for (size_t i = 0; i < totals.size(); ++i) {
            NumberSeries series;
            series.labels
                = test::series(u"noise_total"_s, QString::number(i / 6), QString::number(i));
            for (Instant at = from + 15s; at <= from + 1h; at += 15s) {
                totals[i] += double(random() >> 12) * 0x1p-40;
                series.times.push_back(at);
                series.values.push_back(totals[i]);
            }
            batch.numbers.push_back(std::move(series));
        }
        return batch;
    }

private Q_SLOTS:
    void oldSamplesAreDroppedAndTheirMinutesRead()
    {
        StoreFixture fixture;
        fill(fixture);
        const TimeSpan all{noon(), noon() + RollupScene::length};
        fixture.open();
        const auto raw = readOverview(fixture.store(), RollupScene::page(all, 50));
        const auto firsts = fixture.store().firstSamples({testSource(), u"seconds"_s, {}}, all.to);
        const auto holes = fixture.store().holes(ServiceId(u"shop"_s), all);
        fixture.close();
        {
            const auto store = openWith(fixture, {20h, 0h, 0h, 0h, 0});
            // the first chunk of 4,096 rows ends after 17 hours
            QTRY_VERIFY(oldestRaw(fixture).toLongLong() > toMs(noon() + 17h));
            const auto view = readOverview(*store, RollupScene::page(all, 50));
            QCOMPARE(view->calls, raw->calls);
            const auto read = store->numbers({testSource(), u"up"_s, {}}, {noon(), noon() + 10h});
            QCOMPARE(read->size(), size_t(2));
            QVERIFY(read->front().times.size() >= 600 && read->front().times.size() < 700);
            QVERIFY(*store->firstSamples({testSource(), u"seconds"_s, {}}, all.to) == *firsts);
            QVERIFY(*store->holes(ServiceId(u"shop"_s), all) == *holes); // not to be fetched again
        }
        {
            fixture.clock().advance(24h * 5); // a chunk of minutes is nearly three days long
            const auto store = openWith(fixture, {20h, 24h, 0h, 0h, 0});
            // without news the clock alone would not be believed
            QVERIFY(ingestNow(
                *store, batchOf({ramp(series(u"news"_s, u"z"_s), fixture.clock().now(), 15s, 2)})));
            const auto rowsOfOldHours = [&store] {
                return store->numbers({testSource(), u"up"_s, {}}, {noon(), noon() + 10h})
                    ->front()
                    .times.size();
            };
            QTRY_VERIFY(rowsOfOldHours() < 40); // hours
            QCOMPARE(readOverview(*store, RollupScene::page(all, 50))->calls, raw->calls);
        }
    }

    /// A clock that jumps a year ahead makes nothing old: samples bring their own times.
    void aClockThatIsSetWrongDropsNothing()
    {
        StoreFixture fixture;
        fill(fixture);
        const auto file = Database::open(fixture.file(u"samples.db"_s), Database::Access::ReadWrite,
            Database::Durability::Normal);
        QVERIFY(file);
        Catalogue catalogue;
        QVERIFY(catalogue.load(**file));
        const QString oldest = oldestRaw(fixture);
        const Millis kept = RollupScene::length + 25h;
        Retention retention({{file->get(), &catalogue, kept, Millis(0), false}}, 0, {});
        Result<bool> isBusy = true;
        while (isBusy && *isBusy)
            isBusy = retention.goOn(noon() + 365 * 24h);
        QVERIFY(isBusy);
        QCOMPARE(oldestRaw(fixture), oldest);
    }

    void pinnedSpansStayAsScraped()
    {
        StoreFixture fixture;
        fill(fixture);
        const TimeSpan pin{noon() + 2h, noon() + 3h};
        const auto store
            = openWith(fixture, {20h, 0h, 0h, 0h, 0}, [pin] { return std::vector<TimeSpan>{pin}; });
        RawDatabase samples(fixture.file(u"samples.db"_s));
        QTRY_COMPARE(samples.run(u"SELECT COUNT(*) FROM dropped"_s), QStringList{u"1"_s});
        const auto read = store->numbers({testSource(), u"up"_s, {}}, pin);
        QCOMPARE(read->front().times.size(), size_t(241)); // and the one before
    }

    void whatIsKeptIsTold()
    {
        using Kind = StorageShelf::Kind;
        StoreFixture fixture;
        const RetentionPlan plan{24h * 30, 24h * 400, 0h, 0h, 1 << 20};
        const auto store = openWith(fixture, plan);
        Batch batch = batchOf({ramp(series(u"calls_total"_s, u"a"_s), noon() + 15s, 15s, 2400),
            ramp(series(u"errors_total"_s, u"a"_s), noon() + 15s, 15s, 2400)});
        HistogramBlock block;
        auto layout = std::make_shared<BucketLayout>();
        layout->upperBounds = {1, 2, std::numeric_limits<double>::infinity()};
        block = {layout, {noon() + 15s}, {1, 2, 3}, {6}, {9}};
        batch.histograms.push_back({series(u"lat"_s, u"b"_s), Temporality::Cumulative, {block}});
        QVERIFY(ingestNow(*store, std::move(batch)));
        QCOMPARE(store->storage(noon())->rolling, Millis(10h));
        fixture.clock().advance(10h + 5min);
        QVERIFY(ingestNow(*store, batchOf({})));
        QTRY_COMPARE(store->storage(noon())->rolling, Millis(0));
        const auto valuesOf
            = [&store](size_t shelf) { return store->storage(noon())->shelves[shelf].values; };
        // the last of each step, and the first of all: of two numbers and of three buckets
        QTRY_COMPARE(valuesOf(2), 2 * (1 + 10) + 3);
        const auto report = store->storage(fixture.clock().now());
        QCOMPARE(report->folder, fixture.folder());
        QVERIFY(report->plan == plan);
        QCOMPARE(report->shelves.size(), size_t(4));
        QCOMPARE(report->shelves[0].kind, Kind::Samples);
        QCOMPARE(report->shelves[0].values, 2 * 2400 + 3);
        QVERIFY(report->shelves[0].held == (TimeSpan{noon() + 15s, noon() + 10h}));
        QCOMPARE(report->shelves[0].plannedAge, Millis(24h * 30));
        QCOMPARE(report->shelves[1].kind, Kind::Minutes);
        QCOMPARE(report->shelves[1].values, 2 * (1 + 600) + 3);
        QCOMPARE(report->shelves[2].kind, Kind::Hours);
        QCOMPARE(report->shelves[3].kind, Kind::Journal);
        for (const StorageShelf &shelf : report->shelves)
            QVERIFY(shelf.bytes > 0);
        QVERIFY(report->freeBytes > 0);
        // 30 days of what ten hours took, and more
        QVERIFY(report->forecastBytes > report->shelves[0].bytes * 70);
        QVERIFY(report->fullAt.has_value());
        QVERIFY(*report->fullAt < fixture.clock().now() + 24h * 30);
    }

    /// A year in small: the files together come to what the plan says, and no further.
    void theSizeIsHeld()
    {
        constexpr qint64 planned = 6 << 20;
        StoreFixture fixture;
        std::mt19937_64 random(5);
        auto store = openWith(fixture, {0h, 0h, 0h, 0h, planned});
        const auto size = [&fixture] {
            qint64 bytes = 0;
            for (const QString &name :
                QDir(fixture.folder()).entryList({u"samples*.db"_s}, QDir::Files))
                bytes += QFileInfo(fixture.file(name)).size();
            return bytes;
        };
        for (int hour = 0; hour < 24 * 10; ++hour) {
            QVERIFY(ingestNow(*store, hourOfNoise(noon() + hour * 1h, random)));
            fixture.clock().advance(1h);
        }
        QTRY_VERIFY_WITH_TIMEOUT(
            size() >= planned * 95 / 100 && size() <= planned * 105 / 100, 30000);
        store.reset(); // joins chunks, which makes them smaller
        QVERIFY(size() <= planned * 105 / 100);
    }
};

QTEST_GUILESS_MAIN(StoreRetentionTest)
#include "tst_storeretention.moc"
