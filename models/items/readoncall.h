// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "oncallview.h"
#include "queries.h"

namespace toban {

/** A source of rotas as the workspace declares it. */
struct WatchedRota {
    SourceId id;
    Millis step{60000}; ///< how often it is asked
};

struct OnCallRequest {
    Instant asOf;
    OnCallPolicy policy;
    std::vector<WatchedRota> sources; ///< that should answer
    QTimeZone zone = QTimeZone::utc(); ///< the reader's
    bool isOffline = false; ///< no source is connected, by choice
};

/** How far ahead gaps and conflicts are looked for. */
inline constexpr Millis onCallAhead = 24h * 14;

struct ToldPlans {
    std::vector<RotaRow> rows; ///< the declared first; each source once
    std::vector<SourceRoster> rosters; ///< of some of the rows
};
/** As known at the request's moment: the sources declared, all where there is no connection, and
 *  those not declared any more that had told their plan within the hour before. */
[[nodiscard]] Result<ToldPlans> readPlans(
    const Queries &store, const OnCallQueries &onCall, const OnCallRequest &request);

/** Who is on call, who is next, where there is nobody. As the pages: synchronous, for a reader
 *  thread or a command. */
[[nodiscard]] Result<OnCallView> readOnCall(
    const Queries &store, const OnCallQueries &onCall, const OnCallRequest &request);

} // namespace toban
