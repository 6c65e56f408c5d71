// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tracelink.h"

#include <QCoreApplication>

namespace toban {

class TraceLinkText {
    Q_DECLARE_TR_FUNCTIONS(toban::TraceLink)
};

static QUrl filledIn(const QString &pattern, const QString &id)
{
    QString text = pattern;
    text.replace(QLatin1StringView("{trace_id}"), QString::fromLatin1(QUrl::toPercentEncoding(id)));
    return QUrl(text, QUrl::TolerantMode);
}

Result<QUrl> traceLink(const QString &pattern, const QString &traceId)
{
    const auto refuse = [&pattern](const QString &why) {
        return failure(ErrorKind::Malformed, pattern.left(200), why);
    };
    if (!pattern.contains(QLatin1StringView("{trace_id}")))
        return refuse(TraceLinkText::tr("it does not contain {trace_id}"));
    const QUrl url = filledIn(pattern, traceId);
    const bool isWeb
        = url.scheme() == QLatin1StringView("http") || url.scheme() == QLatin1StringView("https");
    if (!url.isValid() || !isWeb || url.host().isEmpty())
        return refuse(
            TraceLinkText::tr("it is not an address that begins with http:// or https://"));
    if (!url.userInfo().isEmpty())
        return refuse(TraceLinkText::tr("it must not contain a user or a password"));
    if (traceId.isEmpty())
        return refuse(TraceLinkText::tr("there is no trace"));
    // an id comes from outside: whom we talk to is for the workspace alone to say
    if (filledIn(pattern, QStringLiteral("0")).authority() != url.authority()
        || filledIn(pattern, QStringLiteral("1")).authority() != url.authority())
        return refuse(TraceLinkText::tr("{trace_id} must stand behind the host"));
    return url;
}

} // namespace toban
