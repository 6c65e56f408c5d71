// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "histogramsum.h"

#include <limits>

namespace toban {

/** How many calls were fast enough, 0 to 1 (Apdex Technical Specification 1.1, section 3): calls of
 *  at most T count in full, those of at most 4 T by half, over all calls. The truth lies in [low,
 *  high]: where T or 4 T cuts a bucket, it is not known how many of its calls lie below. */
struct Apdex {
    double threshold = 0; ///< T in seconds; 0: there is none, and no value
    double value = std::numeric_limits<double>::quiet_NaN(); ///< NaN too where there are no calls
    double low = std::numeric_limits<double>::quiet_NaN();
    double high = std::numeric_limits<double>::quiet_NaN();
};

/** Calls are interpolated inside a bucket as percentiles are: see histogramFraction(). */
[[nodiscard]] Apdex apdexOf(const Histogram &histogram, double threshold, double toSeconds);

} // namespace toban
