// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "labelreader.h"
#include "queryanswer.h"
#include "rawanswer.h"

namespace toban {

/** Joins the _bucket, _sum and _count series of a family into histograms, one for each label set
 *  without le.
 *
 *  Bounds are numbers: "1" and "1.0" are one bucket, their counts added. A row stands at a true
 *  scrape time and needs every bucket that lives then (from its first to its last sample in the
 *  answer); a row that misses one is left out, and where buckets come or go for good a new block
 *  begins. Counts that fall over le are levelled, as Prometheus does before it takes a quantile.
 *  Without _count the +Inf bucket counts, without +Inf the _count; without _sum the sum is NaN.
 *  Series of other names go to @c answer.numbers. */
void assembleClassic(RawAnswer &&raw, const ClassicFamily &family, QueryAnswer &answer);

/** The same for series already read, such as sums by request and le that have lost their names. */
[[nodiscard]] std::vector<HistogramSeries> joinClassic(const std::vector<NumberSeries> &buckets,
    const std::vector<NumberSeries> &sums, const std::vector<NumberSeries> &counts,
    const ClassicFamily &family);

} // namespace toban
