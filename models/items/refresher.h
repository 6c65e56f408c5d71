// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instant.h"

#include <QElapsedTimer>
#include <QFutureWatcher>
#include <QThreadPool>
#include <QTimer>

#include <functional>
#include <memory>

namespace toban {

/** The one thread that reads for the pages. Must end before what the jobs read from; ending waits
 *  for the job that runs. */
class PageReader final {
public:
    PageReader();
    ~PageReader();
    Q_DISABLE_COPY_MOVE(PageReader)

    /** Runs @p read there; what it returns is to be run by the caller's thread. */
    [[nodiscard]] QFuture<std::function<void()>> run(std::function<std::function<void()>()> read);
    /** Destroys there what takes long to destroy, if nobody else holds it. */
    void discard(std::shared_ptr<void> what);

private:
    QThreadPool m_pool;
};

/** Reads a page again and again: at most one read at a time and one per @c pause, unless it follows
 *  a moving cursor; the latest wish wins. Belongs to the GUI thread; what is shown is shown there,
 * never after this object's end. */
class Refresher final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Refresher)

public:
    enum class Reason {
        Refresh, ///< the same question again: an answer under way is still shown
        Replace, ///< another question: an answer under way is dropped
        Follow, ///< of another moment: an answer under way is still shown, and nothing pauses
    };

    explicit Refresher(PageReader &reader, QObject *parent = nullptr, Millis pause = Millis(150));
    ~Refresher() override;

    /** @p read runs on the reader thread, @p show with its answer here. */
    template <typename T>
    void ask(std::function<T()> read, std::function<void(T)> show, Reason reason = Reason::Refresh)
    {
        request(
            [read = std::move(read), show = std::move(show)]() -> std::function<void()> {
                auto answer = std::make_shared<T>(read());
                return [show, answer] { show(std::move(*answer)); };
            },
            reason);
    }

    /** Whether anything is being read or waits to be. */
    [[nodiscard]] bool isBusy() const;

Q_SIGNALS:
    void busyChanged(bool isBusy);

private:
    using Job = std::function<std::function<void()>()>;
    void request(Job job, Reason reason);
    void schedule();
    void start();
    void finish();
    void report();

    PageReader &m_reader;
    const Millis m_pause;
    QTimer m_timer;
    QElapsedTimer m_sinceStart;
    Job m_next;
    QFutureWatcher<std::function<void()>> m_running;
    bool m_isRunning = false;
    bool m_isDropped = false; ///< the answer under way is to a question nobody asks any more
    bool m_isFollowing = false; ///< m_next does not wait for the pause
    bool m_wasBusy = false;
};

} // namespace toban
