// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "oncallpoller.h"

#include "clock.h"
#include "incidentalerts.h"
#include "oncallqueries.h"
#include "whendone.h"

#include <QtConcurrent/QtConcurrentRun>

#include <algorithm>

namespace toban {

static constexpr Millis usualIncidentInterval = 15s;
static constexpr Millis usualRosterInterval = 5min;
static constexpr Millis idleOnCallTick = 5s;
/// Entries of logs may be listed later than what they tell of.
static constexpr Millis logOverlap = 10min;
/// How far back logs are asked for after a start, and after an outage at most.
static constexpr Millis longestLog = 7 * 24h;

static PollRule ruleOf(Millis interval, bool isWaitedFor)
{
    PollRule rule;
    rule.configured = interval;
    rule.dataStep = interval;
    rule.isShown = isWaitedFor;
    return rule;
}

OnCallPoller::OnCallPoller(SourceId source, Ports ports, Millis configured, QObject *parent)
    : QObject(parent)
    , m_source(std::move(source))
    , m_ports(ports)
    , m_roster(m_source)
    , m_incidents(m_source)
{
    const OnCallCapabilities can = m_ports.source.capabilities();
    m_roster.isAsked = can.roster;
    m_incidents.isAsked = can.incidents;
    const auto orUsual
        = [configured](Millis usual) { return configured.count() > 0 ? configured : usual; };
    m_roster.rule
        = ruleOf(can.incidents ? usualRosterInterval : orUsual(usualRosterInterval), false);
    m_incidents.rule = ruleOf(orUsual(usualIncidentInterval), true);
}

bool OnCallPoller::isDue(const Part &part, Instant now) const
{
    if (!part.isAsked)
        return false;
    const auto due = part.attempts.nextDue(part.rule, now);
    return due && *due <= now;
}

Instant OnCallPoller::tick(Instant now)
{
    if (isDue(m_incidents, now))
        pollIncidents(now);
    if (isDue(m_roster, now))
        pollRoster(now);
    Instant next = now + idleOnCallTick;
    for (const Part *part : {&m_incidents, &m_roster})
        if (part->isAsked)
            next = std::min(next, part->attempts.nextDue(part->rule, now).value_or(next));
    return std::max(next, now + 50ms);
}

void OnCallPoller::retryNow()
{
    m_roster.attempts.forget();
    m_incidents.attempts.forget();
}

void OnCallPoller::pollRoster(Instant now)
{
    m_roster.attempts.begin(now);
    whenDone(m_ports.source.fetchRoster(rosterSpan(now)), this,
        [this](const Result<RosterAnswer> &answer) {
            if (answer)
                rosterCame(*answer);
            else
                failed(m_roster, answer.error());
        });
}

void OnCallPoller::pollIncidents(Instant now)
{
    m_incidents.attempts.begin(now);
    if (m_isOpenKnown)
        askIncidents();
    else
        readOpen();
}

/// What was open when this ended the last time may have been resolved since.
void OnCallPoller::readOpen()
{
    const auto reading
        = QtConcurrent::run(&m_reader, [&store = m_ports.store, at = m_ports.clock.now()] {
              return store.providerIncidents(at, Millis(0));
          });
    whenDone(reading, this, [this](const Result<std::vector<SourceIncident>> &known) {
        m_isOpenKnown = known.has_value();
        if (!known)
            Q_EMIT storeFailed(known.error());
        else
            for (const SourceIncident &one : *known)
                if (one.source == m_source && one.incident.isOpen())
                    m_open.insert(one.incident.id);
        askIncidents();
    });
}

Instant OnCallPoller::logsSince(Instant now) const
{
    const Instant earliest = now - longestLog;
    return m_answered ? std::max(earliest, std::min(*m_answered, now) - logOverlap) : earliest;
}

void OnCallPoller::askIncidents()
{
    const Instant now = m_ports.clock.now();
    IncidentQuestion question{logsSince(now), {m_open.begin(), m_open.end()}};
    std::sort(question.open.begin(), question.open.end());
    whenDone(m_ports.source.fetchIncidents(std::move(question)), this,
        [this, now](const Result<IncidentAnswer> &answer) {
            if (answer)
                incidentsCame(*answer, now);
            else
                failed(m_incidents, answer.error());
        });
}

/// A batch with the health of the source as the answer and the other part leave it.
OnCallBatch OnCallPoller::batchOf(Part &part, const OnCallExchange &exchange)
{
    if (!exchange.product.isEmpty())
        m_product = exchange.product;
    OnCallBatch batch;
    batch.at = m_ports.clock.now();
    batch.health = part.attempts.succeeded(part.rule, batch.at);
    part.failing.reset();
    const Part &other = &part == &m_roster ? m_incidents : m_roster;
    if (other.failing) {
        batch.health = other.failing;
        batch.health->at = batch.at;
    }
    batch.health->answerTime = exchange.answerTime;
    batch.health->clockSkew = exchange.clockSkew;
    batch.health->warnings = exchange.warnings;
    return batch;
}

void OnCallPoller::rosterCame(const RosterAnswer &answer)
{
    OnCallBatch batch = batchOf(m_roster, answer.exchange);
    batch.roster = answer.roster;
    keep(std::move(batch));
    Q_EMIT polled(true);
}

void OnCallPoller::incidentsCame(const IncidentAnswer &answer, Instant asked)
{
    m_answered = asked;
    for (const ProviderIncident &incident : answer.incidents) {
        if (incident.isOpen())
            m_open.insert(incident.id);
        else
            m_open.remove(incident.id);
    }
    OnCallBatch batch = batchOf(m_incidents, answer.exchange);
    batch.incidents = answer.incidents;
    batch.steps = answer.steps;
    const Instant at = batch.at;
    keep(std::move(batch));
    keepAlerts(answer.incidents, at);
    Q_EMIT polled(true);
}

void OnCallPoller::failed(Part &part, const Error &error)
{
    OnCallBatch batch;
    batch.at = m_ports.clock.now();
    batch.health = part.attempts.failed(error, m_source.text(), part.rule, batch.at);
    part.failing = batch.health;
    keep(std::move(batch));
    Q_EMIT polled(false);
}

void OnCallPoller::keep(OnCallBatch batch)
{
    batch.source = m_source;
    batch.health->product = m_product;
    watch(m_ports.ingest.ingestOnCall(std::move(batch)));
}

/// Its health is told with the incidents themselves.
void OnCallPoller::keepAlerts(const std::vector<ProviderIncident> &incidents, Instant at)
{
    AlertBatch batch;
    batch.source = m_source;
    batch.at = at;
    batch.alerts = incidentAlerts(incidents);
    watch(m_ports.alerts.ingestAlerts(std::move(batch)));
}

void OnCallPoller::watch(const QFuture<Result<void>> &stored)
{
    whenDone(stored, this, [this](const Result<void> &done) {
        if (!done)
            Q_EMIT storeFailed(done.error());
    });
}

} // namespace toban
