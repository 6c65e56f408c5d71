// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace toban {

/** One le bucket as exposed: observations at or below the bound. */
struct CumulativeBucket {
    double upperBound = 0;
    double count = 0;
};

/** Sorted by bound, equal bounds merged by adding, and never falling: a step down by a relative
 *  1e-12 or less is noise and levelled, any other is raised to the count before. */
[[nodiscard]] std::vector<CumulativeBucket> repaired(std::vector<CumulativeBucket> buckets);

/** The quantile of classic buckets as PromQL's histogram_quantile defines it: linear inside a
 *  bucket, the first one begins at 0 where its bound is positive, in the +Inf bucket the bound
 * below. NaN: q is NaN, no +Inf bucket, fewer than two buckets, no observations. q < 0: -Inf; q >
 * 1: +Inf.
 *
 *  One choice is ours: q = 0 is the lower edge of the first bucket that holds anything (PromQL
 *  divides 0 by 0 where the first bucket is empty and its bound positive). */
[[nodiscard]] double classicQuantile(double q, std::vector<CumulativeBucket> buckets);

/** The share of observations in (lower, upper], linear inside a bucket; of a bucket of infinite
 * width nothing counts unless it lies wholly inside. lower >= upper: 0. NaN: no observations, no
 * +Inf bucket, or a limit is NaN. */
[[nodiscard]] double classicFraction(
    double lower, double upper, std::vector<CumulativeBucket> buckets);

} // namespace toban
