// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "oncallbatch.h"
#include "oncallqueries.h"
#include "oncallsource.h"
#include "scriptedalerts.h"

namespace toban {

/** Answers as told, and remembers what was asked. */
class ScriptedOnCall final : public OnCallSource {
    Q_OBJECT

public:
    struct Done {
        IntentKind kind;
        IntentId id;
        IncidentAct act;
        int attempt;
    };

    OnCallCapabilities capabilities() const override { return can; }
    QFuture<Result<RosterAnswer>> fetchRoster(TimeSpan span) override
    {
        spans.push_back(span);
        if (rosterError)
            return readyNow(Result<RosterAnswer>(tl::unexpected<Error>(*rosterError)));
        return readyNow(Result<RosterAnswer>(roster));
    }
    QFuture<Result<IncidentAnswer>> fetchIncidents(IncidentQuestion question) override
    {
        questions.push_back(std::move(question));
        if (error)
            return readyNow(Result<IncidentAnswer>(tl::unexpected<Error>(*error)));
        return readyNow(Result<IncidentAnswer>(incidents));
    }
    QFuture<Result<void>> act(
        IntentKind kind, const IntentId &id, const IncidentAct &what, int attempt) override
    {
        done.push_back({kind, id, what, attempt});
        if (error)
            return readyNow(Result<void>(tl::unexpected<Error>(*error)));
        return readyNow(Result<void>());
    }

    OnCallCapabilities can{true, true, true, true, true, true};
    RosterAnswer roster;
    IncidentAnswer incidents;
    std::optional<Error> error;
    std::optional<Error> rosterError;
    std::vector<TimeSpan> spans;
    std::vector<IncidentQuestion> questions;
    std::vector<Done> done;
};

/** Keeps what is handed to it, and says what was known before. */
class ScriptedOnCallStore final : public OnCallIngest, public OnCallQueries {
public:
    QFuture<Result<void>> ingestOnCall(OnCallBatch batch) override
    {
        batches.push_back(std::move(batch));
        return readyNow(error ? Result<void>(tl::unexpected<Error>(*error)) : Result<void>());
    }
    Result<std::vector<SourceIncident>> providerIncidents(Instant, Millis) const override
    {
        return known;
    }
    Result<std::vector<SourceRoster>> rosters(Instant) const override { return {}; }
    Result<std::vector<IncidentStep>> incidentSteps(
        const SourceId &, const ProviderIncidentId &, Instant) const override
    {
        return {};
    }
    Result<std::vector<SourceStep>> incidentSteps(TimeSpan) const override { return {}; }
    Result<std::vector<Handover>> handovers(TimeSpan, Instant) const override { return {}; }

    std::vector<OnCallBatch> batches;
    std::vector<SourceIncident> known; ///< set before the first question
    std::optional<Error> error;
};

} // namespace toban
