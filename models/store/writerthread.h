// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "recorder.h"

#include <QThread>
#include <QWaitCondition>

namespace toban {

/** The one thread that writes. Jobs are committed in the order given, what waits together in one
 *  transaction. */
class WriterThread final {
    Q_DISABLE_COPY_MOVE(WriterThread)

public:
    explicit WriterThread(std::unique_ptr<Recorder> recorder);
    ~WriterThread() { stop(); }

    /** From any thread. After stop() the job's promise is dropped, which cancels its future. */
    void add(WriteJob job);
    /** Commits what waits, seals, checkpoints, ends the thread. */
    void stop();

private:
    void run();
    /** @p isBusy: there is other work, so do not wait for jobs. */
    [[nodiscard]] std::vector<WriteJob> nextGroup(bool isBusy, bool &isLast);

    QMutex m_mutex;
    QWaitCondition m_wake;
    std::deque<WriteJob> m_jobs;
    bool m_isStopping = false;
    std::unique_ptr<Recorder> m_recorder;
    std::unique_ptr<QThread> m_thread;
};

} // namespace toban
