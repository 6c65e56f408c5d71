// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "histogram.h"

namespace toban {

/** What a bucket covers: (lower, upper], infinite at the ends of a classic layout. */
struct BucketBounds {
    double lower = 0;
    double upper = 0;
};

/** The bounds of bucket @p i. Classic: the first bucket begins at -Inf. Exponential: see
 *  ExponentialBucket; a bucket that reaches into the zero bucket is cut at its edge, and the zero
 *  bucket covers both sides of zero. */
[[nodiscard]] BucketBounds bucketBounds(const BucketLayout &layout, size_t i);

/** The finest layout into which both fit **exactly**, never splitting a bucket: classic: the bounds
 *  they have in common; exponential: the lower schema, the larger zero bucket (widened where it
 *  would cut a bucket) and every index of either. Null where they are of different kinds. */
[[nodiscard]] BucketLayoutPtr commonLayout(const BucketLayoutPtr &a, const BucketLayoutPtr &b);

/** For each bucket of @p from the bucket of @p to that takes it. @p to came from commonLayout(). */
[[nodiscard]] std::vector<size_t> bucketMapping(const BucketLayout &from, const BucketLayout &to);

/** Adds the row @p from into @p into by a mapping. */
void addMapped(const double *from, const std::vector<size_t> &mapping, double *into);

/** The same layout, by pointer or by value. */
[[nodiscard]] bool isSameLayout(const BucketLayoutPtr &a, const BucketLayoutPtr &b);

} // namespace toban
