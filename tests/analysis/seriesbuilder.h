// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "histogram.h"
#include "scrapehistory.h"

#include <cmath>
#include <initializer_list>
#include <limits>

namespace toban::testing {

inline constexpr double inf = std::numeric_limits<double>::infinity();

/** The moment a number of seconds after an arbitrary whole day. */
inline Instant at(double seconds)
{
    return fromMs(1'795'219'200'000 + std::llround(seconds * 1000));
}

inline BucketLayoutPtr classicLayout(std::vector<double> upperBounds)
{
    auto layout = std::make_shared<BucketLayout>();
    layout->upperBounds = std::move(upperBounds);
    return layout;
}

/** A native layout of positive buckets. */
inline BucketLayoutPtr nativeLayout(int schema, std::initializer_list<qint32> indices)
{
    auto layout = std::make_shared<BucketLayout>();
    layout->kind = BucketLayout::Kind::Exponential;
    layout->schema = schema;
    for (const qint32 index : indices)
        layout->exponential.push_back({1, index});
    return layout;
}

/** Adds one scrape: the count is the sum of the buckets. */
inline void scrape(HistogramSeries &series, const BucketLayoutPtr &layout, double seconds,
    std::initializer_list<double> buckets, double sum = 0)
{
    if (series.blocks.empty() || *series.blocks.back().layout != *layout)
        series.blocks.push_back({layout, {}, {}, {}, {}});
    HistogramBlock &block = series.blocks.back();
    block.times.push_back(at(seconds));
    block.buckets.insert(block.buckets.end(), buckets);
    double count = 0;
    for (const double bucket : buckets)
        count += bucket;
    block.counts.push_back(count);
    block.sums.push_back(sum);
}

inline NumberSeries numberSeries(
    Labels labels, std::initializer_list<std::pair<double, double>> samples)
{
    NumberSeries series{std::move(labels), Temporality::Cumulative, {}, {}};
    for (const auto &[seconds, value] : samples) {
        series.times.push_back(at(seconds));
        series.values.push_back(value);
    }
    return series;
}

/** Process starts are given in seconds as at() takes them. */
inline ScrapeHistory historyOf(std::initializer_list<std::pair<double, double>> up,
    std::initializer_list<std::pair<double, double>> processStart = {},
    std::vector<TimeSpan> unknown = {})
{
    NumberSeries starts = numberSeries({}, processStart);
    for (double &value : starts.values)
        value = static_cast<double>(toMs(at(value))) / 1000;
    return ScrapeHistory({numberSeries({}, up)}, {starts}, {}, std::move(unknown));
}

} // namespace toban::testing
