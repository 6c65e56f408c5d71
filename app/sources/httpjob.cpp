// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "httpjob.h"

#include "bodysentonce.h"
#include "networkerrors.h"
#include "tlssettings.h"

#include <QCoreApplication>
#include <QRandomGenerator>

namespace toban {

HttpJob::HttpJob(std::shared_ptr<PendingReply> pending, const SourceSettings &settings,
    QNetworkAccessManager &manager, QSslConfiguration tls, Done done)
    : m_pending(std::move(pending))
    , m_settings(settings)
    , m_manager(manager)
    , m_tls(std::move(tls))
    , m_done(std::move(done))
    , m_url(m_pending->request().url)
{
    m_deadline.setSingleShot(true);
    m_deadline.setTimerType(Qt::PreciseTimer);
    connect(&m_deadline, &QTimer::timeout, this, &HttpJob::onDeadline);
}

HttpJob::~HttpJob()
{
    dropReply();
}

void HttpJob::start()
{
    const Millis allowed = m_pending->request().deadline.value_or(m_settings.deadline);
    m_deadline.start(std::max(Millis(0), allowed - m_pending->elapsed()));
    watchCancel();
    ask();
}

void HttpJob::watchCancel()
{
    connect(&m_watcher, &QFutureWatcherBase::canceled, this, [this] {
        fail({ErrorKind::Cancelled, displayUrl(m_url),
            QCoreApplication::translate("toban", "The request was cancelled.")});
    });
    m_watcher.setFuture(m_pending->future());
}

qint64 HttpJob::cap() const
{
    return m_pending->request().maxBodyBytes.value_or(m_settings.maxBodyBytes);
}

void HttpJob::addCredentials(QNetworkRequest &request) const
{
    if (!isSameOrigin(m_settings.url, m_url))
        return;
    const QByteArray &secret = m_settings.auth.secret.reveal();
    switch (m_settings.auth.kind) {
    case SourceAuth::Kind::None:
        break;
    case SourceAuth::Kind::Bearer:
        request.setRawHeader("Authorization", "Bearer " + secret);
        break;
    case SourceAuth::Kind::Basic:
        request.setRawHeader(
            "Authorization", "Basic " + (m_settings.auth.user.toUtf8() + ':' + secret).toBase64());
        break;
    }
    for (const auto &header : m_settings.headers)
        request.setRawHeader(header.name, header.value.reveal());
}

QNetworkRequest HttpJob::networkRequest() const
{
    QNetworkRequest request(m_url);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(
        QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(
        QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setRawHeader("Accept", m_pending->request().accept);
    // named by hand, Qt leaves the unpacking to us (see BodyReader)
    request.setRawHeader("Accept-Encoding", "gzip");
    request.setRawHeader("User-Agent", "Toban/" TOBAN_VERSION);
    const auto method = m_pending->request().method;
    if (method == HttpRequest::Method::Post || method == HttpRequest::Method::Put)
        request.setRawHeader("Content-Type", m_pending->request().formType);
    for (const auto &[name, value] : m_pending->request().headers)
        request.setRawHeader(name, value);
    if (m_url.scheme() == QLatin1StringView("https"))
        request.setSslConfiguration(m_tls);
    addCredentials(request);
    return request;
}

static QNetworkReply *sentOnce(
    QNetworkAccessManager &manager, const QNetworkRequest &request, const HttpRequest &wanted)
{
    auto body = std::make_unique<BodySentOnce>(wanted.form);
    QNetworkReply *reply = wanted.method == HttpRequest::Method::Put
        ? manager.put(request, body.get())
        : manager.post(request, body.get());
    body.release()->setParent(reply);
    return reply;
}

QNetworkReply *HttpJob::sent()
{
    const auto &request = m_pending->request();
    switch (request.method) {
    case HttpRequest::Method::Post:
        return request.isChange ? sentOnce(m_manager, networkRequest(), request)
                                : m_manager.post(networkRequest(), request.form);
    case HttpRequest::Method::Put:
        return sentOnce(m_manager, networkRequest(), request);
    case HttpRequest::Method::Delete:
        return m_manager.deleteResource(networkRequest());
    case HttpRequest::Method::Get:
        break;
    }
    return m_manager.get(networkRequest());
}

void HttpJob::ask()
{
    m_body.reset();
    m_sslErrors.clear();
    m_reply = sent();
    m_reply->setReadBufferSize(1 << 20);
    connect(m_reply, &QNetworkReply::encrypted, this, &HttpJob::onEncrypted);
    connect(m_reply, &QNetworkReply::sslErrors, this, &HttpJob::onSslErrors);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &HttpJob::onHeaders);
    connect(m_reply, &QNetworkReply::readyRead, this, &HttpJob::onReadyRead);
    connect(m_reply, &QNetworkReply::finished, this, &HttpJob::onFinished);
}

void HttpJob::dropReply()
{
    if (!m_reply)
        return;
    m_reply->disconnect(this);
    m_reply->abort();
    m_reply->deleteLater();
    m_reply.clear();
}

/// A pinned certificate stands for itself: nothing is sent to a server that shows another one.
void HttpJob::onEncrypted()
{
    if (m_settings.pinnedCertificate.isEmpty())
        return;
    const QString shown = fingerprintOf(m_reply->sslConfiguration().peerCertificate());
    const QString pinned = plainFingerprint(m_settings.pinnedCertificate);
    if (shown != pinned)
        fail({ErrorKind::Tls, displayUrl(m_url),
            QCoreApplication::translate(
                "toban", "The certificate is not the pinned one. Pinned: %1. Shown now: %2.")
                .arg(pinned, shown)});
}

void HttpJob::onSslErrors(const QList<QSslError> &errors)
{
    m_sslErrors = errors;
    if (m_settings.pinnedCertificate.isEmpty())
        return;
    const QString shown = fingerprintOf(m_reply->sslConfiguration().peerCertificate());
    if (shown == plainFingerprint(m_settings.pinnedCertificate))
        m_reply->ignoreSslErrors(errors);
    else
        onEncrypted();
}

static QByteArray encodingOf(const QNetworkReply &reply)
{
    return reply.rawHeader("Content-Encoding");
}

static std::optional<qint64> lengthOf(const QNetworkReply &reply)
{
    bool isNumber = false;
    const qint64 length = reply.rawHeader("Content-Length").trimmed().toLongLong(&isNumber);
    return isNumber && length >= 0 ? std::optional(length) : std::nullopt;
}

void HttpJob::onHeaders()
{
    if (m_body)
        return;
    const bool json = m_pending->request().accept.contains("json");
    m_body.emplace(encodingOf(*m_reply), cap(), json);
    if (const auto length = lengthOf(*m_reply)) {
        if (*length > cap()) {
            fail({ErrorKind::TooLarge, displayUrl(m_url),
                QCoreApplication::translate(
                    "toban", "The answer would be %1 MiB; the limit is %2 MiB.")
                    .arg(*length >> 20)
                    .arg(cap() >> 20)});
            return;
        }
        m_body->expect(*length);
    }
}

void HttpJob::onReadyRead()
{
    onHeaders();
    while (m_reply && m_reply->bytesAvailable() > 0) {
        char piece[64 << 10];
        const qint64 got = m_reply->read(piece, sizeof piece);
        if (got <= 0)
            return;
        const auto more = m_body->feed(piece, got);
        if (!more) {
            Error error = more.error();
            error.context = displayUrl(m_url);
            fail(std::move(error));
            return;
        }
        if (!*more) {
            finishWithBody();
            return;
        }
    }
}

static int statusOf(const QNetworkReply &reply)
{
    return reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

std::optional<Error> HttpJob::transportError() const
{
    if (statusOf(*m_reply) > 0 && isStatusError(m_reply->error()))
        return std::nullopt;
    Error error = networkError(*m_reply);
    if (!m_sslErrors.isEmpty())
        error = {ErrorKind::Tls, {}, tlsReason(m_sslErrors)};
    error.context = displayUrl(m_url);
    return error;
}

bool HttpJob::retry()
{
    const bool answered = m_body && m_body->wireBytes() > 0;
    if (m_retried || answered || m_pending->request().isChange || !isPassing(m_reply->error()))
        return false;
    m_retried = true;
    dropReply();
    // random, so that many clients do not return in step
    const int pause = QRandomGenerator::global()->bounded(50, 250);
    QTimer::singleShot(pause, this, [this] { ask(); });
    return true;
}

std::optional<Error> HttpJob::redirectRefusal(const QUrl &target) const
{
    constexpr int most = 5;
    const auto refused = [this](const QString &why) {
        return Error{ErrorKind::Http, displayUrl(m_url), why};
    };
    if (!target.isValid() || !isSameOrigin(m_settings.url, target))
        return refused(QCoreApplication::translate("toban",
            "The source redirects to %1, which is another server or a less "
            "safe one. It was not followed; enter that address if it is "
            "right.")
                           .arg(displayUrl(target)));
    if (m_redirects >= most)
        return refused(QCoreApplication::translate("toban", "The source redirects in a circle."));
    return std::nullopt;
}

bool HttpJob::followRedirect()
{
    const int status = statusOf(*m_reply);
    const QByteArray location = m_reply->rawHeader("Location");
    if (status < 301 || status > 308 || status == 304 || location.isEmpty())
        return false;
    const QUrl target = m_url.resolved(QUrl::fromEncoded(location.trimmed()));
    if (auto refused = redirectRefusal(target)) {
        fail(std::move(*refused));
        return true;
    }
    ++m_redirects;
    m_url = target;
    m_url.setUserInfo({});
    dropReply();
    ask();
    return true;
}

void HttpJob::onFinished()
{
    onReadyRead();
    if (!m_reply)
        return; // reading the rest ended it
    if (auto error = transportError()) {
        if (!retry())
            fail(std::move(*error));
        return;
    }
    if (followRedirect())
        return;
    const auto length = lengthOf(*m_reply);
    if (length && *length != m_body->wireBytes()) {
        fail({ErrorKind::Malformed, displayUrl(m_url),
            QCoreApplication::translate("toban", "The answer has %1 bytes where %2 were announced.")
                .arg(m_body->wireBytes())
                .arg(*length)});
        return;
    }
    finishWithBody();
}

void HttpJob::finishWithBody()
{
    HttpReply reply;
    reply.status = statusOf(*m_reply);
    reply.contentType = m_reply->rawHeader("Content-Type");
    reply.serverHint = m_reply->rawHeader("X-Server-Hostname");
    reply.date = parseHttpDate(m_reply->rawHeader("Date"));
    reply.sentAt = m_pending->sentAt();
    reply.took = m_pending->elapsed();
    if (m_reply->hasRawHeader("Retry-After"))
        reply.retryAfter
            = parseRetryAfter(m_reply->rawHeader("Retry-After"), reply.sentAt + reply.took);
    auto body = m_body->finish();
    if (!body) {
        Error error = body.error();
        error.context = displayUrl(m_url);
        fail(std::move(error));
        return;
    }
    reply.body = std::move(*body);
    finish(std::move(reply));
}

void HttpJob::onDeadline()
{
    const Millis allowed = m_pending->request().deadline.value_or(m_settings.deadline);
    fail({ErrorKind::Timeout, displayUrl(m_url),
        QCoreApplication::translate("toban",
            "No whole answer within %1. The source may be overloaded, or the network "
            "drops packets.")
            .arg(durationText(allowed))});
}

void HttpJob::fail(Error error)
{
    finish(tl::unexpected(std::move(error)));
}

void HttpJob::finish(Result<HttpReply> result)
{
    if (!m_done)
        return;
    m_deadline.stop();
    m_watcher.disconnect(this);
    const qint64 bytes = m_body ? m_body->wireBytes() : 0;
    const QByteArray head
        = result ? result->body.left(4096) : (m_body ? m_body->body().left(4096) : QByteArray());
    dropReply();
    std::exchange(m_done, nullptr)(this, result, head, bytes);
}

} // namespace toban
