// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "httpclient.h"

#include "httpworker.h"

namespace toban {

HttpClient::HttpClient(
    SourceSettings settings, const Clock &clock, ExchangeRecorder &recorder, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_clock(clock)
{
    auto checked = normalized(std::move(settings));
    if (checked)
        m_settings = *checked;
    m_worker = new HttpWorker(std::move(checked), clock, recorder);
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.setObjectName(QStringLiteral("net:%1").arg(m_settings.id.text()).left(15));
    m_thread.start();
}

HttpClient::~HttpClient()
{
    m_thread.quit();
    m_thread.wait();
}

QFuture<Result<HttpReply>> HttpClient::send(HttpRequest request)
{
    request.url.setUserInfo({});
    auto pending = std::make_shared<PendingReply>(std::move(request), m_clock.now());
    auto future = pending->future();
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, pending = std::move(pending)] { worker->start(pending); },
        Qt::QueuedConnection);
    return future;
}

} // namespace toban
