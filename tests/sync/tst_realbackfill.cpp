// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchangerecorder.h"
#include "poller.h"
#include "prometheussource.h"
#include "realserver.h"
#include "store.h"

#include <QTemporaryDir>
#include <QTest>

using namespace toban;
using namespace Qt::StringLiterals;
using std::chrono::days;

static constexpr Millis scrape = 120s;
static constexpr Millis pollStep = 1s;

/// What one bucket or counter had counted at a scrape, @p rank: which of them.
static qint64 counted(qint64 scrapeNumber, int rank)
{
    return 17 * scrapeNumber * (rank + 1) + scrapeNumber % 11 * rank;
}

/// Scrapes of a histogram of two requests over a span, in the OpenMetrics format.
static QByteArray past(TimeSpan span, const QByteArray &target)
{
    QByteArray text = "# TYPE shop_seconds histogram\n# TYPE up gauge\n";
    const auto scrapes = [&span](const auto &write) {
        for (Instant at = span.from; at < span.to; at += scrape)
            write((at - span.from) / scrape, QByteArray::number(toMs(at) / 1000));
    };
    const QByteArray labels = "job=\"app\",instance=\"" + target + "\"";
    for (const char *route : {"/a", "/b"}) {
        const QByteArray series = labels + ",route=\"" + route + "\"";
        const auto line = [&series](const QByteArray &name, const QByteArray &more, qint64 value,
                              const QByteArray &at) {
            return "shop_seconds_" + name + '{' + series + more + "} " + QByteArray::number(value)
                + ' ' + at + '\n';
        };
        scrapes([&](qint64 n, const QByteArray &at) {
            const char *bounds[] = {"0.1", "1", "2.5", "+Inf"};
            for (int i = 0; i < 4; ++i)
                text += line("bucket", QByteArray(",le=\"") + bounds[i] + '"', counted(n, i), at);
            text += line("count", {}, counted(n, 3), at) + line("sum", {}, counted(n, 1), at);
        });
    }
    scrapes([&](qint64, const QByteArray &at) { text += "up{" + labels + "} 1 " + at + '\n'; });
    return text + "# EOF\n";
}

/// The same, as it is scraped now.
static QByteArray present()
{
    QByteArray text = "# TYPE shop_seconds histogram\n";
    for (const char *route : {"/a", "/b"}) {
        const QByteArray labels = QByteArray("{route=\"") + route + '"';
        for (const char *bound : {"0.1", "1", "2.5", "+Inf"})
            text += "shop_seconds_bucket" + labels + ",le=\"" + bound + "\"} 9000000\n";
        text += "shop_seconds_count" + labels + "} 9000000\nshop_seconds_sum" + labels + "} 8000\n";
    }
    return text;
}

namespace {

/// Passes batches on and remembers what was observed of the source's health.
class WatchedIngest final : public Ingest {
public:
    explicit WatchedIngest(Ingest &store)
        : m_store(store)
    {
    }

    QFuture<Result<void>> ingest(Batch batch) override
    {
        if (batch.health)
            health.push_back(*batch.health);
        else
            slices.push_back(batch.coverage.at(0).span);
        return m_store.ingest(std::move(batch));
    }

    std::vector<HealthObservation> health;
    std::vector<TimeSpan> slices;

private:
    Ingest &m_store;
};

/// A week that was missed is fetched from a real Prometheus while live data keep coming.
class RealBackfillTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void fillsAWeekBesideLivePolls();
    void holdsWhatTheSourceHas();

private:
    [[nodiscard]] SourceSettings settings() const;

    QTemporaryDir m_folder;
    SystemClock m_clock;
    ExchangeRecorder m_recorder;
    std::unique_ptr<Exposition> m_target;
    std::unique_ptr<RealServer> m_server;
    std::unique_ptr<Store> m_store;
    Service m_service;
    TimeSpan m_past;
};

