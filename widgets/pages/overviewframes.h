// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chartframe.h"
#include "linechoices.h"
#include "panelframe.h"
#include "views.h"

namespace toban {

/** Views as charts: pure functions, the same for the overview, a request and a picture. */
namespace frames {

/** How a chart says why it has nothing to draw. */
[[nodiscard]] EmptyKind emptyKind(Emptiness emptiness);

[[nodiscard]] ChartFrame loading(const QString &title, TimeSpan span, const ShownZones &zones);
[[nodiscard]] ChartFrame failed(
    const QString &title, TimeSpan span, const ShownZones &zones, const Error &error);

[[nodiscard]] ChartFrame latency(const OverviewView &view, const Service &service,
    const ShownZones &zones, const LineChoices &choices = {});
[[nodiscard]] ChartFrame traffic(const OverviewView &view, const ShownZones &zones);
[[nodiscard]] ChartFrame errors(const OverviewView &view, const ShownZones &zones);
[[nodiscard]] ChartFrame saturation(
    const OverviewView &view, const Service &service, const ShownZones &zones);

/** "deploy 1.4.3", "restart of web-2:8080", "5 restarts: a, b, c, …", "version 1.4 → 1.5 on a". */
[[nodiscard]] QString markText(const ViewMark &mark);
[[nodiscard]] std::vector<ChartMark> marksOf(const ViewHead &head);
/** When pages and tickets fired. */
[[nodiscard]] std::vector<TintedSpan> tintsOf(const ViewHead &head);

/** The line under each chart. */
[[nodiscard]] QString latencySummary(const OverviewView &view);
[[nodiscard]] QString trafficSummary(const OverviewView &view);
[[nodiscard]] QString errorsSummary(const OverviewView &view);
[[nodiscard]] QString saturationSummary(const OverviewView &view);

/** Puts p50 and p99 of the period compared with beneath the lines of @p frame, moved in time onto
 * its span; nothing where that period was not read or is empty. */
void addEarlier(ChartFrame &frame, const OverviewView &view);
/** "the day before: p99 374 ms", or that nothing is known of it; empty where it was not read. */
[[nodiscard]] QString earlierSummary(const OverviewView &view);

/** Where the percentiles come from, and how many targets answer. */
[[nodiscard]] std::vector<PanelBadge> latencyBadges(const OverviewView &view);

} // namespace frames

} // namespace toban
