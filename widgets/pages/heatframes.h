// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "heatframe.h"
#include "heatmapview.h"
#include "panelframe.h"

namespace toban {

/** A HeatmapView as a heatmap: pure functions, as those of overviewframes.h. */
namespace frames {

/** Without cells: what a chart says while it loads or where it failed. */
[[nodiscard]] HeatFrame bareHeatmap(const ChartFrame &chart);
[[nodiscard]] HeatFrame heatmap(
    const HeatmapView &view, const Service &service, const ShownZones &zones);
/** That of the period compared with, in its own time and with the cells of the page's as the other
 *  ones; nullopt: there are none, or none to compare with. */
[[nodiscard]] std::optional<HeatFrame> earlierHeatmap(
    const HeatmapView &view, const Service &service, const ShownZones &zones);
/** Those of the percentiles, and a warning where rows are not simply the buckets. */
[[nodiscard]] std::vector<PanelBadge> heatBadges(const HeatmapView &view);

} // namespace frames

} // namespace toban
