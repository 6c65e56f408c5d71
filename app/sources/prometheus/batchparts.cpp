// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "batchparts.h"

#include "service.h"

#include <algorithm>

namespace toban {

/// Index range of the times within the span.
static std::pair<size_t, size_t> indicesWithin(TimeSpan span, const std::vector<Instant> &times)
{
    const auto first = std::upper_bound(times.begin(), times.end(), span.from);
    const auto last = std::upper_bound(first, times.end(), span.to);
    return {static_cast<size_t>(first - times.begin()), static_cast<size_t>(last - times.begin())};
}

template <typename Column>
static void cut(Column &column, size_t first, size_t last)
{
    column.erase(column.begin() + static_cast<std::ptrdiff_t>(last), column.end());
    column.erase(column.begin(), column.begin() + static_cast<std::ptrdiff_t>(first));
}

void keepWithin(TimeSpan span, std::vector<NumberSeries> &series)
{
    for (auto &one : series) {
        const auto [first, last] = indicesWithin(span, one.times);
        cut(one.times, first, last);
        cut(one.values, first, last);
    }
    std::erase_if(series, [](const NumberSeries &one) { return one.times.empty(); });
}

void keepWithin(TimeSpan span, std::vector<HistogramSeries> &series)
{
    for (auto &one : series) {
        for (auto &block : one.blocks) {
            const auto [first, last] = indicesWithin(span, block.times);
            const size_t width = block.layout->size();
            cut(block.times, first, last);
            cut(block.counts, first, last);
            cut(block.sums, first, last);
            cut(block.buckets, first * width, last * width);
        }
        std::erase_if(one.blocks, [](const HistogramBlock &block) { return block.times.empty(); });
    }
    std::erase_if(series, [](const HistogramSeries &one) { return one.blocks.empty(); });
}

static void mergeSamples(NumberSeries &into, const NumberSeries &more)
{
    for (size_t i = 0; i < more.times.size(); ++i) {
        const auto at = std::lower_bound(into.times.begin(), into.times.end(), more.times[i]);
        if (at != into.times.end() && *at == more.times[i])
            continue;
        into.values.insert(into.values.begin() + (at - into.times.begin()), more.values[i]);
        into.times.insert(at, more.times[i]);
    }
}

void merge(std::vector<NumberSeries> &into, std::vector<NumberSeries> more)
{
    QHash<Labels, size_t> known;
    for (size_t i = 0; i < into.size(); ++i)
        known.insert(into[i].labels, i);
    for (auto &series : more) {
        const auto found = known.constFind(series.labels);
        if (found != known.constEnd())
            mergeSamples(into[*found], series);
        else
            into.push_back(std::move(series));
    }
}

void rename(const QString &metric, std::vector<NumberSeries> &series, const Labels &extra)
{
    for (auto &one : series) {
        one.labels = one.labels.with(QStringLiteral("__name__"), metric);
        for (const auto &[name, value] : extra.pairs())
            one.labels = one.labels.with(name, value);
    }
}

void renameBuilds(std::vector<NumberSeries> &series)
{
    static const QStringList told{QStringLiteral("version"), QStringLiteral("revision")};
    const auto isBuild = [](const NumberSeries &one) {
        return one.labels.metricName().endsWith(QLatin1StringView("_build_info"));
    };
    std::erase_if(series,
        [&](const NumberSeries &one) { return isBuild(one) && one.labels.only(told).isEmpty(); });
    for (auto &one : series)
        if (isBuild(one))
            one.labels = one.labels.only(targetLabelNames() + told)
                             .with(QStringLiteral("family"), one.labels.metricName())
                             .with(QStringLiteral("__name__"), QString(seriesname::build));
}

static void scaleAll(double factor, std::vector<double> &values)
{
    for (double &value : values)
        value *= factor;
}

void scale(double factor, std::vector<NumberSeries> &series)
{
    for (auto &one : series)
        scaleAll(factor, one.values);
}

void scale(double factor, std::vector<HistogramSeries> &series)
{
    for (auto &one : series)
        for (auto &block : one.blocks) {
            scaleAll(factor, block.buckets);
            scaleAll(factor, block.counts);
            scaleAll(factor, block.sums);
        }
}

static constexpr size_t enoughSteps = 2000;

static void collectSteps(const std::vector<Instant> &times, std::vector<Millis> &steps)
{
    for (size_t i = 1; i < times.size() && steps.size() < enoughSteps; ++i)
        steps.push_back(times[i] - times[i - 1]);
}

static Millis median(std::vector<Millis> &steps)
{
    if (steps.empty())
        return Millis(0);
    const auto middle = steps.begin() + static_cast<std::ptrdiff_t>(steps.size() / 2);
    std::nth_element(steps.begin(), middle, steps.end());
    return *middle;
}

Millis usualStep(const std::vector<NumberSeries> &series)
{
    std::vector<Millis> steps;
    for (const auto &one : series)
        collectSteps(one.times, steps);
    return median(steps);
}

Millis usualStep(const std::vector<HistogramSeries> &series)
{
    std::vector<Millis> steps;
    for (const auto &one : series)
        for (const auto &block : one.blocks)
            collectSteps(block.times, steps);
    return median(steps);
}

} // namespace toban
