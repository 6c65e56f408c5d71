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

std::vector<WriteJob> WriterThread::nextGroup(bool &isLast)
{
    constexpr int retryMs = 5000;
    constexpr size_t largestGroup = size_t(4) << 20; // values: what one transaction may cost
    const QMutexLocker lock(&m_mutex);
    if (m_jobs.empty() && !m_isStopping) {
        if (m_recorder->hasUnwritten())
            m_wake.wait(&m_mutex, retryMs);
        else
            m_wake.wait(&m_mutex);
    }
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
    for (bool isLast = false; !isLast;) {
        std::vector<WriteJob> group = nextGroup(isLast);
        if (!group.empty() || (m_recorder->hasUnwritten() && !isLast))
            m_recorder->commit(std::move(group));
    }
    m_recorder->finish();
}

} // namespace toban
