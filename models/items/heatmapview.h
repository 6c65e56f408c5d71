// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "heatcolumns.h"
#include "pagequeries.h"

namespace toban {

/** The latency of a service or of one request as a heatmap. */
struct HeatmapView {
    OverviewView latency; ///< head and percentiles alone: neither traffic nor errors
    HeatCells cells;
    RowOrigin origin;
};

/** @p only: of one request, see conditionsOf(); empty: the whole service. Synchronous, as every
 *  page. */
[[nodiscard]] Result<HeatmapView> readHeatmap(
    const Queries &store, const PageRequest &page, const Matchers &only = {});

} // namespace toban
