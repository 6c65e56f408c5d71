// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "heatcells.h"

namespace toban {

/** How the latencies of one period are spread against those of another, column by column: of both
 *  the same rows, and as many columns of the same numbers. A column without calls has no shares, so
 *  that it is missing in both unless calls are known in both. */
struct HeatDifference {
    HeatCells now;
    HeatCells before;

    /** Share of the column now minus share of the column before: 0.1 is ten percentage points, so
     *  that traffic does not matter. NaN where a column is missing. */
    [[nodiscard]] double value(size_t column, size_t row) const;
    /** The same of all columns that are known in both periods, as one. */
    [[nodiscard]] double wholeValue(size_t row) const;
    /** Over all cells; 0 without any. */
    [[nodiscard]] double largestValue() const;
    friend bool operator==(const HeatDifference &, const HeatDifference &) = default;
};

/** @p before has the rows of @p now and as many columns. */
[[nodiscard]] HeatDifference heatDifference(const HeatCells &now, const HeatCells &before);

/** See mergedColumns() of cells: only columns known in both periods are added. */
[[nodiscard]] HeatDifference mergedColumns(const HeatDifference &difference, int factor);

} // namespace toban
