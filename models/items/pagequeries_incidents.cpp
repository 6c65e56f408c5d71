// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "inboxchannels.h"
#include "incidentintents.h"
#include "incidentsview.h"
#include "queries.h"

#include <algorithm>
#include <tuple>

namespace toban {

int IncidentsView::count(IncidentStatus status) const
{
    return static_cast<int>(std::ranges::count_if(
        rows, [status](const IncidentRow &row) { return row.incident.status == status; }));
}

bool IncidentsView::isProven() const
{
    return !providers.empty()
        && std::ranges::all_of(providers, [](const ProviderRow &row) { return row.isProven; });
}

static ProviderRow providerRow(const IncidentProvider &provider,
    const std::vector<SourceHealth> &known, const IncidentsRequest &request)
{
    ProviderRow row;
    row.provider = provider;
    row.health.last.source = provider.id;
    row.health.last.at = request.asOf;
    for (const auto &health : known)
        if (health.last.source == provider.id)
            row.health = health;
    const HealthObservation &last = row.health.last;
    row.freshness = freshness({request.asOf, row.health.lastSuccess,
        last.state == SourceState::Ok && last.nextTry ? *last.nextTry - last.at : Millis(0),
        provider.step, last.answerTime, last.failures, request.isOffline});
    row.isProven = isProvenAnswer(last, row.freshness);
    return row;
}

/// Oldest wish that is still told of: what failed yesterday helps nobody today.
static constexpr Millis wishesRemembered = std::chrono::hours(24);

static Result<void> addWishes(const AlertQueries &alerts, IncidentsView &view)
{
    const auto intents = alerts.intents({view.asOf - wishesRemembered, view.asOf});
    if (!intents)
        return tl::unexpected(intents.error());
    for (auto intent = intents->rbegin(); intent != intents->rend(); ++intent) {
        if (!isAboutIncident(intent->kind) || intent->state == IntentState::Confirmed
            || intent->state == IntentState::Cancelled)
            continue;
        const auto act = incidentActFromText(intent->content);
        if (!act)
            continue;
        const IncidentKey key{intent->source, act->incident};
        const auto row
            = std::ranges::find(view.rows, key, [](const IncidentRow &one) { return one.key(); });
        if (row != view.rows.end())
            row->wishes.push_back({*intent, *act});
    }
    return {};
}

/// What wants somebody first: open, high, not acknowledged, new.
static auto place(const IncidentRow &row)
{
    const ProviderIncident &incident = row.incident;
    return std::tuple(static_cast<int>(incident.status), static_cast<int>(incident.urgency),
        -toMs(incident.resolved.value_or(incident.created)), row.source.text(), incident.id.text());
}

Result<IncidentsView> readProviderIncidents(const Queries &store, const OnCallQueries &onCall,
    const AlertQueries *alerts, const IncidentsRequest &request)
{
    const auto health = store.health(request.asOf);
    if (!health)
        return tl::unexpected(health.error());
    auto incidents = onCall.providerIncidents(request.asOf, request.past);
    if (!incidents)
        return tl::unexpected(incidents.error());
    IncidentsView view;
    view.asOf = request.asOf;
    for (const auto &provider : request.providers)
        view.providers.push_back(providerRow(provider, *health, request));
    for (auto &told : *incidents) {
        const auto provider = std::ranges::find(
            view.providers, told.source, [](const ProviderRow &row) { return row.provider.id; });
        const bool isProven = provider != view.providers.end() && provider->isProven;
        view.rows.push_back({told.source, std::move(told.incident), told.seen, isProven, {}});
    }
    std::ranges::sort(
        view.rows, [](const IncidentRow &a, const IncidentRow &b) { return place(a) < place(b); });
    if (!alerts)
        return view;
    if (const auto added = addWishes(*alerts, view); !added)
        return tl::unexpected(added.error());
    return view;
}

} // namespace toban
