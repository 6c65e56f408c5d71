// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "targettimeline.h"

#include <tuple>

namespace toban {

/// Whether `a` tells more about the time before a scrape than `b` does.
static bool isBetter(const Interval &a, const Interval &b)
{
    const auto rank = [](const Interval &interval) {
        return std::tuple(
            interval.from, !interval.isBridged, interval.kind == IncrementKind::Whole);
    };
    return rank(a) > rank(b);
}

/// Whether all of these are known already, and none tells more.
static bool isKnown(const std::vector<Interval> &known, const std::vector<Interval> &intervals)
{
    return known.size() == intervals.size()
        && std::equal(known.begin(), known.end(), intervals.begin(),
            [](const Interval &a, const Interval &b) { return a.to == b.to && !isBetter(b, a); });
}

void TargetTimeline::add(const std::vector<Interval> &intervals, TimeSpan window)
{
    if (isKnown(m_intervals, intervals)) // most series of a target are scraped at the same times
        return;
    std::vector<Interval> merged;
    merged.reserve(std::max(intervals.size(), m_intervals.size()));
    auto known = m_intervals.cbegin();
    for (const Interval &interval : intervals) {
        if (!window.contains(interval.to))
            continue;
        while (known != m_intervals.cend() && known->to < interval.to)
            merged.push_back(*known++);
        if (known != m_intervals.cend() && known->to == interval.to) {
            merged.push_back(isBetter(interval, *known) ? interval : *known);
            ++known;
        } else {
            merged.push_back(interval);
        }
    }
    merged.insert(merged.end(), known, m_intervals.cend());
    m_intervals = std::move(merged);
}

std::vector<TargetTimeline::Segment> TargetTimeline::segments(const ScrapeHistory &history) const
{
    std::vector<Segment> segments;
    for (const Interval &interval : m_intervals) {
        const bool isNew = segments.empty() || interval.from > segments.back().to
            || interval.kind == IncrementKind::Reset;
        if (isNew) {
            const auto scrape = history.scrapeAt(interval.from);
            const bool fromStart = interval.kind != IncrementKind::Whole && history.isKnown()
                && (!scrape || scrape->at != interval.from);
            segments.push_back({interval.from, interval.to, fromStart, interval.isBridged});
        } else {
            Segment &last = segments.back();
            last.isBridged = last.isBridged || interval.isBridged || interval.from < last.to;
            last.to = interval.to;
        }
    }
    return segments;
}

double TargetTimeline::coveredSeconds() const
{
    double seconds = 0;
    for (const Interval &interval : m_intervals)
        seconds += toSeconds(interval.to - interval.from);
    return seconds;
}

std::vector<double> TargetTimeline::coveredSeconds(const ColumnGrid &grid) const
{
    std::vector<double> seconds(grid.size());
    for (const Interval &interval : m_intervals)
        if (const auto column = grid.indexOf(interval.to); column && !interval.isBridged)
            seconds[*column] += toSeconds(interval.to - interval.from);
    return seconds;
}

} // namespace toban
