// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alert.h"
#include "providerincident.h"

namespace toban {

/** The open ones as alerts, for the inbox: one for each label set that an open alert of the
 * incident came from, so that it is one with the alert of the monitoring system. An incident that
 * tells none is an alert named as its title, of its service, with a severity by its urgency.
 * Annotations tell the incident ("incident", "incident_url", "incident_status", "acknowledged_by"
 * …). No two have the same labels: where several incidents are of one alert, the one that most
 * needs somebody stands for them. Pure. */
[[nodiscard]] std::vector<AlertReport> incidentAlerts(
    const std::vector<ProviderIncident> &incidents);

} // namespace toban
