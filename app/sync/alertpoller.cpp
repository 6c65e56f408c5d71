// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "alertpoller.h"

#include "clock.h"
#include "whendone.h"

namespace toban {

static constexpr Millis usualInterval = 5s;
static constexpr Millis idleAlertTick = 5s;

AlertPoller::AlertPoller(SourceId channel, Ports ports, Millis configured, QObject *parent)
    : QObject(parent)
    , m_channel(std::move(channel))
    , m_ports(ports)
    , m_attempts(m_channel)
{
    m_rule.configured = configured.count() > 0 ? configured : usualInterval;
    m_rule.dataStep = m_rule.configured;
    m_rule.isShown = true; // alerts are always waited for
}

Instant AlertPoller::tick(Instant now)
{
    const auto due = m_attempts.nextDue(m_rule, now);
    if (due && *due <= now)
        poll(now);
    const auto next = m_attempts.nextDue(m_rule, now).value_or(now + idleAlertTick);
    return std::max(next, now + 50ms);
}

void AlertPoller::poll(Instant now)
{
    m_attempts.begin(now);
    const auto asked = m_ports.source.fetchAlerts();
    whenDone(asked, this, [this](const Result<AlertAnswer> &answer) {
        if (answer)
            answered(*answer);
        else
            failed(answer.error());
    });
}

void AlertPoller::answered(AlertAnswer answer)
{
    if (!answer.product.isEmpty())
        m_product = answer.product;
    AlertBatch batch;
    batch.at = m_ports.clock.now();
    batch.alerts = std::move(answer.alerts);
    batch.isSettled = answer.isSettled;
    batch.unevaluated = std::move(answer.unevaluated);
    batch.silences = std::move(answer.silences);
    if (batch.silences)
        for (auto &silence : *batch.silences)
            silence.source = m_channel;
    batch.rules = std::move(answer.rules);
    batch.health = m_attempts.succeeded(m_rule, batch.at);
    batch.health->answerTime = answer.answerTime;
    batch.health->clockSkew = answer.clockSkew;
    batch.health->warnings = std::move(answer.warnings);
    keep(std::move(batch));
    Q_EMIT polled(true);
}

void AlertPoller::failed(const Error &error)
{
    AlertBatch batch;
    batch.at = m_ports.clock.now();
    batch.health = m_attempts.failed(error, m_channel.text(), m_rule, batch.at);
    keep(std::move(batch));
    Q_EMIT polled(false);
}

void AlertPoller::keep(AlertBatch batch)
{
    batch.source = m_channel;
    batch.health->product = m_product;
    whenDone(m_ports.ingest.ingestAlerts(std::move(batch)), this, [this](const Result<void> &done) {
        if (!done)
            Q_EMIT storeFailed(done.error());
    });
}

} // namespace toban
