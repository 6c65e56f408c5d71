// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "increments.h"
#include "scrapehistory.h"

#include <optional>

namespace toban {

/** Which time an amount belongs to, by the rules of difference.h. */
class IntervalRules final {
public:
    /** @p ownTimes: of the series, for the scrape interval where the history knows none. */
    IntervalRules(const ScrapeHistory &history, const std::vector<Instant> &ownTimes);

    /** Between two rows; @p hasFallen: a value fell. */
    [[nodiscard]] Interval between(Instant before, Instant now, bool hasFallen) const;
    /** For a series' first row; nullopt: it is only a baseline. */
    [[nodiscard]] std::optional<Interval> first(Instant at) const;
    /** For an amount that has no row before it. */
    [[nodiscard]] Interval amount(std::optional<Instant> before, Instant now) const;

private:
    [[nodiscard]] bool isBridged(TimeSpan span) const;

    const ScrapeHistory &m_history;
    Millis m_interval{0};
    Millis m_distance{0}; ///< of rows where nothing is missing
};

} // namespace toban
