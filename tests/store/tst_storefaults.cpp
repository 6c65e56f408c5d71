// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storefixture.h"

#include <QTest>

#include <atomic>

#include <csignal>
#include <sqlite3.h>
#include <sys/resource.h>

using namespace toban;
using namespace toban::test;
using namespace Qt::StringLiterals;

/// What a run managed to have acknowledged.
struct Acknowledged {
    size_t rows = 0; ///< of the 15 s ramp that begins at noon, from the first on
    bool hasIntent = false;
};

/// The i-th access to the files fails, for every i until none does: the store must come back with
/// all it acknowledged and nothing wrong, and work.
class StoreFaultsTest final : public QObject {
    Q_OBJECT

    static Batch slice(size_t from, size_t to)
    {
        Batch batch = batchOf({ramp(series(u"calls"_s, u"a"_s), noon() + qint64(from) * 15s, 15s,
            to - from, double(from))});
        HistogramBlock block;
        auto layout = std::make_shared<BucketLayout>();
        layout->upperBounds = {1, 2};
        block.layout = layout;
        block.times = batch.numbers.front().times;
        for (size_t i = from; i < to; ++i) {
            block.buckets.insert(block.buckets.end(), {double(i), 1.0});
            block.counts.push_back(double(i + 1));
            block.sums.push_back(double(i));
        }
        batch.histograms.push_back({series(u"lat"_s, u"a"_s), Temporality::Cumulative, {block}});
        batch.coverage.push_back(
            {ServiceId(u"shop"_s), {block.times.front() - 15s, block.times.back()}});
        batch.health = HealthObservation{};
        batch.health->source = testSource();
        batch.health->at = noon() + qint64(to) * 1s;
        batch.health->state = SourceState::Ok;
        return batch;
    }

    static Acknowledged live(const StoreOptions &options, const Clock &clock)
    {
        Acknowledged done;
        auto opened = Store::open(options, clock);
        if (!opened)
            return done;
        Store &store = **opened;
        size_t at = 0;
        for (const size_t rows : {5, 4, 300, 3}) { // head, head, sealed, head
            if (ingestNow(store, slice(at, at + rows)) && done.rows == at)
                done.rows = at + rows;
            at += rows;
        }
        auto submitted = store.submit(retryOf(testSource()));
        submitted.waitForFinished();
        done.hasIntent = submitted.result().has_value();
        (void)store.numbers({testSource(), u"calls"_s, {}}, {noon(), noon() + 24h});
        (void)store.health(noon() + 1h);
        return done;
    }

    static void check(const StoreFixture &fixture, const Acknowledged &done)
    {
        const auto read = readAll(fixture.store(), u"calls"_s);
        const size_t rows = read.empty() ? 0 : read.front().times.size();
        QVERIFY2(rows >= done.rows, qPrintable(QStringLiteral("%1 < %2").arg(rows).arg(done.rows)));
        for (size_t i = 0; i < rows; ++i) {
            const double value = read.front().values[i];
            QCOMPARE(toMs(read.front().times[i]), toMs(noon() + qint64(value) * 15s));
            if (i < done.rows)
                QCOMPARE(value, double(i));
        }
        const auto histograms
            = fixture.store().histograms({testSource(), u"lat"_s, {}}, {fromMs(0), noon() + 24h});
        QVERIFY(histograms.has_value());
        for (const HistogramSeries &series : *histograms)
            for (const HistogramBlock &block : series.blocks)
                for (size_t i = 0; i < block.times.size(); ++i)
                    QCOMPARE(block.row(i)[0], double((block.times[i] - noon()) / 15s));
        QCOMPARE(fixture.store().pending()->size() >= 1,
            done.hasIntent || !fixture.store().pending()->empty());
        if (done.hasIntent)
            QVERIFY(!fixture.store().pending()->empty());
    }

private Q_SLOTS:
    void initTestCase() { std::signal(SIGXFSZ, SIG_IGN); }

    void theIthAccessFails_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<bool>("isLasting");
        QTest::addColumn<int>("stride");
        QTest::addRow("one I/O error") << int(SQLITE_IOERR_WRITE) << false << 3;
        QTest::addRow("disk full from then on") << int(SQLITE_FULL) << true << 11;
        QTest::addRow("busy once") << int(SQLITE_BUSY) << false << 13;
    }

    void theIthAccessFails()
    {
        QFETCH(const int, code);
        QFETCH(const bool, isLasting);
        QFETCH(const int, stride);
        bool hasFailed = true;
        int sites = 0;
        for (int failing = 0; hasFailed; failing += stride, ++sites) {
            StoreFixture fixture;
            std::atomic<int> access = 0;
            std::atomic<bool> isHit = false;
            StoreOptions options = fixture.options();
            options.fault = [&] {
                const int now = access++;
                const bool fails = isLasting ? now >= failing : now == failing;
                if (fails)
                    isHit = true;
                return fails ? code : 0;
            };
            const Acknowledged done = live(options, fixture.clock());
            hasFailed = isHit;
            if (!hasFailed) // the last round: all of it went through
                QCOMPARE(done.rows, size_t(312));
            fixture.open();
            check(fixture, done);
            if (QTest::currentTestFailed()) {
                qInfo("failing access: %d", failing);
                return;
            }
            QVERIFY(fixture.store().status()->notices.isEmpty());
            QVERIFY(ingestNow(fixture.store(), slice(0, 20)));
            QVERIFY(readAll(fixture.store(), u"calls"_s).front().times.size() >= 20);
        }
        QVERIFY(sites > 10);
    }

    /// The file system refuses to let files grow: SQLite's own error, not an injected one.
    void aFullDiskIsSurvived()
    {
        StoreFixture fixture;
        fixture.open();
        QVERIFY(ingestNow(fixture.store(), slice(0, 5)));
        rlimit before = {};
        QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
        rlimit full = before;
        full.rlim_cur = 4096;
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &full), 0);
        const auto refused = ingestNow(fixture.store(), slice(5, 305));
        const auto refusedToo = ingestNow(fixture.store(), slice(305, 310));
        const auto read = readAll(fixture.store(), u"calls"_s);
        const auto status = fixture.store().status();
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &before), 0);
        QCOMPARE(refused.error().kind, ErrorKind::Storage);
        QCOMPARE(refusedToo.error().kind, ErrorKind::Storage);
        QCOMPARE(read.front().times.size(), size_t(5)); // reads go on
        QVERIFY(status->notices.join(u' ').contains(u"cannot be written"_s));
        // there is room again: what waited is written with the next batch, in order
        QVERIFY(ingestNow(fixture.store(), slice(310, 312)));
        QCOMPARE(readAll(fixture.store(), u"calls"_s).front().times.size(), size_t(312));
        QVERIFY(fixture.store().status()->notices.isEmpty());
        fixture.open();
        check(fixture, {312, false});
    }

    /// What waits is written by itself, and at the latest when the store closes.
    void whatWaitsIsWrittenAtTheEnd()
    {
        StoreFixture fixture;
        std::atomic<bool> isFull = false;
        fixture.fault = [&isFull] { return isFull ? SQLITE_FULL : SQLITE_OK; };
        fixture.open();
        isFull = true;
        QCOMPARE(ingestNow(fixture.store(), slice(0, 7)).error().kind, ErrorKind::Storage);
        isFull = false;
        fixture.open();
        check(fixture, {7, false});
    }
};

QTEST_GUILESS_MAIN(StoreFaultsTest)
#include "tst_storefaults.moc"
