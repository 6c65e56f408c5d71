// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "httptypes.h"
#include "providerincident.h"

namespace toban::opsgenie {

/** Requests of Opsgenie's REST API v2 below @p base; pure. Offsets count entries. */
inline constexpr int pageSize = 100;

[[nodiscard]] HttpRequest schedules(const QUrl &base);
/** From the beginning of the span on, in whole weeks. */
[[nodiscard]] HttpRequest timeline(const QUrl &base, const ScheduleId &id, TimeSpan span);
[[nodiscard]] HttpRequest escalations(const QUrl &base);
[[nodiscard]] HttpRequest usersPage(const QUrl &base, int offset);
[[nodiscard]] HttpRequest openAlertsPage(const QUrl &base, int offset);
/** Those that are closed and began in the span, newest first. */
[[nodiscard]] HttpRequest closedAlertsPage(const QUrl &base, TimeSpan began, int offset);
[[nodiscard]] HttpRequest alert(const QUrl &base, const ProviderIncidentId &id);
/** The newest entries. */
[[nodiscard]] HttpRequest logs(const QUrl &base, const ProviderIncidentId &id);
[[nodiscard]] HttpRequest notes(const QUrl &base, const ProviderIncidentId &id);

/** "acknowledge", "close" and "notes". @p note may be empty but for the last. */
[[nodiscard]] HttpRequest change(
    const QUrl &base, const ProviderIncidentId &id, const QString &what, const QString &note);
/** What came of a change. */
[[nodiscard]] HttpRequest outcome(const QUrl &base, const QString &requestId);

} // namespace toban::opsgenie
