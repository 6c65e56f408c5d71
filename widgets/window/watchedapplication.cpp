// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "watchedapplication.h"

#include <QThread>

#include <algorithm>
#include <ctime>

namespace toban {

static double threadCpuMs()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

bool WatchedApplication::notify(QObject *receiver, QEvent *event)
{
    if (m_depth > 0 || QThread::currentThread() != thread())
        return QApplication::notify(receiver, event);
    // both may be gone afterwards
    const QString whose = QStringLiteral("%1, event %2")
                              .arg(QLatin1StringView(receiver->metaObject()->className()))
                              .arg(event->type());
    QElapsedTimer timer;
    timer.start();
    const double before = threadCpuMs();
    ++m_depth;
    const bool isDone = QApplication::notify(receiver, event);
    --m_depth;
    const double wall = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    ++m_report.events;
    m_report.stalls += wall > stallMs;
    m_report.longestCpuMs = std::max(m_report.longestCpuMs, threadCpuMs() - before);
    if (wall > m_report.longestMs) {
        m_report.longestMs = wall;
        m_report.slowest = whose;
    }
    return isDone;
}

QString WatchedApplication::reportText() const
{
    return tr("%L1 events, %L2 of them over %3 ms; longest %4 ms (%5); most processor time %6 ms")
        .arg(m_report.events)
        .arg(m_report.stalls)
        .arg(stallMs)
        .arg(m_report.longestMs, 0, 'f', 1)
        .arg(m_report.slowest)
        .arg(m_report.longestCpuMs, 0, 'f', 1);
}

} // namespace toban
