// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "memorystore.h"

#include <QPromise>

namespace toban {

template <typename Value>
static QFuture<Result<Value>> notHere()
{
    QPromise<Result<Value>> promise;
    promise.start();
    promise.addResult(failure(ErrorKind::Unsupported, QStringLiteral("memory store"),
        QStringLiteral("nothing here asks a source or keeps an alert")));
    promise.finish();
    return promise.future();
}

QFuture<Result<IntentId>> MemoryStore::submit(Intent)
{
    return notHere<IntentId>();
}

QFuture<Result<void>> MemoryStore::cancel(IntentId)
{
    return notHere<void>();
}

QFuture<Result<void>> MemoryStore::renew(IntentId)
{
    return notHere<void>();
}

QFuture<Result<IntentId>> MemoryStore::record(Intent)
{
    return notHere<IntentId>();
}

QFuture<Result<IntentId>> MemoryStore::act(AlertAct)
{
    return notHere<IntentId>();
}

QFuture<Result<void>> MemoryStore::undoAct(IntentId)
{
    return notHere<void>();
}

} // namespace toban
