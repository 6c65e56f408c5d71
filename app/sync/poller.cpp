// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "poller.h"

#include "clock.h"

#include <algorithm>

namespace toban {

static constexpr Millis longestTick = 1s;

Poller::Poller(Ports ports, QObject *parent)
    : QObject(parent)
    , m_ports(ports)
    , m_intents({ports.outbox, ports.changes, ports.clock},
          {[this](const SourceId &source) { return retry(source); },
              [this](const SourceId &source) {
                  auto *alerts = findAlerts(source);
                  return alerts ? &alerts->source() : nullptr;
              },
              [this](const SourceId &source) {
                  auto *onCall = findOnCall(source);
                  return onCall ? &onCall->source() : nullptr;
              }})
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &Poller::tick);
    connect(&m_intents, &IntentPump::intentsCame, this, [this] { m_timer.start(0); });
    connect(&m_intents, &IntentPump::silencesChanged, this, [this](const SourceId &source) {
        if (auto *alerts = findAlerts(source))
            alerts->retryNow();
        m_timer.start(0);
    });
    connect(&m_intents, &IntentPump::incidentsChanged, this, [this](const SourceId &source) {
        if (auto *onCall = findOnCall(source))
            onCall->askIncidentsNow();
        m_timer.start(0);
    });
}

Poller::~Poller() = default;

void Poller::add(const Service &service, MetricSource &source, Millis configured, Millis history)
{
    auto poller = std::make_unique<ServicePoller>(service,
        HoleFiller::Ports{
            source, m_ports.ingest, m_ports.store, m_ports.clock, m_loads[service.source]},
        configured, history);
    connect(poller.get(), &ServicePoller::polled, this, [this, id = service.id](bool isOk) {
        if (isOk && m_storeError)
            m_storeError.reset();
        Q_EMIT polled(id, isOk);
        m_timer.start(0);
    });
    connect(poller.get(), &ServicePoller::turned, this, [this] {
        if (m_timer.isActive()) // not after stop()
            m_timer.start(0);
    });
    connect(poller.get(), &ServicePoller::storeFailed, this, &Poller::storeFailed);
    m_services.push_back(std::move(poller));
}

void Poller::addAlerts(const SourceId &channel, AlertSource &source, Millis configured)
{
    auto poller = std::make_unique<AlertPoller>(
        channel, AlertPoller::Ports{source, m_ports.alerts, m_ports.clock}, configured);
    connect(poller.get(), &AlertPoller::polled, this, [this, channel](bool isOk) {
        if (isOk && m_storeError)
            m_storeError.reset();
        Q_EMIT alertsPolled(channel, isOk);
        m_timer.start(0);
    });
    connect(poller.get(), &AlertPoller::storeFailed, this, &Poller::storeFailed);
    m_alerts.push_back(std::move(poller));
}

void Poller::addOnCall(
    const SourceId &id, OnCallSource &source, const OnCallPorts &ports, Millis configured)
{
    auto poller = std::make_unique<OnCallPoller>(id,
        OnCallPoller::Ports{source, ports.ingest, m_ports.alerts, ports.store, m_ports.clock},
        configured);
    connect(poller.get(), &OnCallPoller::polled, this, [this, id](bool isOk) {
        if (isOk && m_storeError)
            m_storeError.reset();
        Q_EMIT onCallPolled(id, isOk);
        m_timer.start(0);
    });
    connect(poller.get(), &OnCallPoller::storeFailed, this, &Poller::storeFailed);
    m_onCall.push_back(std::move(poller));
}

void Poller::storeFailed(const Error &error)
{
    m_storeError = error;
    Q_EMIT stateChanged();
}

void Poller::start()
{
    m_intents.readSoon();
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
    for (const auto &alerts : m_alerts)
        next = std::min(next, alerts->tick(now));
    for (const auto &onCall : m_onCall)
        next = std::min(next, onCall->tick(now));
    next = std::min(next, m_intents.tick(now));
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
        state.backfilling += service->filler().isFilling() ? 1 : 0;
        state.backfillLeft += service->filler().left();
    }
    return state;
}

std::vector<BackfillState> Poller::backfills() const
{
    std::vector<BackfillState> states;
    for (const auto &service : m_services)
        if (auto state = service->filler().state())
            states.push_back(std::move(*state));
    return states;
}

void Poller::cancelBackfill(const ServiceId &service)
{
    if (auto *poller = find(service))
        poller->filler().cancel();
}

void Poller::resumeBackfill(const ServiceId &service)
{
    if (auto *poller = find(service))
        poller->filler().resume();
}

Millis Poller::pollStep(const ServiceId &service) const
{
    const auto *poller = find(service);
    return poller ? poller->interval() : Millis(0);
}

bool Poller::isIdle() const
{
    return std::none_of(m_services.begin(), m_services.end(),
        [](const auto &service) { return service->filler().isFilling(); });
}

ServicePoller *Poller::find(const ServiceId &service) const
{
    const auto found = std::find_if(m_services.begin(), m_services.end(),
        [&](const auto &poller) { return poller->service().id == service; });
    return found == m_services.end() ? nullptr : found->get();
}

/// A channel of a source means all of it: what was refused was one password.
bool Poller::retry(const SourceId &source)
{
    const SourceId whole = sourceOfChannel(source);
    bool isKnown = false;
    for (const auto &service : m_services) {
        if (service->service().source != whole)
            continue;
        service->retryNow();
        isKnown = true;
    }
    if (auto *alerts = findAlerts(whole)) {
        alerts->retryNow();
        isKnown = true;
    }
    if (auto *onCall = findOnCall(whole)) {
        onCall->retryNow();
        isKnown = true;
    }
    m_timer.start(0);
    return isKnown;
}

AlertPoller *Poller::findAlerts(const SourceId &source) const
{
    const auto found = std::ranges::find_if(m_alerts, [&source](const auto &poller) {
        return sourceOfChannel(poller->channel()) == sourceOfChannel(source);
    });
    return found == m_alerts.end() ? nullptr : found->get();
}

OnCallPoller *Poller::findOnCall(const SourceId &source) const
{
    const auto found = std::ranges::find_if(m_onCall,
        [&source](const auto &poller) { return poller->sourceId() == sourceOfChannel(source); });
    return found == m_onCall.end() ? nullptr : found->get();
}

} // namespace toban
