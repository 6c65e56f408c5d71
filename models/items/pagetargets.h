// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "buildchanges.h"
#include "pagequeries.h"
#include "presence.h"

#include <map>

namespace toban {

/** The targets of a service over the window of a page: how they were scraped, and what the window
 *  really stands on. For one read, in one thread. */
class PageTargets final {
public:
    /** Reads the scrape series of the jobs that @p latency came from (or, without any, of the job
     * the service names). @p enough: how far apart their rows may lie. */
    [[nodiscard]] static Result<PageTargets> read(const Queries &store, const PageRequest &page,
        const std::vector<Labels> &latency, Millis enough);

    [[nodiscard]] const ScrapeHistory &historyOf(const Labels &series) const;
    /** Notes what a latency series was counted over. */
    void note(const HistogramIncrements &increments);

    /** The scrape interval: the median over the targets; zero where it cannot be told. */
    [[nodiscard]] Millis interval() const;
    [[nodiscard]] Presence presenceIn(TimeSpan span) const;
    [[nodiscard]] Presence presenceAtEdge() const;
    [[nodiscard]] std::vector<InstanceEdges> edges() const;
    /** The changes of version seen in the window. */
    [[nodiscard]] std::vector<BuildChange> buildChanges() const;

    /** Means over the targets, in seconds: scrape time at the edges that were used; the time
     * between them; scrape time at the two edges of a column. */
    [[nodiscard]] double edgeSeconds() const;
    [[nodiscard]] double coveredSeconds() const;
    [[nodiscard]] double columnEdgeSeconds() const;

private:
    struct Target {
        ScrapeHistory history;
        TargetTimeline timeline;
    };
    explicit PageTargets(TimeSpan span)
        : m_span(span)
    {
    }
    void thinTo(Millis step, const std::map<Labels, Millis> &intervals);
    [[nodiscard]] std::vector<TargetView> views() const;
    [[nodiscard]] std::vector<Millis> edgeDurations(const Target &target) const;

    TimeSpan m_span;
    std::map<Labels, Target> m_targets;
    ScrapeHistory m_unknown;
    std::vector<NumberSeries> m_builds;
};

} // namespace toban
