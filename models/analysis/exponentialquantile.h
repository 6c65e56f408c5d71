// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bucketlayouts.h"
#include "histogramsum.h"

namespace toban {

/** The quantile of a native histogram as PromQL's histogram_quantile defines it: counted from below
 *  for q < 0.5 (and where the sum is NaN, which says that NaN was observed), from above otherwise;
 *  exponential inside a bucket, linear inside the zero bucket, which reaches only to the sides the
 *  histogram has. NaN: no observations, or the rank lies among the NaN observations. */
[[nodiscard]] double exponentialQuantile(double q, const Histogram &histogram);

/** The share of observations in (lower, upper], interpolated as above. */
[[nodiscard]] double exponentialFraction(double lower, double upper, const Histogram &histogram);

/** The bounds of a bucket for interpolation: the zero bucket cut to the sides the layout has. */
[[nodiscard]] BucketBounds interpolationBounds(const BucketLayout &layout, size_t i);

} // namespace toban
