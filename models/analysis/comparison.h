// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "requestprofile.h"

#include <array>
#include <limits>
#include <optional>

namespace toban {

/** How a request fared from A (before) to B (after). */
enum class RequestChange {
    New, ///< called in B only
    Gone, ///< called in A only
    Faster,
    Slower,
    Same, ///< what difference there may be is within the intervals
    TooFew, ///< too few calls to tell
};
/** Stable English word: "new", "too_few", … */
[[nodiscard]] QString requestChangeName(RequestChange change);

/** The requests of one period, and for how many hours something is known of it; more than 0. */
struct ProfiledPeriod {
    std::vector<ProfileRow> rows;
    double hours = 1;
};

struct ComparisonOptions {
    /** The first of these for which both sides have enough calls decides on faster or slower. */
    std::array<double, 2> quantiles = {0.95, 0.5};
    /** Enough: this many observations beyond the quantile, n (1 - q). */
    double beyondQuantile = 10;
    /** B as if each request had been called as often as in A: what is left of the delta is speed,
     *  A's calls times the difference of the means. A new request then takes no time, and one that
     *  is gone, of whose speed nothing is known, as long as before. */
    bool isNormalised = false;
};

/** One side of a request. Rates are per hour, so that periods of different length compare. */
struct ComparedSide {
    std::optional<ProfileRow> profile; ///< nullopt: not called
    double callsPerHour = 0;
    double secondsPerHour = 0; ///< total time; NaN: the source gave no sum
};

/** Total time in seconds per hour, and what made it change. trafficEffect + speedEffect is delta.
 */
struct TimeChange {
    double before = 0;
    double after = 0;
    double delta = 0;
    double trafficEffect = 0; ///< other calls at the mean of both sides: (cB - cA) (mA + mB) / 2
    double speedEffect = 0; ///< other means at the calls of both sides: (mB - mA) (cA + cB) / 2

    /** Of what it was before; NaN: nothing. */
    [[nodiscard]] double deltaRatio() const
    {
        return before > 0 ? delta / before : std::numeric_limits<double>::quiet_NaN();
    }
};

struct ComparedRequest {
    Labels labels;
    ComparedSide before;
    ComparedSide after;
    TimeChange time; ///< NaN where a side gave no sum
    RequestChange change = RequestChange::TooFew;
    double decidingQuantile = 0; ///< what Faster, Slower and Same stand on; 0: nothing

    /** Whether the quantile's intervals lie apart, each on enough observations. */
    [[nodiscard]] bool isSignificant() const
    {
        return change == RequestChange::Faster || change == RequestChange::Slower;
    }
};

struct Comparison {
    std::vector<ComparedRequest> requests; ///< largest change of total time first, then by labels
    TimeChange time; ///< of all requests with a sum
    double callsPerHourBefore = 0;
    double callsPerHourAfter = 0;
};

/** Every request that was called in either period. Faster and Slower need enough observations on
 *  both sides and intervals [low, high] of the deciding quantile that do not even touch. */
[[nodiscard]] Comparison compareRequests(
    ProfiledPeriod before, ProfiledPeriod after, const ComparisonOptions &options = {});

} // namespace toban
