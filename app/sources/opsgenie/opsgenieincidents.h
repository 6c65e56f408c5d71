// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "oncallsource.h"
#include "opsgeniereader.h"
#include "pagewalk.h"
#include "providerfetch.h"

#include <map>

namespace toban {

/** Alerts of an Opsgenie account, which stand for incidents, with their details and logs. Those are
 *  asked for alert by alert, only where it has changed, and some at each question. The service
 * ends: what was closed long ago is asked for too, page by page and the newest first, so that
 * history stays. Main thread; client and clock outlive it. */
class OpsgenieIncidents final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OpsgenieIncidents)

public:
    OpsgenieIncidents(HttpClient &client, const Clock &clock);
    [[nodiscard]] QFuture<Result<IncidentAnswer>> fetch(IncidentQuestion question);

private:
    using GenieAlert = opsgenie::GenieAlert;
    struct KnownAlert {
        GenieAlert told; ///< with its details
        Instant asked;
    };
    struct Fetch : ProviderFetch<IncidentAnswer> {
        using ProviderFetch::ProviderFetch;
        IncidentQuestion question;
        Instant now;
        std::vector<GenieAlert> open;
        std::vector<ProviderIncidentId> wanted; ///< the last is asked for first
    };
    using FetchPtr = std::shared_ptr<Fetch>;
    void askClosed(const FetchPtr &fetch);
    void askArchive(const FetchPtr &fetch);
    void choose(const FetchPtr &fetch);
    void askAlerts(const FetchPtr &fetch);
    void askLog(const FetchPtr &fetch, const GenieAlert &told);
    void tell(const FetchPtr &fetch);
    [[nodiscard]] bool isFresh(const GenieAlert &listed) const;
    [[nodiscard]] const QUrl &base() const { return m_client.settings().url; }

    HttpClient &m_client;
    const Clock &m_clock;
    std::map<ProviderIncidentId, KnownAlert> m_known;
    std::map<ProviderIncidentId, GenieAlert> m_closed; ///< to be told
    std::optional<Instant> m_archivedSince; ///< what began before it is still to be asked for
    bool m_isArchived = false;
};

} // namespace toban
