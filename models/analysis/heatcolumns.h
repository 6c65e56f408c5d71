// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "columnsums.h"
#include "heatcells.h"

namespace toban {

/** How the rows of a heatmap came about. */
struct RowOrigin {
    int layouts = 0; ///< different bucket layouts in the window; 0: nothing was observed
    size_t finest = 0; ///< buckets of the finest of them
    bool isCoarsened = false; ///< rows hold several buckets of some layout
    bool isUnmergeable = false; ///< kinds of buckets with no edge in common: no rows
    friend bool operator==(const RowOrigin &, const RowOrigin &) = default;
};

struct HeatColumns {
    HeatCells cells;
    RowOrigin origin;
};

struct HeatRules {
    double toSeconds = 1;
    /** Exponential buckets are joined in twos (exactly: the next lower schema) until no more rows
     *  are left. Classic buckets stay what they are. */
    size_t mostRows = 96;
};

/** The columns of the grid by bucket. Every column has a part; one without a scrape is missing. No
 *  bucket is ever split: layouts meet on the edges they have in common, and the origin says so.
 *  A bucket that fell between scrapes that were not atomic counts as empty. */
[[nodiscard]] HeatColumns heatColumns(const ColumnSums &sums, const HeatRules &rules);

/** Two periods with the rows that the layouts of both give, so that their cells can be compared.
 *  The columns before have the numbers of those now, in order: both grids are as long. */
struct HeatPair {
    HeatColumns now;
    HeatCells before;
};
[[nodiscard]] HeatPair heatColumns(
    const ColumnSums &now, const ColumnSums &before, const HeatRules &rules);

} // namespace toban
