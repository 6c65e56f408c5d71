// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alertbatch.h"
#include "alertsource.h"
#include "changefeed.h"
#include "commands.h"

#include <QPromise>

#include <mutex>

namespace toban {

template <typename T>
[[nodiscard]] QFuture<T> readyNow(T value)
{
    QPromise<T> promise;
    promise.start();
    promise.addResult(std::move(value));
    promise.finish();
    return promise.future();
}

/** Answers as told, and remembers what was asked. */
class ScriptedAlerts final : public AlertSource {
    Q_OBJECT

public:
    QFuture<Result<AlertAnswer>> fetchAlerts() override
    {
        ++polls;
        if (error)
            return readyNow(Result<AlertAnswer>(tl::unexpected<Error>(*error)));
        return readyNow(Result<AlertAnswer>(answer));
    }
    AlertCapabilities capabilities() const override { return {true, true}; }
    QFuture<Result<QString>> setSilence(const Silence &silence) override
    {
        set.push_back(silence);
        if (error)
            return readyNow(Result<QString>(tl::unexpected<Error>(*error)));
        return readyNow(Result<QString>(QStringLiteral("made-%1").arg(set.size())));
    }
    QFuture<Result<void>> expireSilence(const QString &id) override
    {
        expired << id;
        if (error)
            return readyNow(Result<void>(tl::unexpected<Error>(*error)));
        return readyNow(Result<void>());
    }

    AlertAnswer answer;
    std::optional<Error> error;
    int polls = 0;
    std::vector<Silence> set;
    QStringList expired;
};

/** Keeps what is handed to it; intents are as told, and wait until they are settled. */
class ScriptedJournal final : public AlertIngest, public Outbox {
public:
    struct Settled {
        IntentId id;
        IntentState state;
        QString outcome;
    };

    QFuture<Result<void>> ingestAlerts(AlertBatch batch) override
    {
        batches.push_back(std::move(batch));
        return readyNow(error ? Result<void>(tl::unexpected<Error>(*error)) : Result<void>());
    }
    Result<std::vector<Intent>> pending() const override
    {
        const std::scoped_lock lock(mutex);
        ++reads;
        return intents;
    }
    QFuture<Result<void>> settle(IntentId id, IntentState state, QString outcome) override
    {
        const std::scoped_lock lock(mutex);
        if (error)
            return readyNow(Result<void>(tl::unexpected<Error>(*error)));
        settled.push_back({id, state, outcome});
        std::erase_if(intents, [&id](const Intent &intent) { return intent.id == id; });
        return readyNow(Result<void>());
    }
    void wait(const Intent &intent)
    {
        const std::scoped_lock lock(mutex);
        intents = {intent};
    }
    void undo()
    {
        const std::scoped_lock lock(mutex);
        intents.clear();
    }

    std::vector<AlertBatch> batches;
    std::optional<Error> error;
    mutable std::mutex mutex;
    mutable int reads = 0;
    std::vector<Intent> intents;
    std::vector<Settled> settled;
};

} // namespace toban
