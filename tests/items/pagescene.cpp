// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pagescene.h"

using namespace Qt::StringLiterals;

namespace toban::testing {

static const SourceId source(u"prom"_s);
static const QString latencyName = u"http_request_duration_seconds"_s;
static const QString outcomeName = u"http_requests_total"_s;

Labels series(
    const QString &name, const QString &instance, std::initializer_list<Labels::Pair> more)
{
    std::vector<Labels::Pair> pairs
        = {{u"__name__"_s, name}, {u"job"_s, u"app"_s}, {u"instance"_s, instance}};
    pairs.insert(pairs.end(), more);
    return Labels(std::move(pairs));
}

Service PageScene::service()
{
    Service shop;
    shop.id = ServiceId(u"shop"_s);
    shop.source = source;
    shop.latency.metric = latencyName;
    shop.requestLabels = QStringList{u"method"_s, u"route"_s};
    shop.outcome.metric = outcomeName;
    shop.outcome.statusLabel = u"code"_s;
    shop.outcome.errors = {{u"code"_s, Matcher::Op::Regex, u"5.."_s}};
    shop.saturation = {{u"cpu"_s, {}, {}, 0, Unit::None}, {u"disk"_s, {}, {}, 200, Unit::Bytes},
        {u"workers"_s, {}, {}, 0, Unit::Count}};
    return shop;
}

PageRequest PageScene::page(double from, double to)
{
    PageRequest page;
    page.service = service();
    page.span = {testing::at(from), testing::at(to)};
    page.asOf = testing::at(to);
    page.columns = 3;
    return page;
}

PageScene::PageScene()
{
    addScrapes();
    addLatency();
    addOutcome();
    addCoverage(-3600, 60, ServiceId(u"shop"_s));
    HealthObservation health;
    health.source = source;
    health.at = testing::at(60);
    health.state = SourceState::Ok;
    health.answerTime = 100ms;
    addHealth(health);
}

void PageScene::keep(Batch batch)
{
    batch.source = source;
    m_store.ingest(std::move(batch)).waitForFinished();
}

void PageScene::addNumbers(Labels labels, const std::vector<std::pair<double, double>> &samples)
{
    NumberSeries added{std::move(labels), Temporality::Cumulative, {}, {}};
    for (const auto &[seconds, value] : samples) {
        added.times.push_back(testing::at(seconds));
        added.values.push_back(value);
    }
    Batch batch;
    batch.numbers = {std::move(added)};
    keep(std::move(batch));
}

void PageScene::addHistogram(
    Labels labels, const std::vector<std::array<double, 4>> &scrapes, double unitsPerSecond)
{
    auto layout = std::make_shared<BucketLayout>();
    layout->upperBounds
        = {0.1 * unitsPerSecond, 1 * unitsPerSecond, std::numeric_limits<double>::infinity()};
    HistogramBlock block{layout, {}, {}, {}, {}};
    for (const auto &[seconds, fast, slow, sum] : scrapes) {
        block.times.push_back(testing::at(seconds));
        block.buckets.insert(block.buckets.end(), {fast, slow, 0});
        block.counts.push_back(fast + slow);
        block.sums.push_back(sum * unitsPerSecond);
    }
    Batch batch;
    batch.histograms = {{std::move(labels), Temporality::Cumulative, {std::move(block)}}};
    keep(std::move(batch));
}

void PageScene::addHealth(HealthObservation health)
{
    Batch batch;
    batch.health = std::move(health);
    keep(std::move(batch));
}

void PageScene::addCoverage(double from, double to, const ServiceId &service)
{
    Batch batch;
    batch.coverage = {{service, {testing::at(from), testing::at(to)}}};
    keep(std::move(batch));
}

void PageScene::addScrapes()
{
    const double midnight = static_cast<double>(toMs(testing::at(0))) / 1000;
    for (double time = 0; time <= 60; time += 10) {
        const bool isDown = time == 30;
        const double startOfB = midnight + (time < 30 ? -900 : 34);
        addNumbers(series(u"up"_s, u"a"_s), {{time, 1}});
        addNumbers(series(u"up"_s, u"b"_s), {{time, isDown ? 0 : 1}});
        addNumbers(series(u"process_start_time_seconds"_s, u"a"_s), {{time, midnight - 900}});
        if (!isDown)
            addNumbers(series(u"process_start_time_seconds"_s, u"b"_s), {{time, startOfB}});
        addNumbers(series(u"scrape_duration_seconds"_s, u"a"_s), {{time, 0.02}});
        addNumbers(series(u"scrape_duration_seconds"_s, u"b"_s), {{time, 0.02}});
    }
}

void PageScene::addLatency()
{
    const std::initializer_list<Labels::Pair> items
        = {{u"method"_s, u"GET"_s}, {u"route"_s, u"/items"_s}};
    const std::initializer_list<Labels::Pair> buy
        = {{u"method"_s, u"POST"_s}, {u"route"_s, u"/buy"_s}};
    for (double time = 0; time <= 60; time += 10) {
        addHistogram(series(latencyName, u"a"_s, items), {{time, 100 * time, 0, 5 * time}});
        addHistogram(series(latencyName, u"a"_s, buy), {{time, 0, time, 0.5 * time}});
    }
    addHistogram(series(latencyName, u"b"_s, items),
        {{0, 50, 0, 2.5}, {10, 1050, 0, 52.5}, {20, 2050, 0, 102.5}, {40, 600, 0, 30},
            {50, 1600, 0, 80}, {60, 2600, 0, 130}});
}

void PageScene::addOutcome()
{
    const auto counter = [](const QString &instance, const QString &method, const QString &route,
                             const QString &code) {
        return series(
            outcomeName, instance, {{u"method"_s, method}, {u"route"_s, route}, {u"code"_s, code}});
    };
    for (double time = 0; time <= 60; time += 10) {
        addNumbers(counter(u"a"_s, u"GET"_s, u"/items"_s, u"200"_s), {{time, 100 * time}});
        addNumbers(counter(u"a"_s, u"POST"_s, u"/buy"_s, u"201"_s), {{time, time}});
    }
    addNumbers(counter(u"b"_s, u"GET"_s, u"/items"_s, u"200"_s),
        {{0, 50}, {10, 1050}, {20, 2050}, {40, 600}, {50, 1600}, {60, 2600}});
    addNumbers(counter(u"a"_s, u"POST"_s, u"/buy"_s, u"503"_s), {{40, 5}, {50, 5}, {60, 6}});
}

} // namespace toban::testing
