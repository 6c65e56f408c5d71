// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "columngrid.h"
#include "increments.h"
#include "scrapehistory.h"

namespace toban {

/** Which times of one target a window stands on: the intervals of all its series laid together.
 * Where series differ, the one that knows most counts (the shortest interval up to a scrape). */
class TargetTimeline final {
public:
    /** A stretch counted from one scrape (or process start) to another. */
    struct Segment {
        Instant from;
        Instant to;
        bool fromProcessStart = false;
        bool isBridged = false;
    };

    /** Adds the intervals that belong to the window; @p intervals ascend. */
    void add(const std::vector<Interval> &intervals, TimeSpan window);

    [[nodiscard]] bool isEmpty() const { return m_intervals.empty(); }
    [[nodiscard]] const std::vector<Interval> &intervals() const { return m_intervals; }
    /** Cut where the process was restarted and where what is known begins anew. */
    [[nodiscard]] std::vector<Segment> segments(const ScrapeHistory &history) const;
    /** Seconds stood on, bridged ones included. */
    [[nodiscard]] double coveredSeconds() const;
    /** Seconds stood on per column, bridged ones left out. */
    [[nodiscard]] std::vector<double> coveredSeconds(const ColumnGrid &grid) const;

private:
    std::vector<Interval> m_intervals;
};

} // namespace toban
