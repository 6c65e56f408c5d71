// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "heatmapview.h"

#include <QJsonObject>

namespace toban {

/** How many columns a terminal has room for. */
inline constexpr int heatmapTextColumns = 60;

struct InspectedHeatmap {
    QString request; ///< as the request table names it; empty: the whole service
    PageRequest page;
    HeatmapView view;
};

/** @p request: empty: the whole service. Malformed where there is no such request in the range. */
[[nodiscard]] Result<InspectedHeatmap> inspectHeatmap(
    const Queries &store, const PageRequest &page, const QString &request);

/** Keys as described in the manual page. */
[[nodiscard]] QJsonObject heatmapJson(const std::vector<InspectedHeatmap> &heatmaps);
/** See heatCsv(). */
[[nodiscard]] QString heatmapCsv(const InspectedHeatmap &heatmap);
/** A line a bucket, the slowest first, a character a column: the more calls, the denser. */
[[nodiscard]] QString heatmapText(const InspectedHeatmap &heatmap);

} // namespace toban
