// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "changefeed.h"
#include "oncallbatch.h"
#include "oncallqueries.h"

#include <mutex>

namespace toban {

/** What a store keeps of being on call, in memory, for tests of what reads and of what records.
 *  Thread-safe. */
class MemoryOnCall : public OnCallIngest, public OnCallQueries, public HandoverBook {
public:
    /** Whom to tell of every batch, in the feed's thread; it must outlive the store. */
    void setFeed(ChangeFeed *feed);
    /** The time of handovers. */
    void setNow(Instant now);

    [[nodiscard]] QFuture<Result<void>> ingestOnCall(OnCallBatch batch) override;
    [[nodiscard]] QFuture<Result<HandoverId>> keepHandover(Handover handover) override;
    [[nodiscard]] Result<std::vector<SourceRoster>> rosters(Instant at) const override;
    [[nodiscard]] Result<std::vector<SourceIncident>> providerIncidents(
        Instant at, Millis past) const override;
    [[nodiscard]] Result<std::vector<IncidentStep>> incidentSteps(
        const SourceId &source, const ProviderIncidentId &incident, Instant at) const override;
    [[nodiscard]] Result<std::vector<SourceStep>> incidentSteps(TimeSpan span) const override;
    [[nodiscard]] Result<std::vector<Handover>> handovers(TimeSpan span, Instant at) const override;

    /** Everything that was handed over, oldest first. */
    [[nodiscard]] std::vector<OnCallBatch> batches() const;

private:
    void tell();

    mutable std::mutex m_mutex;
    std::vector<OnCallBatch> m_batches;
    std::vector<Handover> m_handovers; ///< every version
    Instant m_now;
    ChangeFeed *m_feed = nullptr;
};

} // namespace toban
