// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "thinning.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace toban {

using Times = std::vector<Instant>;

/// The steps are left-open.
static qint64 stepOf(Instant at, Millis step)
{
    return (toMs(at) - 1) / step.count();
}

static bool isCounterName(const QString &name)
{
    return name.endsWith("_total"_L1) || name.endsWith("_count"_L1) || name.endsWith("_sum"_L1)
        || name.endsWith("_bucket"_L1);
}

static size_t falls(const NumberRows &rows)
{
    size_t count = 0;
    for (size_t i = 1; i < rows.values.size(); ++i)
        count += rows.values[i] < rows.values[i - 1] ? 1 : 0;
    return count;
}

/// Whether something happened between two rows that the whole target is looked at for.
static bool isEvent(const QString &name, double before, double now)
{
    if (name == u"up"_s)
        return before != now;
    if (name == u"process_start_time_seconds"_s)
        return std::abs(now - before) > 1;
    return isCounterName(name) && now < before;
}

/// Where buckets of one schema stand in their common order.
static std::pair<int, qint64> placeOf(const ExponentialBucket &bucket)
{
    return {bucket.side, bucket.side < 0 ? -qint64(bucket.index) : qint64(bucket.index)};
}

/// Whether a bucket fell between two layouts of one schema that show different buckets.
static bool hasBucketFallen(
    const BucketLayout &before, const double *old, const BucketLayout &now, const double *fresh)
{
    size_t at = 0;
    for (size_t i = 0; i < before.exponential.size(); ++i) {
        const auto place = placeOf(before.exponential[i]);
        while (at < now.exponential.size() && placeOf(now.exponential[at]) < place)
            ++at;
        const bool isThere = at < now.exponential.size() && placeOf(now.exponential[at]) == place;
        if (old[i] > (isThere ? fresh[at] : 0))
            return true;
    }
    return false;
}

static bool isEvent(
    const HistogramBlock &before, size_t old, const HistogramBlock &now, size_t fresh)
{
    if (now.counts[fresh] < before.counts[old])
        return true;
    const double *from = before.row(old);
    const double *to = now.row(fresh);
    if (before.layout == now.layout)
        return !std::equal(from, from + before.layout->size(), to, std::less_equal<>());
    const bool isComparable = before.layout->kind == BucketLayout::Kind::Exponential
        && now.layout->kind == before.layout->kind && now.layout->schema == before.layout->schema
        && now.layout->zeroThreshold == before.layout->zeroThreshold;
    return !isComparable || hasBucketFallen(*before.layout, from, *now.layout, to);
}

static void addEvents(const NumberRows &rows, const QString &name, Times &events)
{
    for (size_t i = 1; i < rows.times.size(); ++i)
        if (isEvent(name, rows.values[i - 1], rows.values[i]))
            events.insert(events.end(), {rows.times[i - 1], rows.times[i]});
}

static void addEvents(const HistogramRows &rows, Times &events)
{
    const HistogramBlock *last = nullptr;
    for (const HistogramBlock &block : rows.blocks) {
        for (size_t i = 0; i < block.times.size(); ++i) {
            const HistogramBlock &before = i > 0 ? block : last ? *last : block;
            const size_t row = i > 0 ? i - 1 : before.times.size() - 1;
            if ((i > 0 || last) && isEvent(before, row, block, i))
                events.insert(events.end(), {before.times[row], block.times[i]});
        }
        last = &block;
    }
}

/// Both ends of where scrapes are missing.
static void addGaps(const Times &shared, Times &events)
{
    if (shared.size() < 3)
        return;
    std::vector<Millis> distances;
    for (size_t i = 1; i < shared.size(); ++i)
        distances.push_back(shared[i] - shared[i - 1]);
    const auto middle = distances.begin() + static_cast<ptrdiff_t>(distances.size() / 2);
    std::nth_element(distances.begin(), middle, distances.end());
    for (size_t i = 1; i < shared.size(); ++i)
        if (2 * (shared[i] - shared[i - 1]) > 3 * *middle)
            events.insert(events.end(), {shared[i - 1], shared[i]});
}

