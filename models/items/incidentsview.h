// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alertqueries.h"
#include "freshness.h"
#include "health.h"
#include "incidentact.h"
#include "oncallqueries.h"

namespace toban {
class Queries;

/** A source of incidents as the workspace declares it. */
struct IncidentProvider {
    SourceId id;
    Millis step{15'000}; ///< how often it is asked
    bool canAct = false; ///< acknowledge, resolve and note
    bool canUpdateStatus = false;
    friend bool operator==(const IncidentProvider &, const IncidentProvider &) = default;
};

/** What a provider's last answer is worth. */
struct ProviderRow {
    IncidentProvider provider;
    SourceHealth health;
    Freshness freshness = Freshness::Unknown;
    bool isProven = false; ///< it has just answered, whole and on time
};

/** What somebody wanted here of an incident, and is not done (yet). */
struct IncidentWish {
    Intent intent;
    IncidentAct act;
    friend bool operator==(const IncidentWish &a, const IncidentWish &b)
    {
        return a.intent.id == b.intent.id && a.intent.state == b.intent.state
            && a.intent.outcome == b.intent.outcome;
    }
};

struct IncidentKey {
    SourceId source;
    ProviderIncidentId id;
    friend bool operator==(const IncidentKey &, const IncidentKey &) = default;
    friend size_t qHash(const IncidentKey &key, size_t seed = 0)
    {
        return qHashMulti(seed, key.source, key.id);
    }
};

struct IncidentRow {
    SourceId source;
    ProviderIncident incident;
    Instant seen; ///< since when it is known as it is
    bool isProven = true; ///< false: its source has not just answered, it may be otherwise by now
    std::vector<IncidentWish> wishes; ///< newest first

    [[nodiscard]] IncidentKey key() const { return {source, incident.id}; }
};

struct IncidentsView {
    Instant asOf;
    std::vector<ProviderRow> providers;
    std::vector<IncidentRow> rows; ///< open ones first, the urgent and the newest before others

    [[nodiscard]] int count(IncidentStatus status) const;
    /** Every provider has just answered. */
    [[nodiscard]] bool isProven() const;
};

struct IncidentsRequest {
    Instant asOf;
    std::vector<IncidentProvider> providers;
    Millis past = std::chrono::hours(24 * 14); ///< resolved ones of so long are told
    bool isOffline = false;
};

/** Incidents of all providers as known at the request's moment. Synchronous: for a reader thread or
 *  a command. @p alerts: for what is wanted and not done; nullptr: that is not read. */
[[nodiscard]] Result<IncidentsView> readProviderIncidents(const Queries &store,
    const OnCallQueries &onCall, const AlertQueries *alerts, const IncidentsRequest &request);

} // namespace toban
