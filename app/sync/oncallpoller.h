// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alertbatch.h"
#include "oncallbatch.h"
#include "oncallsource.h"
#include "pollattempts.h"

#include <QSet>
#include <QThreadPool>

namespace toban {

class Clock;
class OnCallQueries;

/** Keeps rotas and incidents of one source up to date: hands each answer to the store with the
 *  health of the source, and open incidents also as alerts; a failure is health alone. The health
 *  is that of both: where rotas fail, incidents that come do not make it good. Main thread; at most
 *  one question of each kind is under way. */
class OnCallPoller final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OnCallPoller)

public:
    struct Ports {
        OnCallSource &source;
        OnCallIngest &ingest;
        AlertIngest &alerts;
        const OnCallQueries &store; ///< read on a thread of its own
        const Clock &clock;
    };

    /** @p configured: how often incidents are asked (0: every 15 s); of a source that has none, how
     *  often rotas are (0: every 5 min, as of all others). */
    OnCallPoller(SourceId source, Ports ports, Millis configured, QObject *parent = nullptr);

    /** Does what is due now; returns when to be called again. */
    [[nodiscard]] Instant tick(Instant now);
    /** Ask everything at once, whatever was refused or put off. */
    void retryNow();
    /** Something was done about an incident. */
    void askIncidentsNow() { m_incidents.attempts.forget(); }

    [[nodiscard]] const SourceId &sourceId() const { return m_source; }
    [[nodiscard]] OnCallSource &source() { return m_ports.source; }

Q_SIGNALS:
    /** An answer came (or failed) and was handed to the store. */
    void polled(bool isOk);
    void storeFailed(const toban::Error &error);

private:
    struct Part {
        explicit Part(const SourceId &source)
            : attempts(source)
        {
        }
        bool isAsked = false; ///< the source tells this at all
        PollRule rule;
        PollAttempts attempts;
        std::optional<HealthObservation> failing; ///< as it failed last
    };
    [[nodiscard]] bool isDue(const Part &part, Instant now) const;
    void pollRoster(Instant now);
    void pollIncidents(Instant now);
    void readOpen();
    void askIncidents();
    void rosterCame(const RosterAnswer &answer);
    void incidentsCame(const IncidentAnswer &answer, Instant asked);
    void failed(Part &part, const Error &error);
    [[nodiscard]] OnCallBatch batchOf(Part &part, const OnCallExchange &exchange);
    void keep(OnCallBatch batch);
    void keepAlerts(const std::vector<ProviderIncident> &incidents, Instant at);
    void watch(const QFuture<Result<void>> &stored);
    [[nodiscard]] Instant logsSince(Instant now) const;

    const SourceId m_source;
    Ports m_ports;
    Part m_roster;
    Part m_incidents;
    QSet<ProviderIncidentId> m_open; ///< as last told
    bool m_isOpenKnown = false; ///< what was open when the last run ended has been read
    std::optional<Instant> m_answered; ///< when the last whole answer about incidents was asked for
    QString m_product; ///< as last told
    QThreadPool m_reader; ///< its end waits for the read: the store outlives it
};

} // namespace toban
