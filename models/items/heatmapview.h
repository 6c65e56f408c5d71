// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "heatcolumns.h"
#include "pagequeries.h"

namespace toban {

/** The heatmap of the period the page is compared with. Its columns are those of the page, the
 *  same number of whole columns earlier (or later, for a range of its own): where the two do not
 *  lie a multiple of a column apart, it begins less than a column before the period. */
struct EarlierHeatmap {
    Baseline baseline;
    OverviewView latency; ///< as HeatmapView's, in its own time
    HeatCells cells; ///< of the rows and the column numbers of the page's
    bool isUnmergeable = false; ///< its buckets share no edge with the page's: no cells
};

/** The latency of a service or of one request as a heatmap. */
struct HeatmapView {
    OverviewView latency; ///< head and percentiles alone: neither traffic nor errors
    HeatCells cells;
    RowOrigin origin; ///< of the rows of both periods, where two are compared
    std::optional<EarlierHeatmap> earlier; ///< only where it was asked for
};

/** @p only: of one request, see conditionsOf(); empty: the whole service. Synchronous, as every
 *  page. */
[[nodiscard]] Result<HeatmapView> readHeatmap(
    const Queries &store, const PageRequest &page, const Matchers &only = {});

} // namespace toban
