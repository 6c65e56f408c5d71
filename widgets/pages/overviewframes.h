// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chartframe.h"
#include "panelframe.h"
#include "views.h"

namespace toban {

/** Views as charts: pure functions, the same for the overview, a request and a picture. */
namespace frames {

[[nodiscard]] ChartFrame loading(const QString &title, TimeSpan span, const QTimeZone &zone);
[[nodiscard]] ChartFrame failed(
    const QString &title, TimeSpan span, const QTimeZone &zone, const Error &error);

[[nodiscard]] ChartFrame latency(
    const OverviewView &view, const Service &service, const QTimeZone &zone);
[[nodiscard]] ChartFrame traffic(const OverviewView &view, const QTimeZone &zone);
[[nodiscard]] ChartFrame errors(const OverviewView &view, const QTimeZone &zone);
[[nodiscard]] ChartFrame saturation(
    const OverviewView &view, const Service &service, const QTimeZone &zone);

/** The line under each chart. */
[[nodiscard]] QString latencySummary(const OverviewView &view);
[[nodiscard]] QString trafficSummary(const OverviewView &view);
[[nodiscard]] QString errorsSummary(const OverviewView &view);
[[nodiscard]] QString saturationSummary(const OverviewView &view);

/** Where the percentiles come from, and how many targets answer. */
[[nodiscard]] std::vector<PanelBadge> latencyBadges(const OverviewView &view);

} // namespace frames

} // namespace toban
