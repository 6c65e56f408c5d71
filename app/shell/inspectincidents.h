// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "incidentsview.h"

#include <QJsonObject>
#include <QTimeZone>

namespace toban {

struct Workspace;

/** The sources of incidents of a workspace. */
[[nodiscard]] std::vector<IncidentProvider> incidentProviders(const Workspace &workspace);

/** An incident with its log. */
struct InspectedIncident {
    IncidentRow row;
    std::vector<IncidentStep> steps;
};
struct InspectedIncidents {
    IncidentsView view;
    std::vector<InspectedIncident> incidents; ///< in the view's order
};
[[nodiscard]] Result<InspectedIncidents> inspectIncidents(const Queries &store,
    const OnCallQueries &onCall, const AlertQueries &alerts, const IncidentsRequest &request);

/** Stable English keys, times in RFC 3339, texts as the providers tell them. */
[[nodiscard]] QJsonObject incidentsJson(const InspectedIncidents &inspected);
/** A table for a terminal, the headline first. */
[[nodiscard]] QString incidentsText(const InspectedIncidents &inspected, const QTimeZone &zone);

} // namespace toban
