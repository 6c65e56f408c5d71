// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "histogramsum.h"

namespace toban {

/** Estimated standard deviation over mean: how much the calls of one request differ. Every
 *  observation is taken to lie at the midpoint m of its bucket, and the mean is sum / count:
 *  sqrt(Σ n (m − mean)² / Σ n) / mean. That is histogram_stddev of Prometheus over histogram_avg:
 *  arithmetic midpoints in classic layouts, the first bucket beginning at 0, and geometric ones in
 *  exponential layouts, the zero bucket at 0. Without unit. NaN where observations lie in a bucket
 *  without a midpoint (+Inf, or a first one that ends at or below 0), without a sum, and where the
 *  mean is not positive. */
[[nodiscard]] double estimatedDispersion(const Histogram &histogram);

} // namespace toban
