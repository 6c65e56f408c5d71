// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exponentialquantile.h"

#include "bucketlayouts.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace toban {

static constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();

static bool hasSide(const BucketLayout &layout, qint8 side)
{
    return std::any_of(layout.exponential.begin(), layout.exponential.end(),
        [side](const ExponentialBucket &bucket) { return bucket.side == side; });
}

BucketBounds interpolationBounds(const BucketLayout &layout, size_t i)
{
    BucketBounds bounds = bucketBounds(layout, i);
    if (layout.exponential[i].side != 0)
        return bounds;
    const bool hasPositive = hasSide(layout, 1);
    const bool hasNegative = hasSide(layout, -1);
    if (hasPositive && !hasNegative)
        bounds.lower = 0;
    if (hasNegative && !hasPositive)
        bounds.upper = 0;
    return bounds;
}

/// The value at the share @p fraction of a bucket.
static double valueInside(const BucketBounds &bounds, double fraction)
{
    if (bounds.lower <= 0 && bounds.upper >= 0)
        return bounds.lower + (bounds.upper - bounds.lower) * fraction;
    const double lower = std::log2(std::abs(bounds.lower));
    const double upper = std::log2(std::abs(bounds.upper));
    const double magnitude = std::exp2(lower + (upper - lower) * fraction);
    return bounds.lower > 0 ? magnitude : -magnitude;
}

/// The share of a bucket that lies below a value inside it.
static double fractionInside(const BucketBounds &bounds, double value)
{
    if (bounds.lower <= 0 && bounds.upper >= 0)
        return (value - bounds.lower) / (bounds.upper - bounds.lower);
    const double lower = std::log2(std::abs(bounds.lower));
    const double upper = std::log2(std::abs(bounds.upper));
    return (std::log2(std::abs(value)) - lower) / (upper - lower);
}

double exponentialQuantile(double q, const Histogram &histogram)
{
    if (q < 0 || q > 1)
        return q < 0 ? -std::numeric_limits<double>::infinity()
                     : std::numeric_limits<double>::infinity();
    if (std::isnan(q) || !(histogram.count > 0) || !histogram.layout)
        return notANumber;
    const bool hasNaN = std::isnan(histogram.sum);
    const bool isFromBelow = hasNaN || q < 0.5;
    const double rank = (isFromBelow ? q : 1 - q) * histogram.count;
    const size_t size = histogram.buckets.size();
    double seen = 0;
    std::optional<size_t> at;
    for (size_t n = 0; n < size; ++n) {
        const size_t i = isFromBelow ? n : size - 1 - n;
        if (!(histogram.buckets[i] > 0))
            continue;
        at = i;
        seen += histogram.buckets[i];
        if (seen >= rank)
            break;
    }
    if (!at || (seen < rank && hasNaN))
        return notANumber;
    const BucketBounds bounds = interpolationBounds(*histogram.layout, *at);
    const double count = histogram.buckets[*at];
    const double inside = isFromBelow ? rank - (seen - count) : seen - rank;
    return valueInside(bounds, std::clamp(inside / count, 0.0, 1.0));
}

static double observationsBelow(double limit, const Histogram &histogram)
{
    double below = 0;
    for (size_t i = 0; i < histogram.buckets.size(); ++i) {
        const BucketBounds bounds = interpolationBounds(*histogram.layout, i);
        if (limit <= bounds.lower)
            return below;
        if (limit < bounds.upper)
            return below + histogram.buckets[i] * fractionInside(bounds, limit);
        below += histogram.buckets[i];
    }
    return below;
}

double exponentialFraction(double lower, double upper, const Histogram &histogram)
{
    if (std::isnan(lower) || std::isnan(upper) || !(histogram.count > 0) || !histogram.layout)
        return notANumber;
    if (lower >= upper)
        return 0;
    const double inside = observationsBelow(upper, histogram) - observationsBelow(lower, histogram);
    return std::clamp(inside / histogram.count, 0.0, 1.0);
}

} // namespace toban
