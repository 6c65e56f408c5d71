// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "apdex.h"

#include "latencyrange.h"
#include "quantileestimation.h"

#include <algorithm>

namespace toban {

Apdex apdexOf(const Histogram &histogram, double threshold, double toSeconds)
{
    static constexpr double infinity = std::numeric_limits<double>::infinity();
    Apdex apdex;
    if (!(threshold > 0))
        return apdex;
    apdex.threshold = threshold;
    const double calls = latencyRange(histogram, 0, infinity, toSeconds).calls.value;
    if (!(calls > 0))
        return apdex;
    // satisfied + tolerating / 2, tolerating being those within 4 T that are not within T
    const BoundedAmount within = latencyRange(histogram, 0, threshold, toSeconds).calls;
    const BoundedAmount withinFour = latencyRange(histogram, 0, 4 * threshold, toSeconds).calls;
    apdex.low = (within.low + withinFour.low) / 2 / calls;
    apdex.high = (within.high + withinFour.high) / 2 / calls;
    const auto share = [&](double seconds) {
        return histogramFraction(-infinity, seconds / toSeconds, histogram);
    };
    const double value = (share(threshold) + share(4 * threshold)) / 2;
    apdex.value = std::clamp(value, apdex.low, apdex.high);
    return apdex;
}

} // namespace toban
