// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "servicepoller.h"

#include "clock.h"
#include "ingest.h"
#include "whendone.h"

#include <algorithm>

namespace toban {

static constexpr Millis longestSpan = 10min; ///< of a live poll
static constexpr Millis idleTick = 5s;

ServicePoller::ServicePoller(
    Service service, HoleFiller::Ports ports, Millis configured, Millis history, QObject *parent)
    : QObject(parent)
    , m_service(std::move(service))
    , m_ports(ports)
    , m_attempts(m_service.source)
    , m_filler(m_service, ports, history)
{
    m_rule.configured = configured;
    connect(&m_filler, &HoleFiller::turned, this, &ServicePoller::turned);
    connect(&m_filler, &HoleFiller::storeFailed, this, &ServicePoller::storeFailed);
}

Instant ServicePoller::tick(Instant now)
{
    const auto due = m_attempts.nextDue(m_rule, now);
    if (due && *due <= now)
        poll(now);
    const Millis filling = m_filler.tick(
        now, {m_answeredUntil, m_rule.dataStep, m_attempts.isAsking(), m_attempts.isFailing()});
    const auto next = m_attempts.nextDue(m_rule, now).value_or(now + idleTick);
    return std::max(std::min(next, now + filling), now + 50ms);
}

void ServicePoller::retryNow()
{
    m_attempts.forget();
}

void ServicePoller::poll(Instant now)
{
    m_attempts.begin(now);
    const TimeSpan span = liveSpan(m_answeredUntil, now, m_rule.dataStep, longestSpan);
    const Millis step = std::max<Millis>(m_rule.dataStep, 1s);
    whenDone(
        m_ports.source.fetch(m_service, span, step), this,
        [this, span](const Result<Fetched> &fetched) { answered(fetched, span.to); },
        [this] { m_attempts.cancelled(); });
}

void ServicePoller::answered(const Result<Fetched> &fetched, Instant until)
{
    if (!fetched) {
        failed(fetched.error());
        return;
    }
    m_answeredUntil = until;
    if (fetched->dataStep.count() > 0)
        m_rule.dataStep = fetched->dataStep;
    if (!fetched->product.isEmpty())
        m_product = fetched->product;
    Batch batch = fetched->batch;
    HealthObservation health = m_attempts.succeeded(m_rule, m_ports.clock.now());
    health.product = m_product;
    health.answerTime = fetched->answerTime;
    health.warnings = fetched->warnings;
    health.clockSkew = fetched->clockSkew;
    batch.health = health;
    keep(std::move(batch));
    Q_EMIT polled(true);
}

void ServicePoller::failed(const Error &error)
{
    HealthObservation health
        = m_attempts.failed(error, m_service.id.text(), m_rule, m_ports.clock.now());
    health.product = m_product;
    Batch batch;
    batch.source = m_service.source;
    batch.health = health;
    keep(std::move(batch));
    Q_EMIT polled(false);
}

void ServicePoller::keep(Batch batch)
{
    whenDone(m_ports.ingest.ingest(std::move(batch)), this, [this](const Result<void> &done) {
        if (!done)
            Q_EMIT storeFailed(done.error());
    });
}

} // namespace toban
