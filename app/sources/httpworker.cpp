// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "httpworker.h"

#include "exchangerecorder.h"
#include "httpjob.h"
#include "sourceslog.h"
#include "tlssettings.h"

#include <QCoreApplication>
#include <QNetworkProxyFactory>

namespace toban {

Q_LOGGING_CATEGORY(lcSources, "toban.sources", QtWarningMsg)

PendingReply::PendingReply(HttpRequest request, Instant sentAt)
    : m_request(std::move(request))
    , m_sentAt(sentAt)
    , m_started(std::chrono::steady_clock::now())
{
    m_promise.start();
}

PendingReply::~PendingReply()
{
    if (!m_finished)
        finish(failure(ErrorKind::Cancelled, displayUrl(m_request.url),
            QCoreApplication::translate("toban", "The request was cancelled.")));
}

void PendingReply::finish(Result<HttpReply> result)
{
    m_finished = true;
    m_promise.addResult(std::move(result));
    m_promise.finish();
}

Millis PendingReply::elapsed() const
{
    return std::chrono::duration_cast<Millis>(std::chrono::steady_clock::now() - m_started);
}

namespace {

/// Asked on the network thread, as finding out can block.
class SystemProxies final : public QNetworkProxyFactory {
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        return systemProxyForQuery(query);
    }
};

} // namespace

static QByteArrayList credentialsOf(const SourceSettings &settings)
{
    const QByteArray &secret = settings.auth.secret.reveal();
    QByteArrayList all{(settings.auth.user.toUtf8() + ':' + secret).toBase64(), secret};
    for (const auto &header : settings.headers)
        all << header.value.reveal();
    return all;
}

QByteArray masked(QByteArray text, const SourceSettings &settings)
{
    const auto credentials = credentialsOf(settings);
    for (const auto &credential : credentials)
        if (credential.size() >= 4) // shorter ones would tear every text apart
            text.replace(credential, "***");
    return text;
}

HttpWorker::HttpWorker(
    Result<SourceSettings> settings, const Clock &clock, ExchangeRecorder &recorder)
    : m_settings(std::move(settings))
    , m_clock(clock)
    , m_recorder(recorder)
{
}

HttpWorker::~HttpWorker()
{
    qDeleteAll(std::exchange(m_jobs, {}));
}

QNetworkAccessManager &HttpWorker::manager()
{
    if (!m_manager) {
        m_manager = std::make_unique<QNetworkAccessManager>();
        m_manager->setProxyFactory(new SystemProxies);
        m_manager->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    }
    return *m_manager;
}

Result<QSslConfiguration> HttpWorker::tls()
{
    if (m_tls)
        return *m_tls;
    auto read = tlsConfiguration(*m_settings);
    if (read)
        m_tls = *read;
    return read;
}

std::optional<Error> HttpWorker::refusal(const HttpRequest &request)
{
    if (!m_settings)
        return m_settings.error();
    if (std::chrono::steady_clock::now() < m_closedUntil && m_lastUnreachable)
        return m_lastUnreachable;
    const QString scheme = request.url.scheme();
    if (scheme != QLatin1StringView("http") && scheme != QLatin1StringView("https"))
        return Error{ErrorKind::Unsupported, displayUrl(request.url),
            QCoreApplication::translate("toban", "Only http and https can be asked.")};
    return std::nullopt;
}

void HttpWorker::start(const std::shared_ptr<PendingReply> &pending)
{
    if (pending->future().isCanceled())
        return;
    auto refused = refusal(pending->request());
    Result<QSslConfiguration> tlsSettings;
    if (!refused && pending->request().url.scheme() == QLatin1StringView("https")) {
        tlsSettings = tls();
        if (!tlsSettings)
            refused = tlsSettings.error();
    }
    if (refused) {
        const Result<HttpReply> result = tl::unexpected(*refused);
        record(*pending, result, {}, 0);
        pending->finish(result);
        return;
    }
    auto *job
        = new HttpJob(pending, *m_settings, manager(), tlsSettings.value_or(QSslConfiguration()),
            [this](HttpJob *done, const Result<HttpReply> &result, const QByteArray &head,
                qint64 bodyBytes) { jobDone(done, done->pending(), result, head, bodyBytes); });
    m_jobs.insert(job);
    job->start();
}

void HttpWorker::jobDone(HttpJob *job, PendingReply &pending, const Result<HttpReply> &result,
    const QByteArray &head, qint64 bodyBytes)
{
    m_jobs.remove(job);
    watchHost(result);
    record(pending, result, head, bodyBytes);
    job->deleteLater();
    pending.finish(result);
}

/// A host that cannot be reached is left alone for a moment, so that thirty waiting queries do not
/// each run into their own deadline.
void HttpWorker::watchHost(const Result<HttpReply> &result)
{
    constexpr int patience = 5;
    if (!result && result.error().kind == ErrorKind::Cancelled)
        return;
    const bool reached = result
        || (result.error().kind != ErrorKind::Offline && result.error().kind != ErrorKind::Timeout);
    m_unreachable = reached ? 0 : m_unreachable + 1;
    if (m_unreachable < patience)
        return;
    m_lastUnreachable = result.error();
    m_closedUntil = std::chrono::steady_clock::now() + 5s;
}

static QString methodName(HttpRequest::Method method)
{
    switch (method) {
    case HttpRequest::Method::Post:
        return QStringLiteral("POST");
    case HttpRequest::Method::Put:
        return QStringLiteral("PUT");
    case HttpRequest::Method::Delete:
        return QStringLiteral("DELETE");
    case HttpRequest::Method::Get:
        break;
    }
    return QStringLiteral("GET");
}

void HttpWorker::record(const PendingReply &pending, const Result<HttpReply> &result,
    const QByteArray &head, qint64 bodyBytes)
{
    if (!m_settings)
        return;
    const auto &request = pending.request();
    Exchange exchange{.source = m_settings->id,
        .purpose = request.purpose,
        .sentAt = pending.sentAt(),
        .took = pending.elapsed(),
        .method = methodName(request.method),
        .url = request.url,
        .requestBody = request.form,
        .status = result ? result->status : 0,
        .head = masked(head.left(ExchangeRecorder::headBytes), *m_settings),
        .bodyBytes = bodyBytes,
        .error = std::nullopt};
    if (!result)
        exchange.error = result.error();
    qCDebug(lcSources).noquote() << exchange.method << displayUrl(request.url) << request.purpose
                                 << exchange.status << exchange.took.count() << "ms" << bodyBytes
                                 << "bytes" << (result ? QString() : errorText(result.error()));
    m_recorder.add(std::move(exchange));
}

} // namespace toban
