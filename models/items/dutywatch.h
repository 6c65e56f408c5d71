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

/** That nobody is called first, which is as bad as an alert that pages. */
struct UncoveredDuty {
    SourceId source;
    QString key; ///< of the card
    QString team;
    std::optional<Instant> until; ///< nullopt: no end is known
    PlanStanding standing = PlanStanding::Confirmed;
    Instant since{}; ///< when the last shift ended, or what is known begins
    friend bool operator==(const UncoveredDuty &, const UncoveredDuty &) = default;
};
/** Teams of which nobody is called first at a moment, and since when. Costs a fraction of
 *  readOnCall(), so that it can be read with every inbox. */
[[nodiscard]] Result<std::vector<UncoveredDuty>> readUncovered(
    const Queries &store, const DutyWatch &watch, Instant asOf, bool isOffline);

} // namespace toban
