// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "alertwatch.h"

#include "inboxqueries.h"

#include <QMutex>

namespace toban {

/// Acknowledgements and silences run out, and pages are repeated, without a change in the store.
static constexpr Millis rereadEvery = 5s;

/// Used by one read at a time; what the GUI thread adds is under the mutex.
struct AlertWatch::Memory {
    explicit Memory(Instant start)
        : notices(start)
    {
    }

    AlertNotices notices;
    QMutex mutex;
    std::vector<Labels> opened;
};

AlertWatch::AlertWatch(Ports ports, QObject *parent)
    : QObject(parent)
    , m_ports(std::move(ports))
    , m_memory(std::make_shared<Memory>(m_ports.clock.now()))
    , m_refresher(m_reader, nullptr, m_ports.pause)
{
    connect(&m_ports.changes, &ChangeFeed::changed, this, [this](const ChangeSet &changes) {
        if (changes.alerts || changes.health)
            readAgain();
    });
    connect(&m_timer, &QTimer::timeout, this, &AlertWatch::readAgain);
    m_timer.start(rereadEvery);
}

AlertWatch::~AlertWatch() = default;

void AlertWatch::markOpened(const std::vector<Labels> &alerts)
{
    {
        const QMutexLocker lock(&m_memory->mutex);
        m_memory->opened.insert(m_memory->opened.end(), alerts.begin(), alerts.end());
    }
    readAgain();
}

AlertWatch::Answer AlertWatch::lookAt(
    const Result<InboxView> &view, NoticeTerms terms, Memory &memory)
{
    if (!view)
        return {}; // the window says that the store cannot be read
    {
        const QMutexLocker lock(&memory.mutex);
        terms.opened = std::exchange(memory.opened, {});
    }
    return {memory.notices.look(*view, terms), view->active, true};
}

void AlertWatch::readAgain()
{
    const Attention attention = m_ports.attention();
    if (!attention.isLive)
        return;
    NoticeTerms terms{
        m_ports.clock.now(), m_ports.alerts.policy, attention.zone, attention.isWatching, {}};
    InboxRequest request;
    request.asOf = terms.now;
    request.policy = m_ports.alerts.policy;
    request.channels = m_ports.alerts.channels;
    request.zone = attention.zone;
    request.goneFor = Millis(0);
    request.duty = m_ports.alerts.duty;
    m_refresher.ask<Answer>(
        [&queries = m_ports.queries, alerts = m_ports.alerts.queries, request = std::move(request),
            terms = std::move(terms), memory = m_memory] {
            return lookAt(readInbox(queries, *alerts, request), terms, *memory);
        },
        [this](const Answer &answer) {
            if (!answer.isRead)
                return;
            Q_EMIT counted(answer.active);
            Q_EMIT turned(answer.turn);
        });
}

} // namespace toban
