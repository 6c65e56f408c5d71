// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instant.h"
#include "service.h"

#include <QStringList>

namespace toban {

/** The signals of a service in PromQL. Pure. */
namespace promql {

/** A text that, as a regular expression of Go (RE2), matches only itself. */
[[nodiscard]] QString quoted(const QString &text);
/** {__name__=~"a|b",job="x"}; for one name {__name__="a",…}. */
[[nodiscard]] QString selector(const QStringList &names, const Matchers &match);
/** A duration in seconds, or in milliseconds where it is not whole: "75s". */
[[nodiscard]] QString window(Millis span);

/** What is asked at instant @c at with range @c length so that all of (from, to] is covered: whole
 *  seconds, as VictoriaMetrics cuts instants to them. What lies outside is for the caller to drop.
 */
struct Cover {
    Instant at;
    Millis length{0};
};
[[nodiscard]] Cover coverOf(TimeSpan span);

/** The first and the last whole multiple of a step within (from, to]. */
struct Grid {
    Instant first;
    Instant last;

    [[nodiscard]] bool isEmpty() const { return last < first; }
};
[[nodiscard]] Grid gridOf(TimeSpan span, Millis step);

/** The metrics that hold the latency: _bucket, _sum and _count, or the native family itself. */
[[nodiscard]] QStringList latencyMetrics(const LatencySignal &latency);
/** How many series there are, by metric and target. */
[[nodiscard]] QString countSeries(const LatencySignal &latency);
[[nodiscard]] QString rawLatency(const LatencySignal &latency, Millis length);
[[nodiscard]] QString rawOutcome(const OutcomeSignal &outcome, Millis length);
/** up, scrape_duration_seconds, process_start_time_seconds and whatever ends in _build_info of the
 *  jobs. */
[[nodiscard]] QString rawTargets(
    const QStringList &jobs, const QStringList &clusters, Millis length);

/** How often the most scraped target of the jobs was scraped within @p length. */
[[nodiscard]] QString mostScrapes(const QStringList &jobs, Millis length);

/** sum by (labels) (increase(metric{match}[length])): for services with too many series. */
[[nodiscard]] QString summedIncrease(
    const QString &metric, const Matchers &match, const QStringList &labels, Millis length);
/** The labels that sums keep: of the request, the status, and what errors are told by. */
[[nodiscard]] QStringList keptLabels(const Service &service);

} // namespace promql

} // namespace toban
