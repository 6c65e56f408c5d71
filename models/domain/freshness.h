// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instant.h"

namespace toban {

enum class Freshness { Live, Late, Stale, Lost, Offline, Unknown };

struct FreshnessInput {
    Instant now;
    std::optional<Instant> newestData; ///< nullopt: nothing was ever seen
    Millis dataStep{0}; ///< the data's own step, such as the scrape interval
    Millis pollStep{0}; ///< how often we ask
    Millis answerTime{0}; ///< measured time from request to answer
    int failedFetches = 0; ///< in a row
    bool offline = false; ///< no source is connected, by choice
};

/** The one freshness rule: with step = max(data, poll) + answer time, live up to 1.5 steps, late up
 *  to 3, stale beyond; stale and three failed fetches in a row is lost. Data from the future (a
 *  source whose clock is ahead by more than a step) is never live: it is late. */
[[nodiscard]] Freshness freshness(const FreshnessInput &input);

/** Stable English word: "live", "late", "stale", "lost", "offline", "unknown". */
[[nodiscard]] QString freshnessName(Freshness freshness);

} // namespace toban
