// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "boardview.h"
#include "comparisonview.h"
#include "inspectproxy.h"

#include <QJsonObject>

namespace toban {

/** Pages as JSON with stable keys and full precision: times RFC 3339 in UTC, durations in seconds,
 *  NaN (not known) null, infinities the texts "+Inf" and "-Inf". Keys are only ever added. The keys
 *  are described in the manual page. */
[[nodiscard]] QJsonValue numberJson(double value);
[[nodiscard]] QString quantileKey(double q); ///< "p99"
void insertQuantiles(QJsonObject &object, const std::vector<QuantileEstimate> &quantiles);
/** What every page of a service says of itself. */
[[nodiscard]] QJsonObject headJson(const ViewHead &head);
[[nodiscard]] QJsonObject overviewJson(const OverviewView &view);
/** "services" holds the head and the figures in force of every service that could be read. */
[[nodiscard]] QJsonObject boardJson(const std::vector<BoardRow> &rows);
[[nodiscard]] QJsonObject sourcesJson(const SourcesView &view);
/** One object for all services asked for: "services" holds the heads, "rows" all their requests. */
[[nodiscard]] QJsonObject requestsJson(const std::vector<InspectedRequests> &inspected);
/** The same shape: "services" holds both heads and the sums, "rows" all requests of all services.
 */
[[nodiscard]] QJsonObject comparisonJson(const std::vector<ComparisonView> &views);

} // namespace toban
