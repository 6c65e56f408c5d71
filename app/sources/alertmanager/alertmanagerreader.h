// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alert.h"
#include "httptypes.h"
#include "silence.h"

namespace toban {

/** Readers of answers of Alertmanager's API v2, which Mimir and Grafana speak too: replies in,
 *  values out, no I/O, any thread. Malformed where an answer is not whole or not this API; other
 *  failures carry the server's own words. Error contexts are left empty. */
namespace alertmanager {

/** GET /alerts. endsAt is not read: of an alert that is active it lies ahead, moved on at each
 *  resend, and one that has ended is not in the list. */
[[nodiscard]] Result<std::vector<AlertReport>> readAlerts(const HttpReply &reply);

struct SilenceList {
    std::vector<Silence> silences;
    int unreadable = 0; ///< left out
};
/** GET /silences. Those of a form that is not known here are counted and left out. */
[[nodiscard]] Result<SilenceList> readSilences(const HttpReply &reply);

/** GET /status; of a server without that route, an empty one. */
struct Status {
    std::optional<Instant> startedAt; ///< Grafana tells none
    bool isClusterSettling = false;
    QString version;
};
[[nodiscard]] Result<Status> readStatus(const HttpReply &reply);

/** What POST /silences answers: the id. Unsupported where the silence was refused. */
[[nodiscard]] Result<QString> readSilenceId(const HttpReply &reply);
/** What DELETE /silence answers, an empty body. Unsupported where it was refused. */
[[nodiscard]] Result<bool> readExpiry(const HttpReply &reply);

} // namespace alertmanager

} // namespace toban
