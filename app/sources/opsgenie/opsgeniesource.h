// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchangerecorder.h"
#include "oncallsource.h"
#include "sourcesettings.h"

#include <memory>

namespace toban {

class Clock;

/** Opsgenie by its REST API v2; its alerts stand for incidents. The service ends on 5 April 2027.
 */
class OpsgenieSource final : public OnCallSource {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OpsgenieSource)

public:
    /** The secret of @p settings is the API key, whatever the kind of its auth. @p clock and
     *  @p recorder outlive it. */
    OpsgenieSource(SourceSettings settings, const Clock &clock, ExchangeRecorder &recorder,
        QObject *parent = nullptr);
    ~OpsgenieSource() override;

    [[nodiscard]] OnCallCapabilities capabilities() const override
    {
        return {true, true, true, true, true, false};
    }
    [[nodiscard]] QFuture<Result<RosterAnswer>> fetchRoster(TimeSpan span) override;
    [[nodiscard]] QFuture<Result<IncidentAnswer>> fetchIncidents(
        IncidentQuestion question) override;
    /** An alert is looked at before it is changed, at each attempt. */
    [[nodiscard]] QFuture<Result<void>> act(
        IntentKind kind, const IntentId &id, const IncidentAct &act, int attempt) override;

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace toban
