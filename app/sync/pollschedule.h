// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instant.h"

#include <vector>

namespace toban {

/** What decides when a service is asked next. */
struct PollState {
    std::optional<Instant> lastAttempt;
    int failures = 0; ///< in a row
    std::optional<Millis> retryAfter; ///< what the source asked for at the last failure
    bool isRefused = false; ///< credentials refused three times: only the user starts it again
    bool isInFlight = false;
};

/** What is wanted of it. */
struct PollRule {
    Millis dataStep{0}; ///< the scrape interval; 0: not known yet
    Millis configured{0}; ///< from the workspace; 0: by itself
    bool isShown = false; ///< somebody looks at it
};

/** How often a service is asked: never faster than its data comes, and what nobody looks at only as
 *  often as recording needs (range selectors bring every scrape all the same). */
[[nodiscard]] Millis pollInterval(const PollRule &rule);

/** When it is due; nullopt: not by itself (refused, or being asked). A success is followed at the
 *  next multiple of the interval, so that requests of many desks and many charts share points;
 *  failures by 1 s, 2 s, 4 s … 60 s (15 s where somebody looks), spread by @p jitter in [0, 1), or
 * by what the source asked. */
[[nodiscard]] std::optional<Instant> nextDue(
    const PollState &state, const PollRule &rule, Instant now, double jitter);

/** The span a live poll asks for: since the last whole answer, with three scrapes of overlap for
 *  what the source stored late, and at most @p longest; what is older is left to back-fill. */
[[nodiscard]] TimeSpan liveSpan(
    std::optional<Instant> answeredUntil, Instant now, Millis dataStep, Millis longest);

/** The next stretch of back-fill: the newest part of the newest hole, at most @p slice long. */
[[nodiscard]] std::optional<TimeSpan> nextSlice(const std::vector<TimeSpan> &holes, Millis slice);

/** A range in slices, oldest first, for a command that fetches all of it. */
[[nodiscard]] std::vector<TimeSpan> slices(TimeSpan span, Millis slice);

} // namespace toban
