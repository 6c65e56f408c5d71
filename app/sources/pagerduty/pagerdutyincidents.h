// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "oncallsource.h"
#include "pagerdutyreader.h"
#include "pagewalk.h"
#include "providerfetch.h"

#include <map>

namespace toban {

/** Incidents of a PagerDuty account with their alerts and logs. Alerts are asked for again only
 *  where their incident has changed, or after some minutes; how many are asked for at once is
 *  bounded. What is resolved is told with its alerts or not yet. Main thread; client and clock
 *  outlive it. */
class PagerDutyIncidents final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PagerDutyIncidents)

public:
    PagerDutyIncidents(HttpClient &client, const Clock &clock);
    [[nodiscard]] QFuture<Result<IncidentAnswer>> fetch(IncidentQuestion question);

private:
    struct KnownAlerts {
        QString stamp;
        Instant asked;
        std::vector<IncidentAlert> alerts;
    };
    struct Fetch : ProviderFetch<IncidentAnswer> {
        using ProviderFetch::ProviderFetch;
        IncidentQuestion question;
        Instant now;
        std::vector<pagerduty::ToldIncident> open;
        std::vector<ProviderIncidentId> unasked; ///< of those asked about, what no list told
        std::vector<pagerduty::ToldIncident> wanted; ///< whose alerts are to be asked for
    };
    using FetchPtr = std::shared_ptr<Fetch>;
    void askResolved(const FetchPtr &fetch);
    void askUntold(const FetchPtr &fetch);
    void chooseAlerts(const FetchPtr &fetch);
    void askAlerts(const FetchPtr &fetch);
    void askLog(const FetchPtr &fetch);
    void tell(const FetchPtr &fetch);
    void keepLater(const pagerduty::ToldIncident &told);
    [[nodiscard]] bool isFresh(const pagerduty::ToldIncident &told, Instant now) const;
    void forgetOld(Instant now);
    [[nodiscard]] const QUrl &base() const { return m_client.settings().url; }

    HttpClient &m_client;
    const Clock &m_clock;
    std::map<ProviderIncidentId, KnownAlerts> m_alerts;
    std::map<ProviderIncidentId, pagerduty::ToldIncident> m_resolved; ///< to be told
};

} // namespace toban
