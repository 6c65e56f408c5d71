// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "estimate.h"
#include "histogramsum.h"

namespace toban {

/** histogram_quantile of any layout, in the histogram's own unit. */
[[nodiscard]] double histogramQuantile(double q, const Histogram &histogram);
/** histogram_fraction of any layout. */
[[nodiscard]] double histogramFraction(double lower, double upper, const Histogram &histogram);

/** A quantile with the interval its true value lies in: the bounds of the bucket that holds the
 *  nearest rank ceil(q * n), where the first bucket of positive bound begins at 0 and the +Inf
 * bucket has no upper bound. Where @p edgeUncertainty observations may lie on the other side of a
 * window's edge, the interval reaches to the buckets that hold the ranks that far below and above;
 * that is a neighbour only if the rank is that near to the edge of its bucket.
 *  @p toSeconds scales value, low and high. Refused, with the reason, where no layout can answer.
 */
[[nodiscard]] QuantileEstimate estimateQuantile(
    const Histogram &histogram, double q, double edgeUncertainty = 0, double toSeconds = 1);

/** The smallest k with P(Poisson(expected) > k) < 2 %: how many of the observations that fell into
 *  the scrapes at the edges, @p expected on average, must be reckoned with. Mostly 0. */
[[nodiscard]] double edgeUncertainty(double expected);

} // namespace toban
