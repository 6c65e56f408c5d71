// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakeclock.h"
#include "ingest.h"
#include "poller.h"
#include "rangefetcher.h"

#include <QSignalSpy>
#include <QTest>

#include <mutex>

using namespace toban;

static QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

template <typename T>
static QFuture<T> ready(T value)
{
    QPromise<T> promise;
    promise.start();
    promise.addResult(std::move(value));
    promise.finish();
    return promise.future();
}

/** Answers as told, and remembers what was asked. */
class ScriptedSource final : public MetricSource {
    Q_OBJECT

public:
    QFuture<Result<Fetched>> fetch(const Service &service, TimeSpan span, Millis) override
    {
        asked.push_back(span);
        if (error)
            return ready(Result<Fetched>(tl::unexpected<Error>(*error)));
        if (span.length() > longest)
            return ready(Result<Fetched>(failure(ErrorKind::TooLarge, {}, {})));
        Fetched fetched;
        fetched.dataStep = 2s;
        fetched.batch.source = service.source;
        fetched.batch.coverage.push_back({service.id, span});
        return ready(Result<Fetched>(fetched));
    }

    std::vector<TimeSpan> asked;
    std::optional<Error> error;
    Millis longest = longestSpan; ///< more is too large
};

/** Keeps batches; holes and intents are as told. */
class ScriptedStore final : public Queries, public Ingest, public Outbox {
public:
    QFuture<Result<void>> ingest(Batch batch) override
    {
        batches.push_back(std::move(batch));
        return ready(error ? Result<void>(tl::unexpected<Error>(*error)) : Result<void>());
    }
    Result<std::vector<TimeSpan>> holes(const ServiceId &, TimeSpan) const override
    {
        const std::scoped_lock lock(mutex);
        return missing;
    }
    Result<std::vector<Intent>> pending() const override
    {
        const std::scoped_lock lock(mutex);
        return intents;
    }
    QFuture<Result<void>> settle(IntentId id, IntentState state, QString) override
    {
        const std::scoped_lock lock(mutex);
        settled.push_back({id, state});
        intents.clear();
        return ready(Result<void>());
    }
    Result<std::vector<NumberSeries>> numbers(const SeriesSelector &, TimeSpan) const override
    {
        return std::vector<NumberSeries>();
    }
    Result<std::vector<HistogramSeries>> histograms(const SeriesSelector &, TimeSpan) const override
    {
        return std::vector<HistogramSeries>();
    }
    Result<std::vector<std::pair<Labels, std::vector<ChunkSummary>>>> summaries(
        const SeriesSelector &, TimeSpan) const override
    {
        return std::vector<std::pair<Labels, std::vector<ChunkSummary>>>();
    }
    Result<std::vector<std::pair<Labels, Instant>>> firstSamples(
        const SeriesSelector &, Instant) const override
    {
        return std::vector<std::pair<Labels, Instant>>();
    }
    Result<std::vector<Exemplar>> exemplars(const SeriesSelector &, TimeSpan, Millis) const override
    {
        return std::vector<Exemplar>();
    }
    Result<std::optional<Instant>> newestSample(const SourceId &, Instant) const override
    {
        return std::optional<Instant>();
    }
    Result<std::vector<SourceHealth>> health(Instant) const override
    {
        return std::vector<SourceHealth>();
    }
    Result<std::vector<HealthObservation>> healthHistory(const SourceId &, TimeSpan) const override
    {
        return std::vector<HealthObservation>();
    }
    Result<std::vector<Mark>> marks(TimeSpan) const override { return std::vector<Mark>(); }
    Result<StoreStatus> status() const override { return StoreStatus(); }

    std::vector<Batch> batches;
    std::optional<Error> error;
    mutable std::mutex mutex;
    std::vector<TimeSpan> missing;
    std::vector<Intent> intents;
    std::vector<std::pair<IntentId, IntentState>> settled;
};

/** The poller against a scripted source and store, under a clock that the test moves. */
class PollerTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void pollsAtOnceAndThenAtTheStep();
    void aFailureIsHealthAndBacksOff();
    void threeRefusalsStopUntilRetried();
    void holesAreFilledNewestFirst();
    void aStoreThatCannotKeepIsSaidLoudly();
    void aRangeIsFetchedInSlices();
    void aRangeThatIsTooLargeIsHalved();
    void aRangeStopsAtAnErrorThatWillNotPass();

private:
    [[nodiscard]] Service service() const;
    [[nodiscard]] std::unique_ptr<ServicePoller> poller(Millis history);
    void turn(ServicePoller &poller);

    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<ScriptedSource> m_source;
    std::unique_ptr<ScriptedStore> m_store;
    SourceLoad m_load;
};

static const Instant start = fromMs(1795227108000);

void PollerTest::init()
{
    m_clock = std::make_unique<FakeClock>(start);
    m_source = std::make_unique<ScriptedSource>();
    m_store = std::make_unique<ScriptedStore>();
    m_load = SourceLoad();
}

Service PollerTest::service() const
{
    Service service;
    service.id = ServiceId(text("shop"));
    service.source = SourceId(text("prom"));
    return service;
}

std::unique_ptr<ServicePoller> PollerTest::poller(Millis history)
{
    return std::make_unique<ServicePoller>(
        service(), HoleFiller::Ports{*m_source, *m_store, *m_store, *m_clock, m_load}, 2s, history);
}

void PollerTest::turn(ServicePoller &poller)
{
    const size_t before = m_store->batches.size();
    (void)poller.tick(m_clock->now());
    QTRY_VERIFY(m_store->batches.size() > before);
}

