// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "classicgroup.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace toban {

static constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();

BucketLayoutPtr BucketLayouts::classic(const std::vector<double> &upperBounds)
{
    auto &layout = m_classic[upperBounds];
    if (!layout) {
        auto made = std::make_shared<BucketLayout>();
        made->upperBounds = upperBounds;
        layout = std::move(made);
    }
    return layout;
}

/// The sum where both have a sample, else the one there is.
ClassicGroup::Added ClassicGroup::added(SampleView a, SampleView b)
{
    Added sum;
    size_t i = 0;
    size_t j = 0;
    while (i < a.times.size() || j < b.times.size()) {
        const bool fromA = j == b.times.size() || (i < a.times.size() && a.times[i] <= b.times[j]);
        const bool fromB = i == a.times.size() || (j < b.times.size() && b.times[j] <= a.times[i]);
        sum.times.push_back(fromA ? a.times[i] : b.times[j]);
        sum.values.push_back((fromA ? a.values[i] : 0) + (fromB ? b.values[j] : 0));
        i += fromA;
        j += fromB;
    }
    return sum;
}

void ClassicGroup::sortColumns()
{
    std::stable_sort(m_columns.begin(), m_columns.end(),
        [](const Column &a, const Column &b) { return a.bound < b.bound; });
    size_t kept = 0;
    for (const auto &column : m_columns) {
        if (kept == 0 || m_columns[kept - 1].bound != column.bound) {
            m_columns[kept++] = column;
            continue;
        }
        auto &first = m_columns[kept - 1];
        const auto &sum = m_added.emplace_back(added(first.cumulative, column.cumulative));
        first.cumulative = {sum.times, sum.values};
    }
    m_columns.resize(kept);
}

static bool hasNaN(std::span<const double> values)
{
    return std::any_of(
        values.begin(), values.end(), [](double value) { return std::isnan(value); });
}

static bool areEqual(std::span<const Instant> a, std::span<const Instant> b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end());
}

/// The usual case: every bucket at every time, up to +Inf.
bool ClassicGroup::isRegular() const
{
    if (m_columns.empty() || !std::isinf(m_columns.back().bound))
        return false;
    const auto times = m_columns.back().cumulative.times;
    return std::all_of(m_columns.begin(), m_columns.end(), [times](const Column &column) {
        return areEqual(column.cumulative.times, times) && !hasNaN(column.cumulative.values);
    });
}

/// Values of @p series at @p times, @p otherwise(i) where it has none.
template <typename Otherwise>
static std::vector<double> valuesAt(
    SampleView series, std::span<const Instant> times, Otherwise otherwise)
{
    if (areEqual(series.times, times))
        return {series.values.begin(), series.values.end()};
    std::vector<double> values(times.size());
    size_t at = 0;
    for (size_t i = 0; i < times.size(); ++i) {
        while (at < series.times.size() && series.times[at] < times[i])
            ++at;
        const bool has = at < series.times.size() && series.times[at] == times[i];
        values[i] = has ? series.values[at] : otherwise(i);
    }
    return values;
}

std::vector<HistogramBlock> ClassicGroup::regular(BucketLayouts &layouts) const
{
    const size_t width = m_columns.size();
    const SampleView last = m_columns.back().cumulative;
    const size_t rows = last.times.size();
    std::vector<double> bounds;
    HistogramBlock block;
    block.buckets.resize(rows * width);
    std::vector<double> below(rows, 0); // the cumulative count of the bucket before
    for (size_t column = 0; column < width; ++column) {
        bounds.push_back(m_columns[column].bound);
        const auto values = m_columns[column].cumulative.values;
        for (size_t row = 0; row < rows; ++row) {
            const double reached = std::max(values[row], below[row]);
            block.buckets[row * width + column] = reached - below[row];
            below[row] = reached;
        }
    }
    block.layout = layouts.classic(bounds);
    block.counts = valuesAt(count, last.times, [&last](size_t row) { return last.values[row]; });
    block.sums = valuesAt(sum, last.times, [](size_t) { return notANumber; });
    block.times.assign(last.times.begin(), last.times.end());
    return {std::move(block)};
}

std::vector<Instant> ClassicGroup::allTimes() const
{
    std::vector<Instant> times;
    for (const auto &column : m_columns)
        times.insert(times.end(), column.cumulative.times.begin(), column.cumulative.times.end());
    std::sort(times.begin(), times.end());
    times.erase(std::unique(times.begin(), times.end()), times.end());
    return times;
}

namespace {

/// One bucket read along the time, NaN where it has no sample.
struct Cursor {
    SampleView series;
    size_t at = 0;

    [[nodiscard]] bool livesAt(Instant time) const
    {
        return !series.times.empty() && series.times.front() <= time && time <= series.times.back();
    }
    [[nodiscard]] double valueAt(Instant time)
    {
        while (at < series.times.size() && series.times[at] < time)
            ++at;
        const bool has = at < series.times.size() && series.times[at] == time;
        return has ? series.values[at] : notANumber;
    }
};

} // namespace

/// Buckets come and go, or scrapes lack some: row by row.
std::vector<HistogramBlock> ClassicGroup::irregular(BucketLayouts &layouts) const
{
    const auto times = allTimes();
    const auto counts = valuesAt(count, times, [](size_t) { return notANumber; });
    const auto sums = valuesAt(sum, times, [](size_t) { return notANumber; });
    std::vector<Cursor> cursors;
    for (const auto &column : m_columns)
        cursors.push_back({column.cumulative});
    std::vector<HistogramBlock> blocks;
    std::vector<double> bounds;
    std::vector<double> buckets;
    for (size_t row = 0; row < times.size(); ++row) {
        bounds.clear();
        buckets.clear();
        double below = 0;
        bool whole = true;
        for (size_t i = 0; i < cursors.size() && whole; ++i) {
            const double value = cursors[i].valueAt(times[row]);
            if (!cursors[i].livesAt(times[row]))
                continue;
            whole = !std::isnan(value);
            const double reached = std::max(value, below);
            bounds.push_back(m_columns[i].bound);
            buckets.push_back(reached - below);
            below = reached;
        }
        if (bounds.empty() || (!std::isinf(bounds.back()) && std::isnan(counts[row])) || !whole)
            continue;
        if (!std::isinf(bounds.back())) {
            bounds.push_back(std::numeric_limits<double>::infinity());
            buckets.push_back(std::max(0.0, counts[row] - below));
            below = std::max(below, counts[row]);
        }
        auto layout = layouts.classic(bounds);
        if (blocks.empty() || blocks.back().layout != layout)
            blocks.emplace_back().layout = std::move(layout);
        auto &block = blocks.back();
        block.times.push_back(times[row]);
        block.buckets.insert(block.buckets.end(), buckets.begin(), buckets.end());
        block.counts.push_back(std::isnan(counts[row]) ? below : counts[row]);
        block.sums.push_back(sums[row]);
    }
    return blocks;
}

std::vector<HistogramBlock> ClassicGroup::assemble(BucketLayouts &layouts)
{
    sortColumns();
    if (!isRegular())
        return irregular(layouts);
    auto blocks = regular(layouts);
    if (blocks.front().times.empty())
        return {};
    return blocks;
}

} // namespace toban
