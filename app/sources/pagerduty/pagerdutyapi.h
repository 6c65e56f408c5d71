// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "httptypes.h"
#include "providerincident.h"

namespace toban::pagerduty {

/** Requests of PagerDuty's REST API v2 below @p base; pure. Offsets count entries. Credentials are
 *  the client's; what changes something says on whose behalf (@p from, a mail address; empty: the
 *  key tells it). */
inline constexpr int pageSize = 100;
/** Schedules come with all their shifts. */
inline constexpr int schedulePageSize = 25;

[[nodiscard]] HttpRequest schedulesPage(const QUrl &base, TimeSpan span, int offset);
[[nodiscard]] HttpRequest schedule(const QUrl &base, const ScheduleId &id, TimeSpan span);
[[nodiscard]] HttpRequest policiesPage(const QUrl &base, int offset);
[[nodiscard]] HttpRequest usersPage(const QUrl &base, int offset);
/** All that are open, whenever they began. */
[[nodiscard]] HttpRequest openIncidentsPage(const QUrl &base, int offset);
/** Those that began in the span and are resolved, newest first. */
[[nodiscard]] HttpRequest resolvedIncidentsPage(const QUrl &base, TimeSpan began, int offset);
[[nodiscard]] HttpRequest incident(const QUrl &base, const ProviderIncidentId &id);
[[nodiscard]] HttpRequest alertsPage(const QUrl &base, const ProviderIncidentId &id, int offset);
/** Of the whole account. */
[[nodiscard]] HttpRequest logEntriesPage(const QUrl &base, TimeSpan span, int offset);
[[nodiscard]] HttpRequest notes(const QUrl &base, const ProviderIncidentId &id);

/** @p resolution: only where it is resolved, may be empty. */
[[nodiscard]] HttpRequest changeStatus(const QUrl &base, const QString &from,
    const ProviderIncidentId &id, IncidentStatus status, const QString &resolution);
[[nodiscard]] HttpRequest addNote(
    const QUrl &base, const QString &from, const ProviderIncidentId &id, const QString &content);
[[nodiscard]] HttpRequest updateStatus(
    const QUrl &base, const QString &from, const ProviderIncidentId &id, const QString &message);

} // namespace toban::pagerduty
