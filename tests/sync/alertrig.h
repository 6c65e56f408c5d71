// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alertmanagersource.h"
#include "alertpoller.h"
#include "faultserver.h"
#include "inboxqueries.h"
#include "prometheusalerts.h"
#include "storefixture.h"

#include <QSignalSpy>
#include <QTest>

namespace toban {

/** Hands everything on, and knows when the last of it is on disk. */
class WatchedIngest final : public AlertIngest {
public:
    explicit WatchedIngest(AlertIngest &next)
        : m_next(next)
    {
    }

    QFuture<Result<void>> ingestAlerts(AlertBatch batch) override
    {
        last = m_next.ingestAlerts(std::move(batch));
        return last;
    }

    QFuture<Result<void>> last;

private:
    AlertIngest &m_next;
};

/** A Prometheus and an Alertmanager on loopback, read by the real sources and pollers into a real
 *  store, under a clock that the test moves. */
class AlertRig final {
public:
    AlertRig(Instant start, Millis interval)
        : m_interval(interval)
    {
        fixture.clock().step(start - fixture.clock().now());
        fixture.open();
        ingest.emplace(fixture.store());
        prometheus.emplace(
            settings(QStringLiteral("prom"), prometheusServer), fixture.clock(), m_recorder);
        manager.emplace(settings(QStringLiteral("am"), managerServer), Millis(60'000),
            fixture.clock(), m_recorder);
        const SourceId channel = alertChannel(SourceId(QStringLiteral("prom")), true);
        prometheusPoller.emplace(
            channel, AlertPoller::Ports{*prometheus, *ingest, fixture.clock()}, interval);
        managerPoller.emplace(SourceId(QStringLiteral("am")),
            AlertPoller::Ports{*manager, *ingest, fixture.clock()}, interval);
    }

    /** Lets a poller ask, at this moment; false where it was not due, or nothing came. What came
     *  is on its way to the disk, see kept(). */
    [[nodiscard]] bool poll(AlertPoller &poller)
    {
        QSignalSpy polled(&poller, &AlertPoller::polled);
        (void)poller.tick(fixture.clock().now());
        return !polled.isEmpty() || polled.wait();
    }
    /** Waits until everything is on disk. */
    [[nodiscard]] bool kept()
    {
        ingest->last.waitForFinished();
        return ingest->last.result().has_value();
    }
    /** The next poll of both, on disk; false as above. */
    [[nodiscard]] bool pollBoth()
    {
        fixture.clock().advance(m_interval);
        return poll(*prometheusPoller) && poll(*managerPoller) && kept();
    }

    [[nodiscard]] InboxRequest request(Instant asOf) const
    {
        InboxRequest request;
        request.asOf = asOf;
        request.channels = {{prometheusPoller->channel(), {}, false, false, m_interval},
            {managerPoller->channel(), {}, false, false, m_interval}};
        return request;
    }

private:
    [[nodiscard]] static SourceSettings settings(const QString &id, const FaultServer &server)
    {
        SourceSettings settings;
        settings.id = SourceId(id);
        settings.url = server.url();
        settings.deadline = Millis(2000);
        return settings;
    }

    const Millis m_interval;
    ExchangeRecorder m_recorder;

public:
    test::StoreFixture fixture;
    FaultServer prometheusServer{fault::answer(404, "", {}, "text/plain")};
    FaultServer managerServer{fault::answer(404, "", {}, "text/plain")};
    std::optional<WatchedIngest> ingest;
    std::optional<PrometheusAlerts> prometheus;
    std::optional<AlertmanagerSource> manager;
    std::optional<AlertPoller> prometheusPoller;
    std::optional<AlertPoller> managerPoller;
};

} // namespace toban
