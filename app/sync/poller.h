// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alertpoller.h"
#include "backfill.h"
#include "changefeed.h"
#include "commands.h"
#include "intentpump.h"
#include "interest.h"
#include "oncallpoller.h"
#include "servicepoller.h"
#include "sourceload.h"

#include <QHash>
#include <QTimer>

#include <map>

namespace toban {

/** Polls every service and every source of alerts, rotas and incidents of the workspace, fetches
 *  what was missed, executes intents, and says how polling itself is doing. Main thread. */
class Poller final : public QObject, public Interest, public Backfill {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Poller)

public:
    struct Ports {
        Ingest &ingest;
        AlertIngest &alerts;
        const Queries &store;
        Outbox &outbox;
        ChangeFeed &changes;
        const Clock &clock;
    };

    explicit Poller(Ports ports, QObject *parent = nullptr);
    ~Poller() override;

    /** @p history: how far back holes are filled; 0: not at all. */
    void add(const Service &service, MetricSource &source, Millis configured, Millis history);
    /** @p channel: see alertChannel(). @p configured: how often; 0: by itself. */
    void addAlerts(const SourceId &channel, AlertSource &source, Millis configured);
    /** Where rotas and incidents go, and where those known are read. */
    struct OnCallPorts {
        OnCallIngest &ingest;
        const OnCallQueries &store;
    };
    /** @p configured: see OnCallPoller. */
    void addOnCall(
        const SourceId &id, OnCallSource &source, const OnCallPorts &ports, Millis configured);
    void start();
    void stop();

    [[nodiscard]] InterestToken hold(const ServiceId &service) override;
    [[nodiscard]] std::vector<BackfillState> backfills() const override;
    void cancelBackfill(const ServiceId &service) override;
    void resumeBackfill(const ServiceId &service) override;
    [[nodiscard]] PollingState state() const;
    [[nodiscard]] Millis pollStep(const ServiceId &service) const;
    [[nodiscard]] bool isIdle() const; ///< nothing is known to be missing any more

Q_SIGNALS:
    void polled(const toban::ServiceId &service, bool isOk);
    void alertsPolled(const toban::SourceId &channel, bool isOk);
    void onCallPolled(const toban::SourceId &source, bool isOk);
    void stateChanged();

private:
    void tick();
    [[nodiscard]] bool retry(const SourceId &source);
    void storeFailed(const Error &error);
    [[nodiscard]] AlertPoller *findAlerts(const SourceId &source) const;
    [[nodiscard]] OnCallPoller *findOnCall(const SourceId &source) const;
    [[nodiscard]] ServicePoller *find(const ServiceId &service) const;

    Ports m_ports;
    QTimer m_timer;
    std::map<SourceId, SourceLoad> m_loads;
    std::vector<std::unique_ptr<ServicePoller>> m_services;
    std::vector<std::unique_ptr<AlertPoller>> m_alerts;
    std::vector<std::unique_ptr<OnCallPoller>> m_onCall;
    IntentPump m_intents;
    QHash<ServiceId, int> m_interest;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
    Instant m_lastTick{};
    std::optional<Error> m_storeError;
};

} // namespace toban
