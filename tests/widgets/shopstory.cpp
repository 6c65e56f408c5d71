// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shopstory.h"

#include <QRandomGenerator>

#include <array>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace toban::testing {

struct Route {
    QLatin1StringView method;
    QLatin1StringView route;
    double perSecond;
    double median; ///< seconds
    double spread; ///< of the logarithm
};

static constexpr std::array<Route, 10> routes = {{
    {QLatin1StringView("GET"), QLatin1StringView("/static/{file}"), 2.0, 0.0008, 0.4},
    {QLatin1StringView("GET"), QLatin1StringView("/api/items"), 1.5, 0.011, 0.5},
    {QLatin1StringView("GET"), QLatin1StringView("/api/items/{id}"), 1.2, 0.005, 0.6},
    {QLatin1StringView("GET"), QLatin1StringView("/api/recommendations"), 0.6, 0.03, 0.9},
    {QLatin1StringView("GET"), QLatin1StringView("/api/search"), 0.5, 0.053, 0.8},
    {QLatin1StringView("POST"), QLatin1StringView("/api/cart"), 0.33, 0.018, 0.3},
    {QLatin1StringView("POST"), QLatin1StringView("/api/checkout"), 0.28, 0.13, 0.5},
    {QLatin1StringView("GET"), QLatin1StringView("/api/orders"), 0.27, 0.036, 0.5},
    {QLatin1StringView("POST"), QLatin1StringView("/api/login"), 0.17, 0.019, 0.2},
    {QLatin1StringView("GET"), QLatin1StringView("/api/reports/export"), 0.009, 2.6, 0.4},
}};

static const std::vector<double> &bounds()
{
    static const std::vector<double> held = [] {
        std::vector<double> made;
        for (double bound = 0.0005; bound < 12; bound *= 1.5)
            made.push_back(bound);
        made.push_back(std::numeric_limits<double>::infinity());
        return made;
    }();
    return held;
}

/// A number with the mean and variance of a Poisson draw, from one uniform value.
static int arrivals(QRandomGenerator &random, double mean)
{
    int count = 0;
    for (double product = random.generateDouble(); product > std::exp(-mean);
         product *= random.generateDouble())
        ++count;
    return count;
}

static double normal(QRandomGenerator &random)
{
    const double u = std::max(1e-12, random.generateDouble());
    return std::sqrt(-2 * std::log(u)) * std::cos(2 * M_PI * random.generateDouble());
}

Service ShopStory::service() const
{
    Service service;
    service.id = ServiceId(u"shop"_s);
    service.source = SourceId(u"prom-tokyo"_s);
    service.recipe = u"prometheus-client"_s;
    service.latency.metric = u"http_request_duration_seconds"_s;
    service.requestLabels = {u"method"_s, u"route"_s};
    service.outcome.statusLabel = u"code"_s;
    service.outcome.errors = {{u"code"_s, Matcher::Op::Regex, u"5.."_s}};
    service.saturation = {{u"workers"_s, u"workers_busy"_s, {}, 16, Unit::Count},
        {u"cpu"_s, u"cpu"_s, {}, 1, Unit::Ratio},
        {u"db pool"_s, u"pool_used"_s, {}, 40, Unit::Count},
        {u"queue"_s, u"queue_length"_s, {}, 0, Unit::Count}};
    service.latencyObjective = 0.8;
    return service;
}

static void addSaturation(const ShopStory &story, Batch &batch)
{
    QRandomGenerator random(7);
    const Service service = story.service();
    for (const SaturationSignal &signal : service.saturation) {
        NumberSeries series;
        series.labels = Labels{{u"__name__"_s, QString(seriesname::saturation)},
            {u"service"_s, service.id.text()}, {u"signal"_s, signal.name}};
        NumberSeries limits;
        limits.labels = series.labels.with(u"__name__"_s, QString(seriesname::saturationLimit));
        const double limit = signal.limit > 0 ? signal.limit : 10;
        for (Instant at = story.end - story.length; at <= story.end; at += story.step) {
            const bool isSlow = at > story.end - 33min && at <= story.end - 18min;
            double share = 0.3 + 0.02 * normal(random);
            if (signal.name == "workers"_L1)
                share = (isSlow ? 0.82 : 0.55) + 0.03 * normal(random);
            else if (signal.name == "db pool"_L1)
                share += 0.1;
            series.times.push_back(at);
            series.values.push_back(std::max(0.0, share * limit));
            limits.times.push_back(at);
            limits.values.push_back(limit);
        }
        if (signal.limit > 0)
            batch.numbers.push_back(std::move(limits));
        batch.numbers.push_back(std::move(series));
    }
}

