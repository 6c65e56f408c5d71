// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFutureWatcher>

namespace toban {

/** Calls @p react(result) in the thread of @p context once the future has a result. Not at all
 * where
 *  @p context is destroyed first or the future ends without one.
 *
 *  In place of .then(context, …): in Qt 6.4 a future that finishes after its context is gone trips
 *  an assertion in debug builds. Call it from the thread of @p context. */
template <typename T, typename React>
void whenDone(const QFuture<T> &future, QObject *context, React react)
{
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
        [watcher, react = std::move(react)]() mutable {
            watcher->deleteLater();
            const QFuture<T> done = watcher->future();
            if (done.resultCount() > 0)
                react(done.result());
        });
    watcher->setFuture(future);
}

} // namespace toban
