// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "httptypes.h"

#include <QPromise>

#include <memory>

namespace toban {

/** One question to a provider that takes several requests, until it is answered. Main thread. */
template <typename Answer>
struct ProviderFetch {
    explicit ProviderFetch(Millis begun)
        : began(begun)
    {
        promise.start();
    }

    void fail(const Error &error)
    {
        promise.addResult(Result<Answer>(tl::unexpected<Error>(error)));
        promise.finish();
    }
    void finish(const QString &product, Millis now)
    {
        answer.exchange.product = product;
        answer.exchange.answerTime = now - began;
        promise.addResult(Result<Answer>(std::move(answer)));
        promise.finish();
    }

    QPromise<Result<Answer>> promise;
    Answer answer;
    const Millis began; ///< by the monotonic clock
};

/** Something that is to be done, until it is known what came of it. */
using ActPromise = std::shared_ptr<QPromise<Result<void>>>;

[[nodiscard]] inline ActPromise startedAct()
{
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    return promise;
}

inline void finishAct(const ActPromise &promise, Result<void> result = {})
{
    promise->addResult(std::move(result));
    promise->finish();
}

inline void failAct(const ActPromise &promise, const Error &error)
{
    finishAct(promise, tl::unexpected<Error>(error));
}

} // namespace toban