/// Six hours of one route on one instance, one series per status code.
static void addRoute(const ShopStory &story, const Route &route, const QString &instance,
    QRandomGenerator &random, const BucketLayoutPtr &layout, Batch &batch)
{
    const std::array<QString, 3> codes = {u"200"_s, u"404"_s, u"500"_s};
    std::array<std::vector<double>, 3> totals;
    std::array<double, 3> sums = {0, 0, 0};
    std::array<HistogramBlock, 3> blocks;
    for (size_t code = 0; code < codes.size(); ++code) {
        totals[code].assign(layout->size(), 0);
        blocks[code].layout = layout;
    }
    const bool isCheckout = route.route == "/api/checkout"_L1;
    for (Instant at = story.end - story.length; at <= story.end; at += story.step) {
        const bool isSlow = isCheckout && at > story.end - 33min && at <= story.end - 18min;
        const int calls = arrivals(random, route.perSecond * toSeconds(story.step) / 2);
        for (int call = 0; call < calls; ++call) {
            const double took
                = route.median * (isSlow ? 9 : 1) * std::exp(route.spread * normal(random));
            const double fate = random.generateDouble();
            const size_t code = fate < (isSlow ? 0.24 : 0.0008) ? 2 : fate > 0.985 ? 1 : 0;
            const auto bucket
                = std::lower_bound(layout->upperBounds.begin(), layout->upperBounds.end(), took);
            totals[code][static_cast<size_t>(bucket - layout->upperBounds.begin())] += 1;
            sums[code] += took;
        }
        for (size_t code = 0; code < codes.size(); ++code) {
            HistogramBlock &block = blocks[code];
            block.times.push_back(at);
            block.buckets.insert(block.buckets.end(), totals[code].begin(), totals[code].end());
            double count = 0;
            for (const double bucket : totals[code])
                count += bucket;
            block.counts.push_back(count);
            block.sums.push_back(sums[code]);
        }
    }
    for (size_t code = 0; code < codes.size(); ++code)
        batch.histograms.push_back(
            {Labels{{u"__name__"_s, story.service().latency.metric}, {u"job"_s, u"shop"_s},
                 {u"instance"_s, instance}, {u"method"_s, QString(route.method)},
                 {u"route"_s, QString(route.route)}, {u"code"_s, codes[code]}},
                Temporality::Cumulative, {std::move(blocks[code])}});
}

Batch ShopStory::samples() const
{
    Batch batch;
    batch.source = service().source;
    auto layout = std::make_shared<BucketLayout>();
    layout->upperBounds = bounds();
    QRandomGenerator random(20261121);
    for (const QString &instance : {u"10.0.0.11:8080"_s, u"10.0.0.12:8080"_s}) {
        for (const Route &route : routes)
            addRoute(*this, route, instance, random, layout, batch);
        const Labels target{{u"job"_s, u"shop"_s}, {u"instance"_s, instance}};
        NumberSeries up{target.with(u"__name__"_s, u"up"_s), Temporality::Cumulative, {}, {}};
        for (Instant at = end - length; at <= end; at += step) {
            up.times.push_back(at);
            up.values.push_back(1);
        }
        batch.numbers.push_back(std::move(up));
    }
    addSaturation(*this, batch);
    batch.coverage.push_back({service().id, {end - length - step, end}});
    return batch;
}

HealthObservation ShopStory::healthy(Instant at) const
{
    HealthObservation health;
    health.source = service().source;
    health.at = at;
    health.state = SourceState::Ok;
    health.answerTime = 34ms;
    health.nextTry = at + 15s;
    health.product = u"Prometheus 2.42.0"_s;
    return health;
}

HealthObservation ShopStory::failing(Instant at, int failures) const
{
    HealthObservation health = healthy(at);
    health.state = SourceState::Failing;
    health.failures = failures;
    health.error = Error{ErrorKind::Timeout, u"GET http://10.0.0.2:9090/api/v1/query"_s,
        u"no answer within 10 s"_s, std::nullopt};
    health.answerTime = 10s;
    health.nextTry = at + 41s;
    return health;
}

void ShopStory::tell(MemoryStore &store) const
{
    Batch all = samples();
    all.health = healthy(end + 2s);
    (void)store.ingest(std::move(all));
}

std::vector<Exchange> FixedExchanges::recent(const SourceId &source) const
{
    std::vector<Exchange> found;
    for (const Exchange &exchange : exchanges)
        if (exchange.source == source)
            found.push_back(exchange);
    return found;
}

} // namespace toban::testing
