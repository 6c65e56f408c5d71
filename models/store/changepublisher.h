// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "changefeed.h"

#include <QMutex>

namespace toban {

/** Brings change sets from the writer thread to the feed's thread; those that pile up while it is
 *  busy arrive as one. Thread-safe; must not outlive the feed. */
class ChangePublisher final {
    Q_DISABLE_COPY_MOVE(ChangePublisher)

public:
    explicit ChangePublisher(ChangeFeed &feed)
        : m_feed(feed)
        , m_waiting(std::make_shared<Waiting>())
    {
    }

    void publish(const ChangeSet &changes)
    {
        const QMutexLocker lock(&m_waiting->mutex);
        m_waiting->changes.merge(changes);
        if (std::exchange(m_waiting->isPosted, true))
            return;
        // the feed may go before the event is handled: it is then dropped with it
        QMetaObject::invokeMethod(
            &m_feed, [feed = &m_feed, waiting = m_waiting] { deliver(*feed, *waiting); },
            Qt::QueuedConnection);
    }

private:
    struct Waiting {
        QMutex mutex;
        ChangeSet changes;
        bool isPosted = false;
    };
    static void deliver(ChangeFeed &feed, Waiting &waiting)
    {
        ChangeSet changes;
        {
            const QMutexLocker lock(&waiting.mutex);
            changes = std::exchange(waiting.changes, ChangeSet());
            waiting.isPosted = false;
        }
        Q_EMIT feed.changed(changes);
    }

    ChangeFeed &m_feed;
    std::shared_ptr<Waiting> m_waiting;
};

} // namespace toban
