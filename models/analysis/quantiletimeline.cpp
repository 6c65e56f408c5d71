// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "quantiletimeline.h"

#include "quantileestimation.h"

#include <algorithm>
#include <limits>

namespace toban {

/// Columns first … last (both included) of the grid, as one.
struct ColumnRun {
    size_t first = 0;
    size_t last = 0;
};

/// Joins columns as far as needed.
class ColumnJoiner final {
public:
    ColumnJoiner(const ColumnSums &sums, double highest)
        : m_sums(sums)
        , m_needed(highest < 1 ? 10 / (1 - highest) - 1e-9 : 0)
    {
    }

    /// The runs of the columns numbered [from, from + width), those outside the grid left out.
    [[nodiscard]] std::vector<ColumnRun> runs(qint64 from, qint64 width) const
    {
        const qint64 base = m_sums.grid().number(0);
        const auto size = static_cast<qint64>(m_sums.grid().size());
        if (from + width <= base || from >= base + size)
            return {};
        if (width == 1)
            return {{static_cast<size_t>(from - base), static_cast<size_t>(from - base)}};
        auto all = runs(from, width / 2);
        const auto right = runs(from + width / 2, width / 2);
        all.insert(all.end(), right.begin(), right.end());
        const ColumnRun whole{all.front().first, all.back().last};
        return all.size() > 1 && isPoor(all) && isWithoutGap(whole) ? std::vector{whole} : all;
    }

private:
    [[nodiscard]] bool isPoor(const std::vector<ColumnRun> &runs) const
    {
        return std::any_of(runs.begin(), runs.end(), [this](const ColumnRun &run) {
            double n = 0;
            for (size_t i = run.first; i <= run.last; ++i)
                n += m_sums.column(i).count();
            return n < m_needed;
        });
    }
    [[nodiscard]] bool isWithoutGap(const ColumnRun &run) const
    {
        for (size_t i = run.first; i <= run.last; ++i)
            if (!m_sums.isObserved(i))
                return false;
        return true;
    }

    const ColumnSums &m_sums;
    double m_needed = 0;
};

static QuantileColumn columnOf(
    const ColumnSums &sums, const ColumnRun &run, const TimelineOptions &options)
{
    HistogramSum sum;
    for (size_t i = run.first; i <= run.last; ++i)
        sum.add(sums.column(i));
    QuantileColumn column;
    column.span = {sums.grid().column(run.first).from, sums.grid().column(run.last).to};
    column.isWidened = run.first != run.last;
    column.isGap = sum.isEmpty();
    column.calls = sum.count();
    column.totalSeconds = sum.sum() * options.toSeconds;
    const double length = toSeconds(column.span.length());
    const double uncertain = edgeUncertainty(sum.count() / length * options.edgeSeconds);
    const Histogram total = sum.total();
    for (const double q : options.quantiles)
        column.quantiles.push_back(estimateQuantile(total, q, uncertain, options.toSeconds));
    return column;
}

std::vector<QuantileColumn> quantileTimeline(const ColumnSums &sums, const TimelineOptions &options)
{
    std::vector<QuantileColumn> timeline;
    const ColumnGrid &grid = sums.grid();
    if (grid.size() == 0)
        return timeline;
    const auto &quantiles = options.quantiles;
    const double highest
        = quantiles.empty() ? 0 : *std::max_element(quantiles.begin(), quantiles.end());
    const ColumnJoiner joiner(sums, highest);
    const qint64 first = grid.number(0);
    const qint64 end = first + static_cast<qint64>(grid.size());
    const qint64 aligned
        = first - ((first % maxJoinedColumns) + maxJoinedColumns) % maxJoinedColumns;
    for (qint64 from = aligned; from < end; from += maxJoinedColumns)
        for (const ColumnRun &run : joiner.runs(from, maxJoinedColumns))
            timeline.push_back(columnOf(sums, run, options));
    return timeline;
}

std::vector<double> spreadOverGrid(
    const std::vector<QuantileColumn> &timeline, size_t at, const ColumnGrid &grid)
{
    std::vector<double> values(grid.size(), std::numeric_limits<double>::quiet_NaN());
    auto column = timeline.begin();
    for (size_t i = 0; i < grid.size(); ++i) {
        while (column != timeline.end() && column->span.to < grid.column(i).to)
            ++column;
        if (column != timeline.end() && !column->isGap)
            values[i] = column->quantiles[at].value;
    }
    return values;
}

} // namespace toban
