// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pagerdutysource.h"

#include "pagerdutyacts.h"
#include "pagerdutyincidents.h"
#include "pagerdutyroster.h"

namespace toban {

/// The key goes in a header of a form of its own.
static SourceSettings signedIn(SourceSettings settings)
{
    settings.headers.push_back(
        {"Authorization", Secret("Token token=" + settings.auth.secret.reveal().trimmed())});
    settings.auth = {};
    return settings;
}

struct PagerDutySource::Parts {
    Parts(SourceSettings settings, QString from, const Clock &clock, ExchangeRecorder &recorder)
        : client(signedIn(std::move(settings)), clock, recorder)
        , roster(client, clock)
        , incidents(client, clock)
        , acts(client, std::move(from))
    {
    }

    HttpClient client;
    PagerDutyRoster roster;
    PagerDutyIncidents incidents;
    PagerDutyActs acts;
};

PagerDutySource::PagerDutySource(SourceSettings settings, QString from, const Clock &clock,
    ExchangeRecorder &recorder, QObject *parent)
    : OnCallSource(parent)
    , m_parts(std::make_unique<Parts>(std::move(settings), std::move(from), clock, recorder))
{
}

PagerDutySource::~PagerDutySource() = default;

QFuture<Result<RosterAnswer>> PagerDutySource::fetchRoster(TimeSpan span)
{
    return m_parts->roster.fetch(span);
}

QFuture<Result<IncidentAnswer>> PagerDutySource::fetchIncidents(IncidentQuestion question)
{
    return m_parts->incidents.fetch(std::move(question));
}

QFuture<Result<void>> PagerDutySource::act(
    IntentKind kind, const IntentId &id, const IncidentAct &act, int attempt)
{
    return m_parts->acts.act(kind, id, act, attempt);
}

} // namespace toban
