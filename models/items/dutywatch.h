// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "readoncall.h"

namespace toban {

/** Whether somebody is called first is watched with the alerts. */
struct DutyWatch {
    const OnCallQueries *queries = nullptr; ///< nullptr: it is not watched
    OnCallPolicy policy{};
    std::vector<WatchedRota> rotas{};
};

/** Teams of which nobody is called first at a moment, and since when. Costs a fraction of
 *  readOnCall(), so that it can be read with every inbox. */
[[nodiscard]] Result<std::vector<UncoveredDuty>> readUncovered(
    const Queries &store, const DutyWatch &watch, Instant asOf, bool isOffline);

} // namespace toban
