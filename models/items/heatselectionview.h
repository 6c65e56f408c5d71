// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "heatcells.h"
#include "latencyrange.h"
#include "pagequeries.h"

namespace toban {

/** What one request has inside a rectangle of a heatmap. */
struct HeatRequest {
    QString request; ///< "POST /api/checkout"
    Labels labels; ///< those that name it
    BoundedAmount calls; ///< inside
    double share = 0; ///< of the calls of all requests inside
    double allCalls = 0; ///< of this request in the same time, whatever their latency
    friend bool operator==(const HeatRequest &, const HeatRequest &) = default;
};

/** What stands in a rectangle of a heatmap. */
struct HeatSelectionView {
    HeatSelection selection;
    BoundedAmount calls;
    BoundedAmount seconds;
    double allCalls = 0; ///< in the same time, whatever their latency
    double allSeconds = 0; ///< NaN where the source gives no sums
    std::vector<HeatRequest> requests; ///< those with calls inside, most first
    std::vector<ViewExemplar> exemplars; ///< those kept of the calls inside, slowest first
    size_t allExemplars = 0; ///< of which the slowest 200 are in the list
    friend bool operator==(const HeatSelectionView &, const HeatSelectionView &) = default;
};

/** The calls of the rectangle, those the heatmap counts: what was lost between two scrapes belongs
 *  to no column and is left out. @p only: as for readHeatmap(). Synchronous, as every page. */
[[nodiscard]] Result<HeatSelectionView> readHeatSelection(const Queries &store,
    const PageRequest &page, const HeatSelection &selection, const Matchers &only = {});

} // namespace toban
