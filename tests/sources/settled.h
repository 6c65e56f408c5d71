// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "exchangerecorder.h"
#include "httpclient.h"

#include <QTest>

namespace toban {

/** The result of a future, the event loop kept running meanwhile; Cancelled where it never came. */
template <typename T>
[[nodiscard]] Result<T> settled(const QFuture<Result<T>> &future, int withinMs = 20'000)
{
    const bool done = QTest::qWaitFor([&future] { return future.isFinished(); }, withinMs);
    if (!done || future.resultCount() == 0)
        return failure(
            ErrorKind::Cancelled, QStringLiteral("test"), QStringLiteral("no result in time"));
    return future.result();
}

/** A client of its own with what it needs, for one test function. */
struct ClientUnderTest {
    explicit ClientUnderTest(SourceSettings settings)
        : client(std::move(settings), clock, recorder)
    {
    }

    [[nodiscard]] Result<HttpReply> get(const QUrl &url)
    {
        return settled(client.send({.url = url, .purpose = QStringLiteral("test")}));
    }
    [[nodiscard]] Result<HttpReply> get() { return get(client.settings().url); }

    SystemClock clock;
    ExchangeRecorder recorder;
    HttpClient client;
};

[[nodiscard]] inline SourceSettings settingsFor(const QUrl &url)
{
    SourceSettings settings;
    settings.id = SourceId(QStringLiteral("test"));
    settings.url = url;
    settings.deadline = Millis(2000);
    return settings;
}

} // namespace toban
