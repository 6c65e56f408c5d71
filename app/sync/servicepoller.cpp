// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "servicepoller.h"

#include "clock.h"
#include "ingest.h"
#include "whendone.h"

#include <QtConcurrent/QtConcurrentRun>

#include <algorithm>

namespace toban {

static constexpr Millis longestSpan = 10min;
static constexpr Millis holesAge = 60s; ///< how long the list of holes is believed
static constexpr Millis slicePause = 500ms; ///< between slices: live requests come first
static constexpr Millis idleTick = 5s;
/// What the source may still be storing is not a hole yet.
static constexpr Millis settling = 30s;

ServicePoller::ServicePoller(
    Service service, Ports ports, Millis configured, Millis history, QObject *parent)
    : QObject(parent)
    , m_service(std::move(service))
    , m_ports(ports)
    , m_attempts(m_service.source)
    , m_history(history)
{
    m_rule.configured = configured;
}

Instant ServicePoller::tick(Instant now)
{
    const auto due = m_attempts.nextDue(m_rule, now);
    if (due && *due <= now)
        poll(now);
    const bool mayBackfill = m_history.count() > 0 && !m_attempts.isFailing() && m_answeredUntil;
    if (mayBackfill && !m_slice && now >= m_sliceNotBefore) {
        if (m_holes.empty())
            refreshHoles(now);
        else
            startSlice();
    }
    const auto next = m_attempts.nextDue(m_rule, now).value_or(now + idleTick);
    const Instant backfill = mayBackfill && !m_holes.empty() ? m_sliceNotBefore : now + idleTick;
    return std::max(std::min(next, backfill), now + 50ms);
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

void ServicePoller::refreshHoles(Instant now)
{
    if (m_isReadingHoles || (m_holesReadAt && now - *m_holesReadAt < holesAge))
        return;
    m_isReadingHoles = true;
    m_holesReadAt = now;
    const TimeSpan past{now - m_history, std::min(*m_answeredUntil, now - settling)};
    const auto reading = QtConcurrent::run(&m_reader,
        [&store = m_ports.store, id = m_service.id, past] { return store.holes(id, past); });
    whenDone(reading, this, [this](const Result<std::vector<TimeSpan>> &holes) {
        m_isReadingHoles = false;
        m_holes = holes.value_or(std::vector<TimeSpan>());
        std::erase_if(m_holes, [](const TimeSpan &hole) { return hole.length() < 2s; });
    });
}

void ServicePoller::startSlice()
{
    m_slice = nextSlice(m_holes, longestSpan);
    const TimeSpan slice = *m_slice;
    // three scrapes more on the left, so that the slice joins what comes before it
    const Millis overlap = 3 * std::max<Millis>(m_rule.dataStep, 1s);
    const TimeSpan asked{std::max(slice.from - overlap, slice.to - longestSpan), slice.to};
    whenDone(
        m_ports.source.fetch(m_service, asked, std::max<Millis>(m_rule.dataStep, 1s)), this,
        [this, slice](const Result<Fetched> &fetched) { sliceAnswered(fetched, slice); },
        [this] { m_slice.reset(); });
}

void ServicePoller::sliceAnswered(const Result<Fetched> &fetched, TimeSpan slice)
{
    m_slice.reset();
    const Instant now = m_ports.clock.now();
    if (!fetched) {
        // the live poll notices a source that is down; the past can wait
        m_sliceNotBefore = now + fetched.error().retryAfter.value_or(10s);
        m_holes.clear();
        return;
    }
    m_sliceNotBefore = now + slicePause;
    keep(fetched->batch);
    for (auto &hole : m_holes)
        if (hole.to == slice.to)
            hole.to = slice.from;
    std::erase_if(m_holes, [](const TimeSpan &hole) { return hole.length() < 2s; });
}

void ServicePoller::keep(Batch batch)
{
    whenDone(m_ports.ingest.ingest(std::move(batch)), this, [this](const Result<void> &done) {
        if (!done)
            Q_EMIT storeFailed(done.error());
    });
}

Millis ServicePoller::holeLength() const
{
    Millis sum{0};
    for (const auto &hole : m_holes)
        sum += hole.length();
    return sum;
}

} // namespace toban
