// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "oncallqueries.h"

#include <mutex>

namespace toban {

/** Rosters, incidents and handovers as a test tells them, whatever the moment; handovers as they
 *  are kept. Thread-safe. */
class ToldRotas final : public OnCallQueries, public HandoverBook {
public:
    void tell(SourceRoster roster);
    void tell(SourceStep step);
    void tell(SourceIncident incident);
    /** The time of versions kept from now on. */
    void setTime(Instant at);

    [[nodiscard]] Result<std::vector<SourceRoster>> rosters(Instant at) const override;
    [[nodiscard]] Result<std::vector<SourceIncident>> providerIncidents(
        Instant at, Millis past) const override;
    [[nodiscard]] Result<std::vector<IncidentStep>> incidentSteps(
        const SourceId &source, const ProviderIncidentId &incident, Instant at) const override;
    [[nodiscard]] Result<std::vector<SourceStep>> incidentSteps(TimeSpan span) const override;
    [[nodiscard]] Result<std::vector<Handover>> handovers(TimeSpan span, Instant at) const override;
    [[nodiscard]] QFuture<Result<HandoverId>> keepHandover(Handover handover) override;

private:
    mutable std::mutex m_mutex;
    std::vector<SourceRoster> m_rosters;
    std::vector<SourceStep> m_steps;
    std::vector<SourceIncident> m_incidents;
    std::vector<Handover> m_versions; ///< oldest first
    Instant m_time{};
};

} // namespace toban
