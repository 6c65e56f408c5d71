// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "boardview.h"
#include "comparisonview.h"
#include "inspectproxy.h"

#include <QString>

namespace toban {

/** Pages as aligned text for a terminal. English and for reading only: scripts use JSON. */
[[nodiscard]] QString headText(const ViewHead &head);
[[nodiscard]] QString overviewText(const OverviewView &view);
[[nodiscard]] QString requestsText(const InspectedRequests &requests);
[[nodiscard]] QString comparisonText(const ComparisonView &view);
[[nodiscard]] QString boardText(const std::vector<BoardRow> &rows);
[[nodiscard]] QString sourcesText(const SourcesView &view);

} // namespace toban
