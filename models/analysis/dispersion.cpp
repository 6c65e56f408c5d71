// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dispersion.h"

#include "bucketlayouts.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace toban {

/// Infinite where a bucket has none.
static double midpointOf(const BucketLayout &layout, size_t i)
{
    const BucketBounds bounds = bucketBounds(layout, i);
    if (layout.kind == BucketLayout::Kind::Exponential) {
        if (bounds.lower <= 0 && bounds.upper >= 0)
            return 0;
        return std::copysign(std::sqrt(bounds.lower * bounds.upper), bounds.upper);
    }
    const bool isFirst = i == 0 && bounds.upper > 0;
    return ((isFirst ? 0 : bounds.lower) + bounds.upper) / 2;
}

double estimatedDispersion(const Histogram &histogram)
{
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    const double mean = histogram.sum / histogram.count;
    if (!histogram.layout || !(histogram.count > 0) || !(mean > 0))
        return none;
    double observations = 0;
    double squares = 0;
    for (size_t i = 0; i < histogram.buckets.size(); ++i) {
        // a scrape that was not atomic leaves a bucket slightly negative
        const double count = std::max(0.0, histogram.buckets[i]);
        if (count <= 0)
            continue;
        const double distance = midpointOf(*histogram.layout, i) - mean;
        if (!std::isfinite(distance))
            return none;
        observations += count;
        squares += count * distance * distance;
    }
    return observations > 0 ? std::sqrt(squares / observations) / mean : none;
}

} // namespace toban
