// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "networkerrors.h"

#include <QCoreApplication>

namespace toban {

static int portOf(const QUrl &url)
{
    return url.port(url.scheme() == QLatin1StringView("https") ? 443 : 80);
}

bool isSameOrigin(const QUrl &a, const QUrl &b)
{
    return a.scheme() == b.scheme() && portOf(a) == portOf(b)
        && a.host().compare(b.host(), Qt::CaseInsensitive) == 0;
}

bool isStatusError(QNetworkReply::NetworkError error)
{
    if (error == QNetworkReply::NoError || error == QNetworkReply::ProtocolInvalidOperationError)
        return true;
    if (error == QNetworkReply::ProxyAuthenticationRequiredError)
        return true; // 407, told by its status
    return error >= QNetworkReply::ContentAccessDenied && error <= QNetworkReply::UnknownServerError
        && error != QNetworkReply::ProtocolUnknownError && error != QNetworkReply::ProtocolFailure;
}

bool isPassing(QNetworkReply::NetworkError error)
{
    return error == QNetworkReply::ConnectionRefusedError
        || error == QNetworkReply::RemoteHostClosedError
        || error == QNetworkReply::TemporaryNetworkFailureError
        || error == QNetworkReply::NetworkSessionFailedError;
}

static bool isProxyError(QNetworkReply::NetworkError error)
{
    return error >= QNetworkReply::ProxyConnectionRefusedError
        && error <= QNetworkReply::UnknownProxyError;
}

static Error proxyError(const QNetworkReply &reply)
{
    return {ErrorKind::Offline, {},
        QCoreApplication::translate(
            "toban", "The proxy in between failed: %1. See the proxy settings of the system.")
            .arg(reply.errorString())};
}

Error networkError(const QNetworkReply &reply)
{
    if (isProxyError(reply.error()))
        return proxyError(reply);
    switch (reply.error()) {
    case QNetworkReply::ConnectionRefusedError:
        return {ErrorKind::Offline, {},
            QCoreApplication::translate("toban",
                "Nothing listens at %1, port %2. Is the server "
                "running, and is the port right?")
                .arg(reply.url().host())
                .arg(reply.url().port(
                    reply.url().scheme() == QLatin1StringView("https") ? 443 : 80))};
    case QNetworkReply::HostNotFoundError:
        return {ErrorKind::Offline, {},
            QCoreApplication::translate("toban",
                "The host name %1 could not be found. Is it spelled right, and is the "
                "network (or VPN) up?")
                .arg(reply.url().host())};
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::ContentReSendError: // of a change, which is sent once
        return {ErrorKind::Offline, {},
            QCoreApplication::translate("toban",
                "The connection was closed before the answer was complete. If this "
                "goes on: does this port speak HTTP, and http or https as entered?")};
    case QNetworkReply::TimeoutError:
        return {ErrorKind::Timeout, {},
            QCoreApplication::translate("toban", "The connection could not be made in time.")};
    case QNetworkReply::SslHandshakeFailedError:
        return {ErrorKind::Tls, {},
            QCoreApplication::translate("toban", "No safe connection could be agreed on: %1")
                .arg(reply.errorString())};
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::ProtocolUnknownError:
        return {ErrorKind::Malformed, {},
            QCoreApplication::translate(
                "toban", "The answer is not HTTP, or was cut short. Is the port right?")};
    default:
        return {ErrorKind::Offline, {},
            QCoreApplication::translate("toban", "The network failed: %1")
                .arg(reply.errorString())};
    }
}

} // namespace toban
