// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchangerecorder.h"
#include "oncallsource.h"
#include "sourcesettings.h"

#include <memory>

namespace toban {

class Clock;

/** PagerDuty by its REST API v2. */
class PagerDutySource final : public OnCallSource {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PagerDutySource)

public:
    /** The secret of @p settings is the API key, whatever the kind of its auth. @p from: the mail
     *  address of the user on whose behalf something is done, which a key of an account needs and
     *  one of a user does not. @p clock and @p recorder outlive it. */
    PagerDutySource(SourceSettings settings, QString from, const Clock &clock,
        ExchangeRecorder &recorder, QObject *parent = nullptr);
    ~PagerDutySource() override;

    [[nodiscard]] OnCallCapabilities capabilities() const override
    {
        return {true, true, true, true, true, true};
    }
    [[nodiscard]] QFuture<Result<RosterAnswer>> fetchRoster(TimeSpan span) override;
    /** Incidents that were resolved while nobody asked come as their alerts are read, some at each
     *  question. */
    [[nodiscard]] QFuture<Result<IncidentAnswer>> fetchIncidents(
        IncidentQuestion question) override;
    /** An incident is looked at before it is changed: to acknowledge one that is resolved would
     *  open it again. A status update cannot be looked for: where its answer is lost it has failed,
     *  and says that it may have arrived. */
    [[nodiscard]] QFuture<Result<void>> act(
        IntentKind kind, const IntentId &id, const IncidentAct &act, int attempt) override;

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace toban
