// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pagerdutyreader.h"
#include "providervalues.h"

namespace toban::pagerduty {

/** Values out of the objects that PagerDuty's lists hold; pure. nullopt where something that must
 * be there is not. */
[[nodiscard]] std::optional<ToldSchedule> toldSchedule(const QJsonObject &from);
[[nodiscard]] std::optional<EscalationPolicy> toldPolicy(const QJsonObject &from);
[[nodiscard]] std::optional<Person> toldUser(const QJsonObject &from);
[[nodiscard]] std::optional<ToldIncident> toldIncident(const QJsonObject &from);
[[nodiscard]] std::optional<IncidentStep> toldStep(const QJsonObject &from);

} // namespace toban::pagerduty
