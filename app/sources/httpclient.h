// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "httptypes.h"
#include "sourcesettings.h"

#include <QFuture>
#include <QObject>
#include <QThread>

namespace toban {

class ExchangeRecorder;
class HttpWorker;

/** The transport of one source: HTTP/1.1 on a thread of its own.
 *
 *  send() may be called on any thread; its future finishes on any thread, so continue with
 *  whenDone(). Every status with a whole body is a reply; failures are
 *  Offline, Timeout, Tls, TooLarge, Malformed (a body cut short or wrongly packed), Http (a
 *  redirect that is refused), Cancelled. Redirects are followed within the origin only, credentials
 *  never leave it, and there are no cookies and no cache. A connection that breaks is tried once
 *  more after a short random pause, unless the request is a change; further pauses are the poller's
 * duty. After five failures in a row to reach the host, requests fail at once for five seconds.
 *  Destroying the client aborts what is under way: those futures finish with Cancelled. */
class HttpClient final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HttpClient)

public:
    /** @p clock and @p recorder outlive the client. */
    HttpClient(SourceSettings settings, const Clock &clock, ExchangeRecorder &recorder,
        QObject *parent = nullptr);
    ~HttpClient() override;

    /** The deadline counts from here, waiting for a free connection included. Cancelling the
     *  returned future aborts the request. */
    [[nodiscard]] QFuture<Result<HttpReply>> send(HttpRequest request);

    [[nodiscard]] const SourceSettings &settings() const { return m_settings; }

private:
    SourceSettings m_settings;
    const Clock &m_clock;
    QThread m_thread;
    HttpWorker *m_worker = nullptr; ///< lives on m_thread
};

} // namespace toban
