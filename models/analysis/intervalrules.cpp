// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "intervalrules.h"

namespace toban {

IntervalRules::IntervalRules(const ScrapeHistory &history, const std::vector<Instant> &ownTimes)
    : m_history(history)
    , m_interval(history.interval() > Millis(0) ? history.interval() : medianSpacing(ownTimes))
    , m_distance(std::max(m_interval, history.rowDistance()))
{
}

bool IntervalRules::isBridged(TimeSpan span) const
{
    const bool isLong = m_distance > Millis(0) && 2 * span.length() > 3 * m_distance;
    return isLong || m_history.hasScrapeInside(span);
}

Interval IntervalRules::between(Instant before, Instant now, bool hasFallen) const
{
    const auto restart = m_history.restartInside({before, now});
    if (!hasFallen && !restart)
        return {before, now, IncrementKind::Whole, isBridged({before, now})};
    Instant from = restart.value_or(before);
    // a scrape since then that did not show the series yet: it began to count after that one
    const auto scrape = m_history.scrapeBefore(now);
    if (scrape && scrape->isUp && m_history.hasScrapeInside({from, now}))
        from = scrape->at;
    return {from, now, IncrementKind::Reset, isBridged({from, now})};
}

std::optional<Interval> IntervalRules::first(Instant at) const
{
    const auto before = m_history.scrapeBefore(at);
    const auto start = m_history.processStartAt(at);
    const bool isStartedSince = start && *start < at && (!before || *start > before->at);
    if (isStartedSince && !m_history.isUnknown({*start, at}))
        return Interval{*start, at, IncrementKind::Born, isBridged({*start, at})};
    if (before && before->isUp && !m_history.isUnknown({before->at, at}))
        return Interval{before->at, at, IncrementKind::Born, isBridged({before->at, at})};
    return std::nullopt;
}

Interval IntervalRules::amount(std::optional<Instant> before, Instant now) const
{
    if (!before)
        return {now - m_interval, now, IncrementKind::Whole, false};
    return {*before, now, IncrementKind::Whole, isBridged({*before, now})};
}

} // namespace toban
