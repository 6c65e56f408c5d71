// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alertmanagerreader.h"
#include "httpclient.h"

#include <QPromise>

#include <memory>

namespace toban {

/** The silences of a server that speaks Alertmanager's API v2. Main thread; the client outlives
 *  it. Failures are those of AlertSource::setSilence. */
class SilenceRoute final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SilenceRoute)

public:
    /** @p path: below the source's address, "/api/v2". */
    SilenceRoute(HttpClient &client, QString path, QObject *parent = nullptr);

    [[nodiscard]] QFuture<Result<alertmanager::SilenceList>> list();
    [[nodiscard]] QFuture<Result<QString>> set(const Silence &silence);
    [[nodiscard]] QFuture<Result<void>> expire(const QString &id);

private:
    template <typename T>
    using Promise = std::shared_ptr<QPromise<Result<T>>>;
    void post(const Silence &silence, const Promise<QString> &promise);
    void judgeFailedExpiry(const QString &id, const Error &error, const Promise<void> &promise);
    [[nodiscard]] HttpRequest request(const QString &path, const QString &purpose) const;

    HttpClient &m_client;
    const QString m_path;
};

} // namespace toban
