// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "opsgeniesource.h"

#include "opsgenieacts.h"
#include "opsgenieincidents.h"
#include "opsgenieroster.h"

namespace toban {

/// The key goes in a header of a form of its own.
static SourceSettings withGenieKey(SourceSettings settings)
{
    settings.headers.push_back(
        {"Authorization", Secret("GenieKey " + settings.auth.secret.reveal().trimmed())});
    settings.auth = {};
    return settings;
}

struct OpsgenieSource::Parts {
    Parts(SourceSettings settings, const Clock &clock, ExchangeRecorder &recorder)
        : client(withGenieKey(std::move(settings)), clock, recorder)
        , roster(client, clock)
        , incidents(client, clock)
        , acts(client)
    {
    }

    HttpClient client;
    OpsgenieRoster roster;
    OpsgenieIncidents incidents;
    OpsgenieActs acts;
};

OpsgenieSource::OpsgenieSource(
    SourceSettings settings, const Clock &clock, ExchangeRecorder &recorder, QObject *parent)
    : OnCallSource(parent)
    , m_parts(std::make_unique<Parts>(std::move(settings), clock, recorder))
{
}

OpsgenieSource::~OpsgenieSource() = default;

QFuture<Result<RosterAnswer>> OpsgenieSource::fetchRoster(TimeSpan span)
{
    return m_parts->roster.fetch(span);
}

QFuture<Result<IncidentAnswer>> OpsgenieSource::fetchIncidents(IncidentQuestion question)
{
    return m_parts->incidents.fetch(std::move(question));
}

QFuture<Result<void>> OpsgenieSource::act(
    IntentKind kind, const IntentId &id, const IncidentAct &act, int)
{
    return m_parts->acts.act(kind, id, act);
}

} // namespace toban
