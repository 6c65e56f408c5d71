// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "httptypes.h"
#include "sourcesettings.h"

#include <QFuture>
#include <QNetworkAccessManager>
#include <QPromise>
#include <QSet>
#include <QSslConfiguration>

namespace toban {

class ExchangeRecorder;
class HttpJob;

/** Steady and counted through no clock step; deadlines are kept by it. */
using SteadyTime = std::chrono::steady_clock::time_point;

/** The promise of one send(). Whoever drops it unfinished has cancelled the request. */
class PendingReply final {
public:
    PendingReply(HttpRequest request, Instant sentAt);
    ~PendingReply();
    Q_DISABLE_COPY_MOVE(PendingReply)

    void finish(Result<HttpReply> result);
    [[nodiscard]] QFuture<Result<HttpReply>> future() const { return m_promise.future(); }
    [[nodiscard]] const HttpRequest &request() const { return m_request; }
    [[nodiscard]] Instant sentAt() const { return m_sentAt; }
    [[nodiscard]] Millis elapsed() const;

private:
    HttpRequest m_request;
    Instant m_sentAt;
    SteadyTime m_started;
    QPromise<Result<HttpReply>> m_promise;
    bool m_finished = false;
};

/** The part of HttpClient that lives on the network thread: the access manager, the TLS settings,
 *  the circuit breaker and the jobs under way. */
class HttpWorker final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HttpWorker)

public:
    HttpWorker(Result<SourceSettings> settings, const Clock &clock, ExchangeRecorder &recorder);
    ~HttpWorker() override;

    void start(const std::shared_ptr<PendingReply> &pending);

private:
    [[nodiscard]] QNetworkAccessManager &manager();
    [[nodiscard]] Result<QSslConfiguration> tls();
    [[nodiscard]] std::optional<Error> refusal(const HttpRequest &request);
    void jobDone(HttpJob *job, PendingReply &pending, const Result<HttpReply> &result,
        const QByteArray &head, qint64 bodyBytes);
    void watchHost(const Result<HttpReply> &result);
    void record(const PendingReply &pending, const Result<HttpReply> &result,
        const QByteArray &head, qint64 bodyBytes);

    Result<SourceSettings> m_settings;
    const Clock &m_clock;
    ExchangeRecorder &m_recorder;
    std::unique_ptr<QNetworkAccessManager> m_manager;
    std::optional<QSslConfiguration> m_tls;
    QSet<HttpJob *> m_jobs;
    int m_unreachable = 0; ///< failures to reach the host, in a row
    SteadyTime m_closedUntil;
    std::optional<Error> m_lastUnreachable;
};

/** @p text with every credential of @p settings replaced by ***. */
[[nodiscard]] QByteArray masked(QByteArray text, const SourceSettings &settings);

} // namespace toban
