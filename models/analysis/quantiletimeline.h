// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "columnsums.h"
#include "estimate.h"

#include <span>

namespace toban {

/** At most this many neighbouring columns are joined to get enough observations. */
inline constexpr int maxJoinedColumns = 8;

struct TimelineOptions {
    std::span<const double> quantiles;
    double toSeconds = 1;
    /** Scrape time at the two edges of a column, as a mean over the targets. */
    double edgeSeconds = 0;
};

/** The quantiles of every column, merged as histograms. Where a column has too few observations for
 *  the highest quantile (10/(1-q)), it is joined with its neighbour: pairs, then fours, then
 * eights, always the same ones for the same time, so that a moving window does not flicker, and
 * never over a gap. What is still too few then says so (QuantileEstimate::isEnough). */
[[nodiscard]] std::vector<QuantileColumn> quantileTimeline(
    const ColumnSums &sums, const TimelineOptions &options);

/** One quantile of the timeline spread over the columns of the grid; NaN where there is a gap or
 *  nothing was observed. @p at: which of the quantiles asked for. */
[[nodiscard]] std::vector<double> spreadOverGrid(
    const std::vector<QuantileColumn> &timeline, size_t at, const ColumnGrid &grid);

} // namespace toban
