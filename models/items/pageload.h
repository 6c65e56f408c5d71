// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "columngrid.h"
#include "outcomecolumns.h"
#include "pagetargets.h"

#include <functional>

namespace toban {

/** Latency and outcome of a service over the window of a page, series by series. For one read. */
class PageLoad final {
public:
    /** @p only: further conditions on the service's series, such as one request's labels. */
    [[nodiscard]] static Result<PageLoad> read(
        const Queries &store, const PageRequest &page, const Matchers &only = {});

    [[nodiscard]] const ColumnGrid &grid() const { return m_grid; }
    [[nodiscard]] PageTargets &targets() { return m_targets; }
    [[nodiscard]] const PageTargets &targets() const { return m_targets; }
    [[nodiscard]] bool hasLatency() const { return !m_latency.empty(); }
    /** The labels of the latency series, in their order. */
    [[nodiscard]] std::vector<Labels> latencyLabels() const;

    /** Calls @p take with the increments of each latency series, one after the other, and notes
     * them with the targets. Once: the series are let go as they are done. */
    void takeLatency(const std::function<void(const HistogramIncrements &)> &take);
    /** The same for the outcome counters; nothing where the service counts by its histogram. */
    void takeOutcome(const std::function<void(const CounterIncrements &)> &take);

    /** The head of the view; needs the latency taken. @p isObserved: whether anything was counted.
     */
    [[nodiscard]] Result<ViewHead> head(
        const Queries &store, const PageRequest &page, bool isObserved) const;

private:
    PageLoad(ColumnGrid grid, PageTargets targets)
        : m_grid(grid)
        , m_targets(std::move(targets))
    {
    }

    ColumnGrid m_grid;
    PageTargets m_targets;
    std::vector<HistogramSeries> m_latency;
    std::vector<NumberSeries> m_outcome;
    bool m_isFilteredOut = false;
};

/** Both lists of conditions in one. */
[[nodiscard]] Matchers joinedMatchers(Matchers matchers, const Matchers &more);

/** What is known of a source at a moment; of one never asked only its id. */
[[nodiscard]] Result<SourceHealth> sourceHealth(
    const Queries &store, const SourceId &source, Instant at);

/** The freshness of a source's newest data. */
[[nodiscard]] Freshness sourceFreshness(
    const SourceHealth &health, Instant asOf, Millis dataStep, Millis pollStep, bool isOffline);

} // namespace toban
