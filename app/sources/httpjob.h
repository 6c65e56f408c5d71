// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bodyreader.h"
#include "httpworker.h"

#include <QFutureWatcher>
#include <QNetworkReply>
#include <QPointer>
#include <QTimer>

#include <functional>

namespace toban {

/** One request from send to its end: redirects, body, deadline, one retry. Lives on the network
 *  thread; calls @c done once, unless it is destroyed before. */
class HttpJob final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HttpJob)

public:
    /** The reply or the failure, the body so far and its packed length. */
    using Done
        = std::function<void(HttpJob *, const Result<HttpReply> &, const QByteArray &, qint64)>;

    HttpJob(std::shared_ptr<PendingReply> pending, const SourceSettings &settings,
        QNetworkAccessManager &manager, QSslConfiguration tls, Done done);
    ~HttpJob() override;

    void start();
    [[nodiscard]] PendingReply &pending() { return *m_pending; }

private:
    void watchCancel();
    void ask();
    [[nodiscard]] QNetworkReply *sent();
    void dropReply();
    void onEncrypted();
    void onSslErrors(const QList<QSslError> &errors);
    void onHeaders();
    void onReadyRead();
    void onFinished();
    void onDeadline();
    [[nodiscard]] bool retry();
    [[nodiscard]] bool followRedirect();
    [[nodiscard]] std::optional<Error> redirectRefusal(const QUrl &target) const;
    [[nodiscard]] std::optional<Error> transportError() const;
    [[nodiscard]] QNetworkRequest networkRequest() const;
    void addCredentials(QNetworkRequest &request) const;
    void finishWithBody();
    void fail(Error error);
    void finish(Result<HttpReply> result);
    [[nodiscard]] qint64 cap() const;

    std::shared_ptr<PendingReply> m_pending;
    const SourceSettings &m_settings;
    QNetworkAccessManager &m_manager;
    QSslConfiguration m_tls;
    Done m_done;
    QUrl m_url;
    QFutureWatcher<Result<HttpReply>> m_watcher;
    QTimer m_deadline;
    QPointer<QNetworkReply> m_reply;
    std::optional<BodyReader> m_body;
    QList<QSslError> m_sslErrors;
    int m_redirects = 0;
    bool m_retried = false;
};

} // namespace toban
