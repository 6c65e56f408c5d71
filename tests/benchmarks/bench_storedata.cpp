// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench_storedata.h"

#include <cmath>
#include <random>

namespace toban::bench {

static constexpr qint64 start = 1795227108240;

static Labels labelsOf(const QString &name, size_t instance, const QString &route)
{
    return Labels({{QStringLiteral("__name__"), name},
        {QStringLiteral("instance"), QStringLiteral("10.0.0.%1:9100").arg(instance)},
        {QStringLiteral("job"), QStringLiteral("app")}, {QStringLiteral("route"), route}});
}

static double nextValue(size_t kind, double last, size_t i, double load, std::mt19937_64 &random)
{
    std::uniform_real_distribution<double> unit(0, 1);
    switch (kind) {
    case 0:
    case 1:
    case 2:
    case 3:
        return last + std::floor(load * 4 * static_cast<double>(kind + 1));
    case 4:
        return last + std::floor(load * 15);
    case 5:
        return last + (unit(random) < 0.05 ? 1 : 0);
    case 6:
        return std::round((last + 0.15 * load) * 100) / 100;
    case 7:
        return 4096 * std::floor((5e8 + 2e8 * std::sin(static_cast<double>(i) / 900)) / 4096);
    case 8:
        return unit(random) < 0.0002 ? 0 : 1;
    default:
        return 0.2 + 0.1 * std::sin(static_cast<double>(i) / 960) + 0.05 * unit(random);
    }
}

std::vector<NumberSeries> mixedSeries(size_t series, size_t scrapes)
{
    std::vector<NumberSeries> all;
    for (size_t s = 0; s < series; ++s) {
        std::mt19937_64 random(s + 11);
        std::normal_distribution<double> normal;
        const double rate = std::pow(10, std::uniform_real_distribution<double>(0, 3)(random));
        NumberSeries one;
        one.labels = labelsOf(QStringLiteral("metric_%1").arg(s), 1, QStringLiteral("/"));
        double drift = 0;
        double value = std::floor(1e6 * std::uniform_real_distribution<double>(0, 1)(random));
        for (size_t i = 0; i < scrapes; ++i) {
            drift = 0.98 * drift + 0.1 * normal(random);
            const double load
                = rate * (1 + 0.5 * std::sin(static_cast<double>(i) / 917)) * std::exp(drift);
            value = nextValue(s % 10, value, i, load, random);
            one.times.push_back(fromMs(start + 15000 * static_cast<qint64>(i)));
            one.values.push_back(value);
        }
        all.push_back(std::move(one));
    }
    return all;
}

static BucketLayoutPtr serviceLayout()
{
    auto layout = std::make_shared<BucketLayout>();
    layout->upperBounds
        = {0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 10.0, INFINITY};
    return layout;
}

std::vector<HistogramSeries> serviceHistograms(size_t instances, size_t routes, size_t scrapes)
{
    const BucketLayoutPtr layout = serviceLayout();
    std::vector<HistogramSeries> all;
    for (size_t instance = 0; instance < instances; ++instance) {
        std::mt19937_64 jitter(instance);
        std::vector<Instant> times;
        for (size_t i = 0; i < scrapes; ++i)
            times.push_back(fromMs(
                start + 2000 * static_cast<qint64>(i) + static_cast<qint64>(jitter() % 40 == 0)));
        for (size_t route = 0; route < routes; ++route) {
            std::mt19937_64 random(instance * 1000 + route);
            // a few routes carry most of the traffic
            std::poisson_distribution<int> arrivals(
                80.0 / static_cast<double>(instances) / 3.6 / static_cast<double>(route + 1));
            std::lognormal_distribution<double> seconds(
                std::log(0.03 * static_cast<double>(1 + route % 5)), 0.8);
            HistogramBlock block;
            block.layout = layout;
            block.times = times;
            std::vector<double> row(layout->size(), 0.0);
            double count = 0;
            double sum = 0;
            for (size_t i = 0; i < scrapes; ++i) {
                for (int n = arrivals(random); n > 0; --n) {
                    const double took = std::round(seconds(random) * 1e9) / 1e9;
                    const auto bucket = std::lower_bound(
                        layout->upperBounds.begin(), layout->upperBounds.end(), took);
                    row[static_cast<size_t>(bucket - layout->upperBounds.begin())] += 1;
                    count += 1;
                    sum += took;
                }
                block.buckets.insert(block.buckets.end(), row.begin(), row.end());
                block.counts.push_back(count);
                block.sums.push_back(sum);
            }
            all.push_back({labelsOf(QStringLiteral("http_request_duration_seconds"), instance,
                               QStringLiteral("/api/route/%1").arg(route)),
                Temporality::Cumulative, {std::move(block)}});
        }
    }
    return all;
}

} // namespace toban::bench
