// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "incidentsview.h"

#include <QTimeZone>

/** Words for incidents of providers. Plain text, cleaned: fit for a window or a terminal. */
namespace toban::words {

[[nodiscard]] QString incidentStatus(IncidentStatus status);
[[nodiscard]] QString incidentUrgency(IncidentUrgency urgency);
[[nodiscard]] QString incidentStepKind(IncidentStepKind kind);
/** "#42 checkout is slow". */
[[nodiscard]] QString incidentTitle(const ProviderIncident &incident);
/** Names, by commas. */
[[nodiscard]] QString people(const std::vector<PersonRef> &people);
/** "Aoi called by phone", "Ben acknowledged", or the provider's own words. */
[[nodiscard]] QString incidentStep(const IncidentStep &step);
/** What an intent about an incident wants: "Acknowledgement", "Note". */
[[nodiscard]] QString incidentDeed(IntentKind kind);
/** "acknowledging…", "note not sent: Access Denied". */
[[nodiscard]] QString incidentWish(const IncidentWish &wish);
/** "2 triggered, 1 acknowledged"; "no open incidents" only where that is proven. */
[[nodiscard]] QString incidentsHeadline(const IncidentsView &view);

} // namespace toban::words
