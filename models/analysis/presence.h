// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "targettimeline.h"

namespace toban {

/** How many targets were really seen, of how many that should have been. */
struct Presence {
    int present = 0;
    int expected = 0;
    friend bool operator==(const Presence &, const Presence &) = default;
};

/** What is known of one target. */
struct TargetView {
    const ScrapeHistory *history = nullptr;
    const TargetTimeline *timeline = nullptr; ///< of the series looked at
};

/** Presence in a span: expected is every target that was scraped in it, with success or not;
 * present those whose last scrape in it was up and, where the target has such series at all, gave
 * an amount (an exposition can lose families while up stays 1). A target without `up` counts by its
 * series. */
[[nodiscard]] Presence presenceIn(TimeSpan span, const std::vector<TargetView> &targets);

/** Presence at the right edge of what is known up to @p at: in the last three scrape intervals
 * before the newest scrape. */
[[nodiscard]] Presence presenceAt(
    Instant at, Millis scrapeInterval, const std::vector<TargetView> &targets);

} // namespace toban
