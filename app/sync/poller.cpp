// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "poller.h"

#include "clock.h"

#include <QtConcurrent/QtConcurrentRun>

#include <algorithm>

namespace toban {

static constexpr Millis longestTick = 1s;

/// An intent older than this is not sent without asking: what was wanted then may be wrong now.
static constexpr Millis intentLifetime = 10min;

Poller::Poller(Ports ports, QObject *parent)
    : QObject(parent)
    , m_ports(ports)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &Poller::tick);
    connect(&m_ports.changes, &ChangeFeed::changed, this, [this](const ChangeSet &changes) {
        if (changes.intents)
            pump();
    });
}

Poller::~Poller() = default;

void Poller::add(const Service &service, MetricSource &source, Millis configured, Millis history)
{
    auto poller = std::make_unique<ServicePoller>(service,
        ServicePoller::Ports{source, m_ports.ingest, m_ports.store, m_ports.clock}, configured,
        history);
    connect(poller.get(), &ServicePoller::polled, this, [this, id = service.id](bool isOk) {
        if (isOk && m_storeError)
            m_storeError.reset();
        Q_EMIT polled(id, isOk);
        m_timer.start(0);
    });
    connect(poller.get(), &ServicePoller::storeFailed, this, [this](const Error &error) {
        m_storeError = error;
        Q_EMIT stateChanged();
    });
    m_services.push_back(std::move(poller));
}

void Poller::start()
{
    pump();
    m_timer.start(0);
}

void Poller::stop()
{
    m_timer.stop();
}

void Poller::tick()
{
    const Instant now = m_ports.clock.now();
    m_lastTick = now;
    Instant next = now + longestTick;
    for (const auto &service : m_services)
        next = std::min(next, service->tick(now));
    m_timer.start(std::max<Millis>(next - now, 1ms));
}

InterestToken Poller::hold(const ServiceId &service)
{
    if (++m_interest[service] == 1)
        if (auto *poller = find(service))
            poller->setShown(true);
    m_timer.start(0);
    return InterestToken([this, service, alive = std::weak_ptr<bool>(m_alive)] {
        if (alive.expired())
            return;
        auto *poller = find(service);
        if (--m_interest[service] == 0 && poller)
            poller->setShown(false);
    });
}

PollingState Poller::state() const
{
    PollingState state;
    state.lastTick = m_lastTick;
    state.storeError = m_storeError;
    state.services = static_cast<int>(m_services.size());
    for (const auto &service : m_services) {
        state.backfilling += service->isBackfilling() ? 1 : 0;
        state.backfillLeft += service->holeLength();
    }
    return state;
}

Millis Poller::pollStep(const ServiceId &service) const
{
    const auto *poller = find(service);
    return poller ? poller->interval() : Millis(0);
}

bool Poller::isIdle() const
{
    return std::none_of(m_services.begin(), m_services.end(),
        [](const auto &service) { return service->isBackfilling(); });
}

ServicePoller *Poller::find(const ServiceId &service) const
{
    const auto found = std::find_if(m_services.begin(), m_services.end(),
        [&](const auto &poller) { return poller->service().id == service; });
    return found == m_services.end() ? nullptr : found->get();
}

void Poller::pump()
{
    if (m_isPumping)
        return;
    m_isPumping = true;
    QtConcurrent::run([&outbox = m_ports.outbox] {
        return outbox.pending();
    }).then(this, [this](const Result<std::vector<Intent>> &pending) {
        m_isPumping = false;
        if (!pending)
            return;
        for (const auto &intent : *pending)
            settle(intent);
    });
}

void Poller::settle(const Intent &intent)
{
    const bool isStale = m_ports.clock.now() - intent.at > intentLifetime;
    bool isKnown = false;
    for (const auto &service : m_services) {
        if (isStale || service->service().source != intent.source)
            continue;
        service->retryNow();
        isKnown = true;
    }
    const QString reason = isStale ? QStringLiteral("expired before it could be sent")
        : isKnown                  ? QString()
                                   : QStringLiteral("no service uses this source");
    const auto state = isKnown ? IntentState::Confirmed : IntentState::Failed;
    m_ports.outbox.settle(intent.id, state, reason).then(this, [](const Result<void> &) {});
    m_timer.start(0);
}

} // namespace toban
