// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "heatcells.h"

#include <algorithm>
#include <limits>

namespace toban {

static constexpr double noNumber = std::numeric_limits<double>::quiet_NaN();

static double middleOf(const HeatRow &row)
{
    const double low = std::isinf(row.low) ? std::min(row.high, 0.0) : row.low;
    return row.isOverflow() ? low : (low + row.high) / 2;
}

double HeatCells::value(size_t column, size_t row, HeatMode mode) const
{
    const HeatColumn &whole = columns[column];
    if (whole.isMissing())
        return noNumber;
    const double calls = count(column, row);
    switch (mode) {
    case HeatMode::Count:
        return calls;
    case HeatMode::Share:
        return whole.count > 0 ? calls / whole.count : noNumber;
    case HeatMode::Time:
        return calls * middleOf(rows[row]);
    }
    return noNumber;
}

double HeatCells::shareBelow(size_t column, size_t row) const
{
    const HeatColumn &whole = columns[column];
    if (whole.isMissing() || !(whole.count > 0))
        return noNumber;
    double below = 0;
    for (size_t i = 0; i < row; ++i)
        below += count(column, i);
    return below / whole.count;
}

bool HeatCells::hasCalls() const
{
    return std::any_of(counts.begin(), counts.end(), [](double calls) { return calls > 0; });
}

static qint64 flooredDivision(qint64 number, qint64 by)
{
    return number >= 0 ? number / by : -((-number + by - 1) / by);
}

HeatCells mergedColumns(const HeatCells &cells, int factor)
{
    if (factor <= 1)
        return cells;
    HeatCells merged;
    merged.rows = cells.rows;
    const size_t height = cells.rows.size();
    for (size_t i = 0; i < cells.columns.size(); ++i) {
        const HeatColumn &part = cells.columns[i];
        const qint64 number = flooredDivision(part.number, factor);
        if (merged.columns.empty() || merged.columns.back().number != number) {
            merged.columns.push_back({part.span, number, 0, 0, 0});
            merged.counts.resize(merged.counts.size() + height);
        }
        HeatColumn &whole = merged.columns.back();
        whole.span.to = part.span.to;
        whole.observed += part.observed;
        whole.missing += part.missing;
        whole.count += part.count;
        double *into = merged.counts.data() + (merged.columns.size() - 1) * height;
        for (size_t row = 0; row < height; ++row)
            into[row] += cells.count(i, row);
    }
    return merged;
}

bool growsGeometrically(const std::vector<HeatRow> &rows)
{
    // by factors: the steps differ more among each other than their logarithms do
    double leastStep = std::numeric_limits<double>::infinity();
    double mostStep = 0;
    double leastFactor = std::numeric_limits<double>::infinity();
    double mostFactor = 0;
    for (const HeatRow &row : rows) {
        if (row.isOverflow() || !(row.low > 0))
            continue;
        leastStep = std::min(leastStep, row.high - row.low);
        mostStep = std::max(mostStep, row.high - row.low);
        const double factor = std::log(row.high / row.low);
        leastFactor = std::min(leastFactor, factor);
        mostFactor = std::max(mostFactor, factor);
    }
    return mostFactor > 0 && mostStep / leastStep > mostFactor / leastFactor;
}

HeatSum sumOf(
    const HeatCells &cells, size_t firstColumn, size_t lastColumn, size_t firstRow, size_t lastRow)
{
    HeatSum sum;
    for (size_t column = firstColumn; column <= lastColumn; ++column) {
        sum.ofColumns += cells.columns[column].count;
        for (size_t row = firstRow; row <= lastRow; ++row)
            sum.inside += cells.count(column, row);
    }
    return sum;
}

} // namespace toban
