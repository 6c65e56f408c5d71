// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "latencyrange.h"

#include "bucketlayouts.h"

#include <algorithm>
#include <cmath>

namespace toban {

/// Edges that were worked out in two ways may differ in their last digit.
static bool isWithin(double edge, double bound)
{
    return edge <= bound || edge - bound <= 1e-9 * std::abs(bound);
}

namespace {

/// A bucket against a range, in seconds.
struct BucketPart {
    double low = 0;
    double high = 0;
    double count = 0;
    double from = 0; ///< of the part inside the range
    double to = 0;
    bool isInside = false; ///< all of it
    bool isOutside = false;

    /// By how much of its calls the guess takes.
    [[nodiscard]] double share() const
    {
        if (isInside || isOutside)
            return isInside ? 1 : 0;
        return std::isinf(high) ? 0 : (to - from) / (high - low);
    }
    [[nodiscard]] double middle() const { return std::isinf(to) ? from : (from + to) / 2; }
};

/// What the calls outside the range can have taken.
struct TimeOutside {
    double low = 0;
    double high = 0;
};

} // namespace

static BucketPart partOf(const BucketBounds &bounds, double count, double low, double high)
{
    BucketPart part;
    part.low = std::max(bounds.lower, 0.0);
    part.high = std::max(bounds.upper, 0.0);
    part.count = std::max(count, 0.0);
    part.from = std::max(part.low, low);
    part.to = std::min(part.high, high);
    part.isInside = isWithin(low, part.low) && isWithin(part.high, high);
    part.isOutside = !part.isInside && (isWithin(part.high, low) || isWithin(high, part.low));
    return part;
}

static void addPart(LatencyRange &range, TimeOutside &outside, const BucketPart &part)
{
    if (part.count <= 0)
        return;
    if (!part.isInside) {
        outside.high += part.count * part.high;
        if (part.isOutside)
            outside.low += part.count * part.low;
    }
    if (part.isOutside)
        return;
    range.calls.value += part.count * part.share();
    range.calls.low += part.isInside ? part.count : 0;
    range.calls.high += part.count;
    range.seconds.value += part.count * part.share() * part.middle();
    range.seconds.low += part.isInside ? part.count * part.from : 0;
    range.seconds.high += part.count * part.to;
}

LatencyRange latencyRange(const Histogram &histogram, double low, double high, double toSeconds)
{
    LatencyRange range;
    TimeOutside outside;
    for (size_t i = 0; histogram.layout && i < histogram.buckets.size(); ++i) {
        BucketBounds bounds = bucketBounds(*histogram.layout, i);
        bounds = {bounds.lower * toSeconds, bounds.upper * toSeconds};
        addPart(range, outside, partOf(bounds, histogram.buckets[i], low, high));
    }
    BoundedAmount &seconds = range.seconds;
    if (const double sum = histogram.sum * toSeconds; std::isfinite(sum)) {
        // a sum that contradicts the buckets narrows nothing
        const double least = std::max(seconds.low, sum - outside.high);
        const double most = std::min(seconds.high, sum - outside.low);
        if (least <= most) {
            seconds.low = least;
            seconds.high = most;
        }
    }
    seconds.value = std::clamp(seconds.value, seconds.low, seconds.high);
    return range;
}

} // namespace toban
