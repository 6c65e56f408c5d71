// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "writerthread.h"

namespace toban {

WriterThread::WriterThread(std::unique_ptr<Recorder> recorder)
    : m_recorder(std::move(recorder))
    , m_thread(QThread::create([this] { run(); }))
{
    m_thread->setObjectName(QStringLiteral("store-writer"));
    m_thread->start();
}

void WriterThread::add(WriteJob job)
{
    const QMutexLocker lock(&m_mutex);
    if (m_isStopping)
        return;
    m_jobs.push_back(std::move(job));
    m_wake.wakeOne();
}

void WriterThread::stop()
{
    {
        const QMutexLocker lock(&m_mutex);
        m_isStopping = true;
        m_wake.wakeOne();
    }
    m_thread->wait();
}

std::vector<WriteJob> WriterThread::nextGroup(bool isBusy, bool &isLast)
{
    constexpr int retryMs = 5000;
    constexpr int upkeepMs = 60000; // hours settle while nothing is written, too
    constexpr size_t largestGroup = size_t(4) << 20; // values: what one transaction may cost
    const QMutexLocker lock(&m_mutex);
    if (m_jobs.empty() && !m_isStopping && !isBusy)
        m_wake.wait(&m_mutex, m_recorder->hasUnwritten() ? retryMs : upkeepMs);
    std::vector<WriteJob> group;
    size_t values = 0;
    while (!m_jobs.empty() && values < largestGroup) {
        if (const auto *ingest = std::get_if<IngestJob>(&m_jobs.front()))
            values += ingest->batch.sampleCount();
        group.push_back(std::move(m_jobs.front()));
        m_jobs.pop_front();
    }
    isLast = m_isStopping && m_jobs.empty();
    return group;
}

void WriterThread::run()
{
    bool isBusy = true;
    for (bool isLast = false; !isLast;) {
        std::vector<WriteJob> group = nextGroup(isBusy, isLast);
        const bool isRetry = m_recorder->hasUnwritten() && !isLast && !isBusy;
        if (!group.empty() || isRetry)
            m_recorder->commit(std::move(group));
        // a slice after each group: never more than that holds up what waits
        isBusy = !isLast && m_recorder->upkeep();
    }
    m_recorder->finish();
}

} // namespace toban
