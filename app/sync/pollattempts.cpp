// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pollattempts.h"

#include <QLoggingCategory>
#include <QRandomGenerator>

namespace toban {

Q_LOGGING_CATEGORY(logSync, "toban.sync", QtInfoMsg)

static constexpr int refusalsUntilStop = 3;

PollAttempts::PollAttempts(SourceId channel)
    : m_channel(std::move(channel))
{
}

std::optional<Instant> PollAttempts::nextDue(const PollRule &rule, Instant now) const
{
    return toban::nextDue(m_state, rule, now, m_jitter);
}

void PollAttempts::begin(Instant now)
{
    m_state.isInFlight = true;
    m_state.lastAttempt = now;
    m_jitter = QRandomGenerator::global()->generateDouble();
}

HealthObservation PollAttempts::succeeded(const PollRule &rule, Instant now)
{
    m_state.isInFlight = false;
    m_state.failures = 0;
    m_state.retryAfter.reset();
    m_refusals = 0;
    m_loggedError.clear();
    HealthObservation health = observation(rule, now);
    health.state = SourceState::Ok;
    return health;
}

HealthObservation PollAttempts::failed(
    const Error &error, const QString &name, const PollRule &rule, Instant now)
{
    m_state.isInFlight = false;
    ++m_state.failures;
    m_state.retryAfter = error.retryAfter;
    m_refusals = error.kind == ErrorKind::Auth ? m_refusals + 1 : 0;
    m_state.isRefused = m_refusals >= refusalsUntilStop;
    HealthObservation health = observation(rule, now);
    health.state = m_state.isRefused ? SourceState::Refused : SourceState::Failing;
    health.error = error;
    if (const QString text = errorText(error); text != m_loggedError) {
        m_loggedError = text;
        qCInfo(logSync).noquote() << name << text;
    }
    return health;
}

void PollAttempts::forget()
{
    m_refusals = 0;
    m_state.isRefused = false;
    m_state.failures = 0;
    m_state.retryAfter.reset();
    m_state.lastAttempt.reset();
}

HealthObservation PollAttempts::observation(const PollRule &rule, Instant now) const
{
    HealthObservation health;
    health.source = m_channel;
    health.at = now;
    health.failures = m_state.failures;
    health.nextTry = nextDue(rule, now);
    return health;
}

} // namespace toban