void PollerTest::pollsAtOnceAndThenAtTheStep()
{
    const auto polled = poller(0ms);
    turn(*polled);
    QCOMPARE(m_source->asked.size(), size_t(1));
    QCOMPARE(m_source->asked[0].to, start);
    QVERIFY(m_store->batches[0].health);
    QCOMPARE(m_store->batches[0].health->state, SourceState::Ok);
    m_clock->advance(1900ms);
    QCOMPARE(polled->tick(m_clock->now()), start + 2s);
    QCOMPARE(m_source->asked.size(), size_t(1));
    m_clock->advance(100ms);
    turn(*polled);
    QCOMPARE(m_source->asked[1], (TimeSpan{start - 6s, start + 2s}));
}

void PollerTest::aFailureIsHealthAndBacksOff()
{
    const auto polled = poller(0ms);
    m_source->error = Error{ErrorKind::Offline, text("http://x"), text("refused")};
    turn(*polled);
    const auto &health = *m_store->batches[0].health;
    QCOMPARE(health.state, SourceState::Failing);
    QCOMPARE(health.failures, 1);
    QVERIFY(health.nextTry && *health.nextTry > start && *health.nextTry <= start + 1s);
    QVERIFY(m_store->batches[0].coverage.empty());
    m_clock->advance(100ms);
    (void)polled->tick(m_clock->now());
    QCOMPARE(m_source->asked.size(), size_t(1));
    m_clock->advance(900ms);
    m_source->error.reset();
    turn(*polled);
    QCOMPARE(m_store->batches[1].health->state, SourceState::Ok);
    QCOMPARE(m_store->batches[1].health->failures, 0);
}

void PollerTest::threeRefusalsStopUntilRetried()
{
    const auto polled = poller(0ms);
    m_source->error = Error{ErrorKind::Auth, text("http://x"), text("401")};
    for (int i = 0; i < 3; ++i) {
        turn(*polled);
        m_clock->advance(61s);
    }
    QCOMPARE(m_store->batches.back().health->state, SourceState::Refused);
    (void)polled->tick(m_clock->now());
    QCOMPARE(m_source->asked.size(), size_t(3));
    m_source->error.reset();
    polled->retryNow();
    turn(*polled);
    QCOMPARE(m_store->batches.back().health->state, SourceState::Ok);
}

void PollerTest::holesAreFilledNewestFirst()
{
    const auto polled = poller(6h);
    m_store->missing = {{start - 3h, start - 3h + 5min}, {start - 25min, start - 10min}};
    turn(*polled);
    m_source->asked.clear();
    const auto timePasses = [this, &polled] {
        m_clock->advance(600ms);
        return polled->tick(m_clock->now());
    };
    QTRY_VERIFY((timePasses(), m_source->asked.size() >= 6));
    std::vector<Instant> ends;
    for (const auto &span : m_source->asked)
        if (span.to < start)
            ends.push_back(span.to);
    QVERIFY(ends.size() >= 3);
    QCOMPARE(ends[0], start - 10min);
    QCOMPARE(ends[1], start - 20min);
    QCOMPARE(ends[2], start - 3h + 5min);
}

void PollerTest::aStoreThatCannotKeepIsSaidLoudly()
{
    const auto polled = poller(0ms);
    QSignalSpy loud(polled.get(), &ServicePoller::storeFailed);
    m_store->error = Error{ErrorKind::Storage, text("samples.db"), text("disk full")};
    turn(*polled);
    QTRY_COMPARE(loud.count(), 1);
}

void PollerTest::aRangeIsFetchedInSlices()
{
    RangeFetcher fetcher(service(), {{start - 30min, start}}, *m_source, *m_store);
    QSignalSpy finished(&fetcher, &RangeFetcher::finished);
    QSignalSpy progressed(&fetcher, &RangeFetcher::progressed);
    fetcher.start();
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(m_source->asked.size(), size_t(4));
    // a minute more on the left, for the scrape at or before the edge
    QCOMPARE(m_source->asked.front().from, start - 31min);
    QCOMPARE(m_source->asked.back().to, start);
    for (size_t i = 1; i < m_source->asked.size(); ++i)
        QCOMPARE(m_source->asked[i].from, m_source->asked[i - 1].to);
    QCOMPARE(progressed.count(), 4);
}

void PollerTest::aRangeThatIsTooLargeIsHalved()
{
    m_source->longest = 5min;
    RangeFetcher fetcher(
        service(), {{start - 60min, start - 51min}, {start - 8min, start}}, *m_source, *m_store);
    QSignalSpy finished(&fetcher, &RangeFetcher::finished);
    QSignalSpy progressed(&fetcher, &RangeFetcher::progressed);
    fetcher.start();
    QTRY_COMPARE(finished.count(), 1);
    QVERIFY(!finished[0][0].value<std::optional<Error>>());
    // of nine minutes halves and of the first half, with its minute more, quarters; of eight halves
    QCOMPARE(progressed.count(), 3 + 2);
    QCOMPARE(m_source->asked.back().to, start);
}

void PollerTest::aRangeStopsAtAnErrorThatWillNotPass()
{
    m_source->error = Error{ErrorKind::Auth, text("http://x"), text("401")};
    RangeFetcher fetcher(service(), {{start - 30min, start}}, *m_source, *m_store);
    std::optional<Error> reason;
    connect(&fetcher, &RangeFetcher::finished, this,
        [&reason](const std::optional<Error> &error) { reason = error; });
    fetcher.start();
    QTRY_VERIFY(reason.has_value());
    QCOMPARE(reason->kind, ErrorKind::Auth);
    QCOMPARE(m_source->asked.size(), size_t(1));
}

QTEST_GUILESS_MAIN(PollerTest)
#include "tst_poller.moc"
