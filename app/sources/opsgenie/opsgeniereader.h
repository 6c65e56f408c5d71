// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "httptypes.h"
#include "listpage.h"
#include "providerincident.h"

namespace toban::opsgenie {

/** Readers of answers of Opsgenie's REST API v2: replies in, values out, no I/O, any thread.
 *  Malformed where an answer is not whole or not this API; other failures carry the server's own
 *  words. Error contexts are left empty. */

/** Those that are switched off are left out; without shifts. */
[[nodiscard]] Result<std::vector<Schedule>> readSchedules(const HttpReply &reply);
/** The shifts of one schedule, of people only. */
[[nodiscard]] Result<std::vector<Shift>> readTimeline(const HttpReply &reply);
[[nodiscard]] Result<std::vector<EscalationPolicy>> readEscalations(const HttpReply &reply);
[[nodiscard]] Result<ListPage<Person>> readUsers(const HttpReply &reply);

/** An alert, which is what Opsgenie has in place of an incident. */
struct GenieAlert {
    ProviderIncident incident; ///< with itself as its only alert
    QString stamp; ///< changes with it
};
/** Lists tell no details, and so no origins. */
[[nodiscard]] Result<ListPage<GenieAlert>> readAlertList(const HttpReply &reply);
/** Unsupported: there is no such alert. */
[[nodiscard]] Result<GenieAlert> readAlert(const HttpReply &reply);
/** Without the id of the incident. */
[[nodiscard]] Result<std::vector<IncidentStep>> readLogs(const HttpReply &reply);
[[nodiscard]] Result<QStringList> readNotes(const HttpReply &reply);

/** What a change answers: the id under which its outcome is found. Unsupported: refused. */
[[nodiscard]] Result<QString> readRequestId(const HttpReply &reply);
/** nullopt: not decided yet. Unsupported: it came to nothing, with the reason. */
[[nodiscard]] Result<std::optional<bool>> readOutcome(const HttpReply &reply);

} // namespace toban::opsgenie
