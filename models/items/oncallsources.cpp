// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "oncallparts.h"

#include <algorithm>

namespace toban {

/// A plan that was told longer ago wears its age.
static constexpr Millis freshFor = 1h;

static PlanStanding standingOf(const RotaRow &row, Millis step, Instant asOf)
{
    constexpr int failing = 3;
    const HealthObservation &last = row.health.last;
    const bool isSilent = row.freshness == Freshness::Lost || last.state == SourceState::Refused
        || (last.state == SourceState::Failing && last.failures >= failing);
    if (isSilent && row.freshness != Freshness::Offline)
        return PlanStanding::NotConfirmed;
    // one that is asked once an hour is not late after an hour
    const Millis longest = std::max(freshFor, step * 3 / 2);
    const bool isFresh = row.confirmed && asOf - *row.confirmed <= longest;
    return isFresh ? PlanStanding::Confirmed : PlanStanding::AsOf;
}

static RotaRow rotaRow(const WatchedRota &rota, const std::vector<SourceHealth> &all,
    const std::vector<SourceRoster> &rosters, const OnCallRequest &request)
{
    RotaRow row;
    row.source = rota.id;
    row.health.last.source = rota.id;
    row.health.last.at = request.asOf;
    for (const SourceHealth &known : all)
        if (known.last.source == rota.id)
            row.health = known;
    for (const SourceRoster &told : rosters)
        if (told.source == rota.id)
            row.confirmed = told.confirmed;
    FreshnessInput input;
    input.now = request.asOf;
    input.newestData = row.health.lastSuccess;
    const HealthObservation &last = row.health.last;
    input.dataStep
        = last.state == SourceState::Ok && last.nextTry ? *last.nextTry - last.at : Millis(0);
    input.pollStep = rota.step;
    input.answerTime = last.answerTime;
    input.failedFetches = last.failures;
    input.offline = request.isOffline;
    row.freshness = freshness(input);
    row.standing = standingOf(row, rota.step, request.asOf);
    return row;
}

Result<ToldPlans> readPlans(
    const Queries &store, const OnCallQueries &onCall, const OnCallRequest &request)
{
    auto rosters = onCall.rosters(request.asOf);
    const auto all = store.health(request.asOf);
    if (!rosters || !all)
        return tl::unexpected(rosters ? all.error() : rosters.error());
    ToldPlans plans;
    for (const WatchedRota &declared : request.sources)
        plans.rows.push_back(rotaRow(declared, *all, *rosters, request));
    for (SourceRoster &told : *rosters) {
        const bool isDeclared = std::ranges::any_of(request.sources,
            [&told](const WatchedRota &declared) { return declared.id == told.source; });
        const bool wasHeard = request.asOf - told.confirmed <= freshFor;
        if (!isDeclared && !wasHeard && !request.isOffline)
            continue;
        if (!isDeclared)
            plans.rows.push_back(rotaRow({told.source}, *all, *rosters, request));
        plans.rosters.push_back(std::move(told));
    }
    return plans;
}

} // namespace toban