void RealBackfillTest::initTestCase()
{
    m_target = std::make_unique<Exposition>(present());
    // it ends before the source was started, as it does where its storage was moved
    const Instant end = std::chrono::floor<std::chrono::minutes>(m_clock.now() - 5min);
    m_past = {end - days(7), end};
    m_server = RealServer::prometheusWithPast(
        m_target->config("app", "1s"), past(m_past, m_target->target()));
    QTRY_VERIFY_WITH_TIMEOUT(m_target->scrapes() >= 3, 20'000);
    auto store = Store::open({m_folder.filePath(u"store"_s)}, m_clock);
    QVERIFY2(store, qPrintable(store ? QString() : errorText(store.error())));
    m_store = std::move(*store);
    m_service.id = ServiceId(u"shop"_s);
    m_service.source = SourceId(u"prom"_s);
    m_service.latency = {u"shop_seconds"_s, {{u"job"_s, Matcher::Op::Equal, u"app"_s}}};
    m_service.requestLabels = {u"route"_s};
}

SourceSettings RealBackfillTest::settings() const
{
    SourceSettings settings;
    settings.id = SourceId(u"prom"_s);
    settings.url = m_server->url();
    return settings;
}

void RealBackfillTest::fillsAWeekBesideLivePolls()
{
    WatchedIngest ingest(*m_store);
    PrometheusSource source(settings(), m_clock, m_recorder);
    Poller poller({ingest, *m_store, *m_store, *m_store, m_store->changes(), m_clock});
    poller.add(m_service, source, pollStep, days(7));
    const InterestToken shown = poller.hold(m_service.id);
    poller.start();
    const auto isFilled = [&] {
        const auto missing
            = m_store->holes(m_service.id, {m_past.from + 8min, m_clock.now() - 45s});
        return !ingest.slices.empty() && missing && missing->empty();
    };
    QTRY_VERIFY_WITH_TIMEOUT(isFilled(), 60'000);
    QTRY_VERIFY(poller.backfills().empty());
    for (size_t i = 1; i < ingest.slices.size(); ++i)
        QVERIFY(ingest.slices[i].to < ingest.slices[i - 1].to);
    QVERIFY(ingest.health.size() >= 5);
    for (size_t i = 1; i < ingest.health.size(); ++i) {
        QCOMPARE(ingest.health[i].state, SourceState::Ok);
        const Millis gap = ingest.health[i].at - ingest.health[i - 1].at;
        QVERIFY2(gap <= 2 * pollStep, qPrintable(durationText(gap)));
    }
}

void RealBackfillTest::holdsWhatTheSourceHas()
{
    const Instant since = m_past.from + 8min;
    const auto histograms
        = m_store->histograms({m_service.source, u"shop_seconds"_s, {}}, {since, m_past.to});
    QVERIFY(histograms);
    QCOMPARE(histograms->size(), size_t(2));
    for (const HistogramSeries &series : *histograms) {
        std::vector<Instant> times;
        for (const auto &block : series.blocks)
            for (size_t row = 0; row < block.times.size(); ++row) {
                const qint64 n = (block.times[row] - m_past.from) / scrape;
                double sum = 0;
                for (int bucket = 0; bucket < 4; ++bucket) {
                    sum += block.row(row)[bucket];
                    QCOMPARE(sum, double(counted(n, bucket)));
                }
                QCOMPARE(block.counts[row], double(counted(n, 3)));
                QCOMPARE(block.sums[row], double(counted(n, 1)));
                times.push_back(block.times[row]);
            }
        QVERIFY(std::ranges::is_sorted(times));
        QVERIFY(std::ranges::adjacent_find(times) == times.end());
        // none is missing, the one at or before the left edge too
        QVERIFY(times.front() <= since);
        QCOMPARE(times.back(), m_past.to - scrape);
        QCOMPARE(qint64(times.size()), (times.back() - times.front()) / scrape + 1);
    }
}

} // namespace

QTEST_GUILESS_MAIN(RealBackfillTest)
#include "tst_realbackfill.moc"
