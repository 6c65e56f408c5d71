// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "batch.h"

namespace toban::bench {

/** Gauges and counters as one scrape target has them, every 15 s: bucket counters, request
 * counters, CPU seconds with two decimals, bytes, an up flag, a full-precision float. The same each
 * run. */
[[nodiscard]] std::vector<NumberSeries> mixedSeries(size_t series, size_t scrapes);

/** One service as scraped every 2 s: per instance and route one histogram of 14 buckets whose times
 *  have nanosecond steps, about 40 requests a second over all. */
[[nodiscard]] std::vector<HistogramSeries> serviceHistograms(
    size_t instances, size_t routes, size_t scrapes);

} // namespace toban::bench
