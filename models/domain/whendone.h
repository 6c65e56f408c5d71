// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFutureWatcher>

namespace toban {

/** Calls @p react(result) in the thread of @p context once the future has a result, @p otherwise()
 *  where it ends without one. Neither where @p context is destroyed first.
 *
 *  In place of .then(context, …): in Qt 6.4 a future that finishes after its context is gone trips
 *  an assertion in debug builds. Call it from the thread of @p context. */
template <typename T, typename React, typename Otherwise>
void whenDone(const QFuture<T> &future, QObject *context, React react, Otherwise otherwise)
{
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
        [watcher, react = std::move(react), otherwise = std::move(otherwise)]() mutable {
            watcher->deleteLater();
            const QFuture<T> done = watcher->future();
            if (done.resultCount() > 0)
                react(done.result());
            else
                otherwise();
        });
    watcher->setFuture(future);
}

template <typename T, typename React>
void whenDone(const QFuture<T> &future, QObject *context, React react)
{
    whenDone(future, context, std::move(react), [] {});
}

} // namespace toban
