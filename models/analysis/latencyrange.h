// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "histogramsum.h"

namespace toban {

/** An amount that buckets do not tell exactly: the truth lies in [low, high]. */
struct BoundedAmount {
    double value = 0; ///< the best guess, in between
    double low = 0;
    double high = 0; ///< may be +Inf

    [[nodiscard]] bool isExact() const { return low == high; }
    friend bool operator==(const BoundedAmount &, const BoundedAmount &) = default;
};

/** The calls of a histogram that took (low, high] seconds, and the time they took together. */
struct LatencyRange {
    BoundedAmount calls;
    BoundedAmount seconds;
    friend bool operator==(const LatencyRange &, const LatencyRange &) = default;
};

/** Calls: whole buckets count, one that an edge cuts counts from nothing to all; the guess takes
 *  its calls to be spread evenly, as histogram_quantile does, and none of what lies beyond the last
 *  edge. Time: each call between the edges of its bucket, narrowed by the histogram's sum less what
 *  the other calls can have taken; the guess takes the middle of the bucket. Durations are not
 *  negative. A bucket below nothing counts as empty. */
[[nodiscard]] LatencyRange latencyRange(
    const Histogram &histogram, double low, double high, double toSeconds);

} // namespace toban
