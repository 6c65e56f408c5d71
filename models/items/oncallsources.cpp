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
    const auto told = row.health.lastSuccess;
    // one that is asked once an hour is not late after an hour
    const bool isFresh = told && asOf - *told <= std::max(freshFor, step * 3 / 2);
    return isFresh ? PlanStanding::Confirmed : PlanStanding::AsOf;
}

static RotaRow rotaRow(SourceHealth health, Millis step, const OnCallRequest &request)
{
    RotaRow row;
    row.source = health.last.source;
    FreshnessInput input;
    input.now = request.asOf;
    input.newestData = health.lastSuccess;
    const HealthObservation &last = health.last;
    input.dataStep
        = last.state == SourceState::Ok && last.nextTry ? *last.nextTry - last.at : Millis(0);
    input.pollStep = step;
    input.answerTime = last.answerTime;
    input.failedFetches = last.failures;
    input.offline = request.isOffline;
    row.freshness = freshness(input);
    row.health = std::move(health);
    row.standing = standingOf(row, step, request.asOf);
    return row;
}

Result<std::vector<RotaRow>> readRotaRows(const Queries &store, const OnCallRequest &request)
{
    const auto all = store.health(request.asOf);
    if (!all)
        return tl::unexpected(all.error());
    std::vector<RotaRow> rows;
    for (const WatchedRota &declared : request.sources) {
        SourceHealth health;
        health.last.source = declared.id;
        health.last.at = request.asOf;
        for (const SourceHealth &known : *all)
            if (known.last.source == declared.id)
                health = known;
        rows.push_back(rotaRow(std::move(health), declared.step, request));
    }
    for (const SourceHealth &known : *all) {
        const bool isDeclared = std::ranges::any_of(
            rows, [&known](const RotaRow &row) { return row.source == known.last.source; });
        const bool wasHeard = known.lastSuccess && request.asOf - *known.lastSuccess <= freshFor;
        if (!isDeclared && (wasHeard || request.isOffline))
            rows.push_back(rotaRow(known, WatchedRota().step, request));
    }
    return rows;
}

Result<std::vector<SourceRoster>> readRosters(
    const Queries &store, const OnCallQueries &onCall, const OnCallRequest &request)
{
    auto rosters = onCall.rosters(request.asOf);
    const auto rows = readRotaRows(store, request);
    if (!rosters || !rows)
        return tl::unexpected(rosters ? rows.error() : rosters.error());
    std::erase_if(*rosters, [&rows](const SourceRoster &told) {
        return std::ranges::find(*rows, told.source, &RotaRow::source) == rows->end();
    });
    return rosters;
}

} // namespace toban
