// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alertpolicy.h"
#include "alertqueries.h"
#include "oncallload.h"
#include "readoncall.h"
#include "rosterdifference.h"
#include "schedulequality.h"

namespace toban {

/** How good the plan of a team's first level is. */
struct TeamQuality {
    QString team;
    SourceId source;
    ScheduleQuality quality;
};

/** What being on call cost whom. */
struct OnCallLoadView {
    enum class Told {
        ByProviders, ///< the calls that providers log
        ByAlerts, ///< page-class alerts that began to fire in somebody's duty of the first level
    };
    DutySpan span;
    Told told = Told::ByProviders;
    OnCallLoad load;
    std::vector<TeamQuality> qualities; ///< the worst first, then by name
};

struct LoadRequest {
    OnCallRequest onCall;
    Millis past{24h * 28}; ///< before the request's moment
    const AlertQueries *alerts = nullptr; ///< nullptr: there are none
    AlertPolicy alertPolicy{};
};
[[nodiscard]] Result<OnCallLoadView> readOnCallLoad(
    const Queries &store, const OnCallQueries &onCall, const LoadRequest &request);

/** One level of one team of one source, as a side of a comparison. */
struct PlanSide {
    SourceId source;
    QString key; ///< of the team, see DutyTeam
    QString team;
    int level = 1;
    friend bool operator==(const PlanSide &, const PlanSide &) = default;
};
/** Every plan there is, by team, level and source; and where two of them differ in the next eight
 *  weeks, cut to what both cover. */
struct RosterDifferenceView {
    Instant asOf;
    std::vector<PlanSide> plans;
    std::optional<PlanSide> left; ///< nullopt: there are no two plans
    std::optional<PlanSide> right;
    DutySpan span; ///< empty: they cover nothing in common
    std::vector<RosterDifference> differences;
};
/** Sides that are not wanted, or not there, are the first two of one team's name in different
 *  sources, else the first two. */
[[nodiscard]] Result<RosterDifferenceView> readRosterDifferences(const Queries &store,
    const OnCallQueries &onCall, const OnCallRequest &request, const std::optional<PlanSide> &left,
    const std::optional<PlanSide> &right);

} // namespace toban
