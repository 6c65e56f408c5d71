// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rawdatabase.h"
#include "storefixture.h"

#include <QSignalSpy>
#include <QTest>

#include <cmath>
#include <map>

#include <sys/stat.h>

using namespace toban;
using namespace toban::test;
using namespace Qt::StringLiterals;

static TimeSpan always()
{
    return {fromMs(0), noon() + std::chrono::hours(24 * 3650)};
}

static int modeOf(const QString &path)
{
    struct stat info = {};
    return ::stat(QFile::encodeName(path).constData(), &info) == 0 ? int(info.st_mode & 0777) : -1;
}

class StoreTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nobodyElseReadsTheFiles()
    {
        const mode_t before = ::umask(0);
        StoreFixture fixture;
        fixture.open();
        QVERIFY(
            ingestNow(fixture.store(), batchOf({ramp(series(u"up"_s, u"a"_s), noon(), 15s, 3)})));
        QVERIFY(!readAll(fixture.store(), u"up"_s).empty());
        ::umask(before);
        QCOMPARE(modeOf(fixture.folder()), 0700);
        for (const QString &name :
            {u"samples.db"_s, u"samples.db-wal"_s, u"samples.db-shm"_s, u"journal.db"_s,
                u"journal.db-wal"_s, u"lock"_s, u"backups/journal-2026-11-21.db"_s})
            QCOMPARE(modeOf(fixture.file(name)), 0600);
        QCOMPARE(modeOf(fixture.file(u"backups"_s)), 0700);
    }

    /// C7: the epoch, after 2038; what cannot be kept is refused with a sentence, and nothing else.
    void timesFarFromNowAreKeptOrRefused()
    {
        StoreFixture fixture;
        fixture.open();
        NumberSeries far;
        far.labels = series(u"up"_s, u"a"_s);
        far.times = {fromMs(0), noon(), fromMs(2'147'483'648'000)};
        far.values = {1, 2, 3};
        QVERIFY(ingestNow(fixture.store(), batchOf({far})));
        for (const qint64 ms : {-62'135'596'800'000LL, -1LL, 253'402'300'799'000LL}) {
            NumberSeries impossible = far;
            impossible.times.back() = fromMs(ms);
            const auto refused = ingestNow(fixture.store(), batchOf({impossible}));
            QVERIFY(!refused);
            QVERIFY(refused.error().kind == ErrorKind::Malformed);
            QVERIFY(refused.error().detail.contains(u"out of range"_s));
        }
        fixture.close();
        fixture.open();
        QVERIFY(ingestNow(fixture.store(), batchOf({far}))); // it goes on
        const TimeSpan all{fromMs(-1), fromMs(9'000'000'000'000)};
        const auto kept = fixture.store().numbers({testSource(), u"up"_s, {}}, all);
        QVERIFY(kept && kept->size() == 1);
        QVERIFY(kept->front().times == far.times);
        QVERIFY(kept->front().values == far.values);
        // what is from the future is no news of now
        QVERIFY(*fixture.store().newestSample(testSource(), noon()) == noon());
    }

    void aSecondInstanceReads()
    {
        StoreFixture fixture;
        fixture.open();
        QVERIFY(
            ingestNow(fixture.store(), batchOf({ramp(series(u"up"_s, u"a"_s), noon(), 15s, 3)})));
        const auto second = Store::open(fixture.options(), fixture.clock());
        QVERIFY(second.has_value());
        const StoreStatus status = (*second)->status().value();
        QVERIFY(status.readOnly);
        QCOMPARE(status.notices.size(), 1);
        QVERIFY(status.notices.first().contains(u"Another instance"_s));
        QCOMPARE(readAll(**second, u"up"_s).size(), size_t(1));
        const auto refused = ingestNow(**second, batchOf({}));
        QCOMPARE(refused.error().kind, ErrorKind::Unsupported);
        // what the first one adds is seen, new series too
        QVERIFY(
            ingestNow(fixture.store(), batchOf({ramp(series(u"new"_s, u"b"_s), noon(), 15s, 2)})));
        QCOMPARE(readAll(**second, u"new"_s).size(), size_t(1));
        QVERIFY(!fixture.store().status().value().readOnly);
    }

    void theLockEndsWithTheFirst()
    {
        StoreFixture fixture;
        fixture.open();
        fixture.close();
        fixture.open();
        QVERIFY(!fixture.store().status().value().readOnly);
        fixture.open(StoreOptions::Mode::ReadOnly);
        QVERIFY(fixture.store().status().value().readOnly);
        QVERIFY(fixture.store().status().value().notices.isEmpty());
    }

    void readOnlyNeedsAStore()
    {
        StoreFixture fixture;
        StoreOptions options = fixture.options();
        options.mode = StoreOptions::Mode::ReadOnly;
        const auto opened = Store::open(options, fixture.clock());
        QCOMPARE(opened.error().kind, ErrorKind::Storage);
        QVERIFY(!QFile::exists(fixture.folder()));
    }

    /// A day of back-fill in slices, newest first, each overlapping the next by two rows.
    void aDayOfBackFill()
    {
        StoreFixture fixture;
        fixture.open();
        constexpr size_t rows = 5760;
        constexpr size_t slice = 400;
        const NumberSeries whole = ramp(series(u"calls"_s, u"a"_s), noon(), 15s, rows);
        for (size_t end = rows; end > 0; end = end > slice ? end - slice : 0) {
            const size_t from = end > slice + 2 ? end - slice - 2 : 0;
            QVERIFY(ingestNow(fixture.store(),
                batchOf({ramp(whole.labels, whole.times[from], 15s, end - from, double(from)),
                    ramp(series(u"up"_s, u"a"_s), whole.times[from], 15s, 1)})));
        }
        for (int pass = 0; pass < 2; ++pass, fixture.open()) {
            const auto read = readAll(fixture.store(), u"calls"_s);
            QCOMPARE(read.size(), size_t(1));
            QVERIFY(read.front().times == whole.times);
            QVERIFY(read.front().values == whole.values);
            const auto part = fixture.store().numbers(
                {testSource(), u"calls"_s, {}}, {noon() + 4000 * 15s, noon() + 4200 * 15s});
            QCOMPARE(part->front().values.size(), size_t(201));
            QCOMPARE(part->front().values.front(), 4000.0);
        }
    }

    /// From chunks and from what is not in chunks yet, as of a moment.
    /// The answer still holds the last rows of everything else, which are held already.
    void ofATargetThatIsDownOnlyUpIsNew()
    {
        StoreFixture fixture;
        fixture.open();
        const NumberSeries up = ramp(series(u"up"_s, u"a"_s), noon(), 15s, 3);
        const NumberSeries calls = ramp(series(u"calls_total"_s, u"a"_s), noon(), 15s, 3);
        QVERIFY(ingestNow(fixture.store(), batchOf({calls, up})));
        NumberSeries down = up;
        down.times.push_back(noon() + 45s);
        down.values.push_back(0);
        QVERIFY(ingestNow(fixture.store(), batchOf({calls, down})));
        QCOMPARE(readAll(fixture.store(), u"up"_s).front().times.size(), size_t(4));
        QCOMPARE(readAll(fixture.store(), u"calls_total"_s).front().times.size(), size_t(3));
    }

    void firstSamplesAreFound()
    {
        StoreFixture fixture;
        fixture.open();
        const Labels a = series(u"calls"_s, u"a"_s);
        const Labels b = series(u"calls"_s, u"b"_s);
        QVERIFY(ingestNow(fixture.store(), batchOf({ramp(a, noon(), 1s, 10000)})));
        QVERIFY(ingestNow(fixture.store(), batchOf({ramp(b, noon() + 3h, 1s, 5)})));
        const auto firsts = [&fixture](Instant at) {
            std::map<QString, Instant> found;
            const auto read = fixture.store().firstSamples({testSource(), u"calls"_s, {}}, at);
            for (const auto &[labels, first] : read.value())
                found[labels.value(u"instance"_s)] = first;
            return found;
        };
        using Firsts = std::map<QString, Instant>;
        for (int pass = 0; pass < 2; ++pass, fixture.open()) {
            QVERIFY(firsts(noon() + 4h) == (Firsts{{u"a"_s, noon()}, {u"b"_s, noon() + 3h}}));
            QVERIFY(firsts(noon() + 1h) == (Firsts{{u"a"_s, noon()}}));
            QVERIFY(firsts(noon() - 1s) == Firsts());
        }
        // fetched from the past afterwards
        QVERIFY(ingestNow(fixture.store(), batchOf({ramp(a, noon() - 1h, 1s, 5)})));
        QVERIFY(firsts(noon() + 1h) == (Firsts{{u"a"_s, noon() - 1h}}));
        // and still known when the samples themselves are gone
        fixture.close();
        RawDatabase(fixture.file(u"samples.db"_s)).run(u"DELETE FROM chunk"_s);
        fixture.open();
        QVERIFY(firsts(noon() + 4h) == (Firsts{{u"a"_s, noon() - 1h}, {u"b"_s, noon() + 3h}}));
    }

    /// Chunks stay between 1 and 4096 rows whatever comes, and do not overlap.
    void chunksAreBounded()
    {
        StoreFixture fixture;
        fixture.open();
        const Labels labels = series(u"calls"_s, u"a"_s);
        QVERIFY(ingestNow(fixture.store(), batchOf({ramp(labels, noon(), 1s, 10000)})));
        for (int i = 0; i < 600; ++i)
            QVERIFY(ingestNow(
                fixture.store(), batchOf({ramp(labels, noon() + 10000s + i * 1s, 1s, 1)})));
        fixture.open();
        const auto chunks = fixture.store().summaries({testSource(), u"calls"_s, {}}, always());
        QCOMPARE(chunks->size(), size_t(1));
        qint64 rows = 0;
        Instant last = fromMs(0);
        for (const ChunkSummary &chunk : chunks->front().second) {
            QVERIFY(chunk.count >= 1 && chunk.count <= 4096);
            QVERIFY(chunk.firstTime > last);
            last = chunk.lastTime;
            rows += chunk.count;
        }
        QCOMPARE(rows, 10600);
        QVERIFY(chunks->front().second.size() <= 4);
    }

    void whatCannotBeKeptIsRefused()
    {
        StoreFixture fixture;
        fixture.open();
        NumberSeries uneven = ramp(series(u"up"_s, u"a"_s), noon(), 15s, 3);
        uneven.values.pop_back();
        QCOMPARE(ingestNow(fixture.store(), batchOf({uneven})).error().kind, ErrorKind::Malformed);
        QCOMPARE(ingestNow(fixture.store(), batchOf({ramp(uneven.labels, fromMs(-5), 1ms, 2)}))
                     .error()
                     .kind,
            ErrorKind::Malformed);
        Batch histogram = batchOf({});
        histogram.histograms.push_back(
            {uneven.labels, Temporality::Cumulative, {HistogramBlock{}}});
        QCOMPARE(ingestNow(fixture.store(), histogram).error().kind, ErrorKind::Malformed);
        QVERIFY(readAll(fixture.store(), u"up"_s).empty());
    }

    void hostileLabelsComeBack()
    {
        StoreFixture fixture;
        fixture.open();
        QString odd = u"a\"b\n';--"_s;
        odd += QChar(0x202E);
        odd += QChar(0);
        odd += u"\U0001F600"_s;
        const Labels labels({{u"__name__"_s, u"up"_s}, {odd, u"x"_s}, {u"y"_s, odd}});
        QVERIFY(ingestNow(fixture.store(), batchOf({ramp(labels, noon(), 15s, 2)})));
        fixture.open();
        QVERIFY(readAll(fixture.store(), u"up"_s).front().labels == labels);
    }

    void changesAreToldOnce()
    {
        StoreFixture fixture;
        fixture.open();
        QSignalSpy spy(&fixture.store().changes(), &ChangeFeed::changed);
        for (int i = 0; i < 20; ++i)
            QVERIFY(ingestNow(fixture.store(),
                batchOf({ramp(series(u"up"_s, u"a"_s), noon() + i * 15s, 15s, 1)})));
        QCOMPARE(spy.size(), 0); // the feed's thread has not looked yet
        QTRY_COMPARE(spy.size(), 1);
        const auto changes = spy.first().first().value<ChangeSet>();
        QVERIFY(changes.sources.contains(testSource()));
        QVERIFY(changes.samples->contains(noon()));
        QCOMPARE(toMs(changes.samples->to), toMs(noon() + 19 * 15s));
        QVERIFY(!changes.health && !changes.intents);
        QVERIFY(changes.sequence >= 1);
    }

    void theStatusSaysWhatIsHeld()
    {
        StoreFixture fixture;
        fixture.open();
        QVERIFY(!fixture.store().status()->held);
        QVERIFY(ingestNow(fixture.store(),
            batchOf({ramp(series(u"up"_s, u"a"_s), noon(), 15s, 400),
                ramp(series(u"up"_s, u"b"_s), noon() - 1h, 15s, 3)})));
        const StoreStatus status = fixture.store().status().value();
        QCOMPARE(toMs(status.held->from), toMs(noon() - 1h));
        QCOMPARE(toMs(status.held->to), toMs(noon() + 399 * 15s));
        QCOMPARE(status.seriesCount, 2);
        QVERIFY(status.sampleBytes > 0 && status.journalBytes > 0);
    }

    void deltaAndCumulativeAreTwoSeries()
    {
        StoreFixture fixture;
        fixture.open();
        NumberSeries delta = ramp(series(u"up"_s, u"a"_s), noon(), 15s, 2);
        delta.temporality = Temporality::Delta;
        QVERIFY(ingestNow(fixture.store(), batchOf({delta, ramp(delta.labels, noon(), 15s, 3)})));
        fixture.open();
        const auto read = readAll(fixture.store(), u"up"_s);
        QCOMPARE(read.size(), size_t(2));
        QVERIFY(read[0].temporality != read[1].temporality);
    }

    void aClosedStoreRefuses()
    {
        StoreFixture fixture;
        fixture.open();
        fixture.store().close();
        QCOMPARE(fixture.store().numbers({testSource(), u"up"_s, {}}, always()).error().kind,
            ErrorKind::Cancelled);
        QVERIFY(fixture.store().ingest(batchOf({})).isCanceled());
    }
};

QTEST_GUILESS_MAIN(StoreTest)
#include "tst_store.moc"
