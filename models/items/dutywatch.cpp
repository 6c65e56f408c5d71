// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dutywatch.h"

#include <algorithm>

namespace toban {

/// How the moment stands between the shifts of the first level.
struct AroundNow {
    bool isCovered = false;
    std::optional<Instant> before; ///< when the last one ended
    std::optional<Instant> after; ///< when the next one begins
};

static AroundNow around(const DutyLevel &level, Instant asOf)
{
    AroundNow found;
    found.isCovered = !level.people.empty();
    for (const Schedule *schedule : level.schedules)
        for (const Shift &shift : schedule->shifts) {
            if (shift.layer != ShiftLayer::Final)
                continue;
            found.isCovered = found.isCovered || shift.contains(asOf);
            if (shift.to <= asOf)
                found.before = std::max(found.before.value_or(shift.to), shift.to);
            if (shift.from > asOf)
                found.after = std::min(found.after.value_or(shift.from), shift.from);
        }
    return found;
}

Result<std::vector<UncoveredDuty>> readUncovered(
    const Queries &store, const DutyWatch &watch, Instant asOf, bool isOffline)
{
    std::vector<UncoveredDuty> uncovered;
    if (!watch.queries)
        return uncovered;
    OnCallRequest request;
    request.asOf = asOf;
    request.policy = watch.policy;
    request.sources = watch.rotas;
    request.isOffline = isOffline;
    const auto plans = readPlans(store, *watch.queries, request);
    if (!plans)
        return tl::unexpected(plans.error());
    for (const SourceRoster &told : plans->rosters) {
        const auto row = std::ranges::find(plans->rows, told.source, &RotaRow::source);
        const DutySpan covers{told.roster.covers.from, told.roster.covers.to};
        for (const DutyTeam &team : dutyTeams(told.roster)) {
            if (watch.policy.partTime.contains(team.name) || team.levels.empty()
                || !team.levels.front().isKnown || !covers.contains(asOf))
                continue;
            const AroundNow found = around(team.levels.front(), asOf);
            if (!found.isCovered)
                uncovered.push_back({told.source, team.key, team.name, found.after, row->standing,
                    found.before.value_or(covers.from)});
        }
    }
    return uncovered;
}

} // namespace toban
