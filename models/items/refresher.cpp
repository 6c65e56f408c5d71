// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "refresher.h"

#include <QPromise>

namespace toban {

PageReader::PageReader()
{
    m_pool.setMaxThreadCount(1);
    // the store keeps a connection a thread
    m_pool.setExpiryTimeout(-1);
}

PageReader::~PageReader()
{
    m_pool.clear();
    m_pool.waitForDone();
}

QFuture<std::function<void()>> PageReader::run(std::function<std::function<void()>()> read)
{
    auto promise = std::make_shared<QPromise<std::function<void()>>>();
    promise->start();
    QFuture<std::function<void()>> future = promise->future();
    m_pool.start([promise, read = std::move(read)] {
        promise->addResult(read());
        promise->finish();
    });
    return future;
}

void PageReader::discard(std::shared_ptr<void> what)
{
    m_pool.start([what = std::move(what)]() mutable { what.reset(); });
}

Refresher::Refresher(PageReader &reader, QObject *parent, Millis pause)
    : QObject(parent)
    , m_reader(reader)
    , m_pause(pause)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Refresher::start);
    connect(&m_running, &QFutureWatcherBase::finished, this, &Refresher::finish);
}

Refresher::~Refresher() = default;

bool Refresher::isBusy() const
{
    return m_isRunning || m_next;
}

void Refresher::request(Job job, Reason reason)
{
    if (m_next) // may hold what an answer needs, such as the rows shown
        m_reader.discard(std::make_shared<Job>(std::move(m_next)));
    m_next = std::move(job);
    if (reason == Reason::Replace)
        m_isDropped = m_isRunning;
    if (reason == Reason::Follow)
        m_isFollowing = true;
    schedule();
    report();
}

void Refresher::schedule()
{
    if (m_isRunning || !m_next || (m_timer.isActive() && !m_isFollowing))
        return;
    const bool isAtOnce = m_isFollowing || !m_sinceStart.isValid();
    const Millis waited(isAtOnce ? m_pause.count() : m_sinceStart.elapsed());
    m_timer.start(std::max(Millis(0), m_pause - waited));
}

void Refresher::start()
{
    if (!m_next)
        return;
    m_isRunning = true;
    m_isDropped = false;
    m_isFollowing = false;
    m_sinceStart.start();
    m_running.setFuture(m_reader.run(std::exchange(m_next, nullptr)));
}

void Refresher::finish()
{
    QFuture<std::function<void()>> future = m_running.future();
    const bool isShown = !future.isCanceled() && future.resultCount() > 0 && !m_isDropped;
    const auto show = std::make_shared<std::function<void()>>(
        future.resultCount() > 0 ? future.takeResult() : nullptr);
    m_isRunning = false;
    if (m_isFollowing)
        start(); // the next moment is read while this one is shown
    if (isShown)
        (*show)();
    m_reader.discard(show);
    schedule();
    report();
}

void Refresher::report()
{
    if (const bool busy = isBusy(); busy != m_wasBusy) {
        m_wasBusy = busy;
        Q_EMIT busyChanged(busy);
    }
}

} // namespace toban
