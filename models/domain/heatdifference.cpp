// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "heatdifference.h"

#include <algorithm>

namespace toban {

double HeatDifference::value(size_t column, size_t row) const
{
    return now.value(column, row, HeatMode::Share) - before.value(column, row, HeatMode::Share);
}

static double wholeShare(const HeatCells &cells, size_t row)
{
    const HeatSum sum = sumOf(cells, 0, cells.columns.size() - 1, row, row);
    return sum.inside / sum.ofColumns; // NaN of nothing
}

double HeatDifference::wholeValue(size_t row) const
{
    return now.columns.empty() ? std::nan("") : wholeShare(now, row) - wholeShare(before, row);
}

double HeatDifference::largestValue() const
{
    double most = 0;
    for (size_t column = 0; column < now.columns.size(); ++column)
        for (size_t row = 0; row < now.rows.size(); ++row)
            if (const double size = std::abs(value(column, row)); size > most)
                most = size;
    return most;
}

static void forget(HeatCells &cells, size_t column)
{
    HeatColumn &whole = cells.columns[column];
    whole.missing += whole.observed;
    whole.observed = 0;
    whole.count = 0;
    const auto first = cells.counts.begin() + static_cast<qsizetype>(column * cells.rows.size());
    std::fill(first, first + static_cast<qsizetype>(cells.rows.size()), 0.0);
}

HeatDifference heatDifference(const HeatCells &now, const HeatCells &before)
{
    HeatDifference difference{now, before};
    for (size_t i = 0; i < now.columns.size(); ++i) {
        const bool isKnown = now.columns[i].count > 0 && before.columns[i].count > 0;
        if (isKnown)
            continue;
        forget(difference.now, i);
        forget(difference.before, i);
    }
    return difference;
}

HeatDifference mergedColumns(const HeatDifference &difference, int factor)
{
    return {mergedColumns(difference.now, factor), mergedColumns(difference.before, factor)};
}

} // namespace toban
