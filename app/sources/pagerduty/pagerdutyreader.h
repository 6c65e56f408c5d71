// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "httptypes.h"
#include "listpage.h"
#include "providerincident.h"

namespace toban::pagerduty {

/** Readers of answers of PagerDuty's REST API v2: replies in, values out, no I/O, any thread.
 *  Malformed where an answer is not whole or not this API; other failures carry the server's own
 *  words. Error contexts are left empty. */

struct ToldSchedule {
    Schedule schedule;
    bool hasShifts = false; ///< lists may leave them out
};
[[nodiscard]] Result<ListPage<ToldSchedule>> readSchedules(const HttpReply &reply);
[[nodiscard]] Result<Schedule> readSchedule(const HttpReply &reply);
[[nodiscard]] Result<ListPage<EscalationPolicy>> readPolicies(const HttpReply &reply);
[[nodiscard]] Result<ListPage<Person>> readUsers(const HttpReply &reply);

struct ToldIncident {
    ProviderIncident incident; ///< its alerts are told elsewhere
    QString stamp; ///< changes with its alerts; empty: not known
};
[[nodiscard]] Result<ListPage<ToldIncident>> readIncidents(const HttpReply &reply);
[[nodiscard]] Result<ToldIncident> readIncident(const HttpReply &reply);
[[nodiscard]] Result<ListPage<IncidentAlert>> readAlerts(const HttpReply &reply);
/** Entries of no incident are left out. */
[[nodiscard]] Result<ListPage<IncidentStep>> readLogEntries(const HttpReply &reply);
/** What the notes say. */
[[nodiscard]] Result<QStringList> readNotes(const HttpReply &reply);

/** What a change answers; what it refuses is Unsupported, with its words. */
[[nodiscard]] Result<bool> readChange(const HttpReply &reply);

} // namespace toban::pagerduty