/// The times at which something happened to the target, ascending.
static Times eventsOf(const GroupRows &rows, const std::vector<SeriesPtr> &series)
{
    Times events;
    addGaps(sharedTimes(rows), events);
    for (const SeriesPtr &one : series) {
        const auto some = rows.find(one->id);
        if (some == rows.end() || one->temporality == Temporality::Delta)
            continue;
        if (const auto *numbers = std::get_if<NumberRows>(&some->second))
            addEvents(*numbers, one->labels.metricName(), events);
        else
            addEvents(std::get<HistogramRows>(some->second), events);
    }
    std::sort(events.begin(), events.end());
    events.erase(std::unique(events.begin(), events.end()), events.end());
    return events;
}

/// Which of the times are kept whatever their values are.
static std::vector<bool> keptTimes(
    const Times &times, const Times &events, TimeSpan span, Millis step)
{
    std::vector<bool> kept(times.size());
    for (size_t i = 0; i < times.size(); ++i) {
        const bool isLast
            = i + 1 == times.size() || stepOf(times[i + 1], step) != stepOf(times[i], step);
        const bool isFirst = i == 0 && times[i] > span.from;
        kept[i] = isLast || isFirst || std::binary_search(events.begin(), events.end(), times[i]);
    }
    return kept;
}

/// Keeps the extremes of the rows [from, to), which are one step.
static void keepExtremes(const NumberRows &rows, size_t from, size_t to, std::vector<bool> &kept)
{
    const double last = rows.values[to - 1];
    const double before = from > 0 ? rows.values[from - 1] : last;
    double least = std::fmin(before, last);
    double greatest = std::fmax(before, last);
    std::optional<size_t> low;
    std::optional<size_t> high;
    for (size_t i = from; i < to; ++i) {
        const double value = rows.values[i];
        if (value < least || (low && value == least) || (std::isnan(least) && !std::isnan(value))) {
            least = value;
            low = i;
        }
        if (value > greatest || (high && value == greatest)
            || (std::isnan(greatest) && !std::isnan(value))) {
            greatest = value;
            high = i;
        }
    }
    for (const auto &extreme : {low, high})
        if (extreme)
            kept[*extreme] = true;
}

static void keepOwn(
    const NumberRows &rows, const QString &name, Millis step, std::vector<bool> &kept)
{
    for (size_t from = 0; from < rows.times.size();) {
        size_t to = from + 1;
        while (to < rows.times.size()
            && stepOf(rows.times[to], step) == stepOf(rows.times[from], step))
            ++to;
        keepExtremes(rows, from, to, kept);
        from = to;
    }
    constexpr size_t rowsPerFall = 10;
    if (!isCounterName(name) && falls(rows) * rowsPerFall > rows.values.size())
        return;
    for (size_t i = 1; i < rows.values.size(); ++i)
        if (rows.values[i] < rows.values[i - 1])
            kept[i - 1] = kept[i] = true;
}

static SeriesRows picked(const NumberRows &rows, const std::vector<bool> &kept, TimeSpan span)
{
    NumberRows some;
    for (size_t i = 0; i < rows.times.size(); ++i)
        if (kept[i] && span.contains(rows.times[i])) {
            some.times.push_back(rows.times[i]);
            some.values.push_back(rows.values[i]);
        }
    return some;
}

static SeriesRows picked(const HistogramRows &rows, const std::vector<bool> &kept, TimeSpan span)
{
    HistogramRows some;
    size_t n = 0;
    for (const HistogramBlock &block : rows.blocks)
        for (size_t i = 0; i < block.times.size(); ++i, ++n)
            if (kept[n] && span.contains(block.times[i]))
                append(some, block, i, i + 1);
    return some;
}

GroupRows thinned(
    const GroupRows &rows, const std::vector<SeriesPtr> &series, TimeSpan span, Millis step)
{
    const Times events = eventsOf(rows, series);
    GroupRows all;
    for (const SeriesPtr &one : series) {
        const auto found = rows.find(one->id);
        if (found == rows.end())
            continue;
        std::vector<bool> kept = keptTimes(timesOf(found->second), events, span, step);
        if (one->temporality == Temporality::Delta)
            kept.assign(kept.size(), true);
        else if (const auto *numbers = std::get_if<NumberRows>(&found->second))
            keepOwn(*numbers, one->labels.metricName(), step, kept);
        SeriesRows some
            = std::visit([&](const auto &kind) { return picked(kind, kept, span); }, found->second);
        if (rowCount(some) > 0)
            all.emplace(one->id, std::move(some));
    }
    return all;
}

} // namespace toban
