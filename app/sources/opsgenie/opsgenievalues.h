// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "opsgeniereader.h"
#include "providervalues.h"

namespace toban::opsgenie {

/** Values out of the objects that Opsgenie's lists hold; pure. nullopt where something that must be
 *  there is not. */
[[nodiscard]] std::optional<Schedule> ogSchedule(const QJsonObject &from);
[[nodiscard]] std::optional<std::vector<Shift>> ogShifts(const QJsonObject &timeline);
[[nodiscard]] std::optional<EscalationPolicy> ogEscalation(const QJsonObject &from);
[[nodiscard]] std::optional<Person> ogUser(const QJsonObject &from);
[[nodiscard]] std::optional<GenieAlert> ogAlert(const QJsonObject &from);
[[nodiscard]] std::optional<IncidentStep> ogStep(const QJsonObject &from);

} // namespace toban::opsgenie
