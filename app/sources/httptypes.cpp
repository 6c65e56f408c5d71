// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "httptypes.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace toban {

Millis HttpReply::clockSkew() const
{
    if (!date)
        return Millis(0);
    // the header is cut to the second, so on average it is half a second behind
    const Millis skew = (*date + 500ms) - (sentAt + took / 2);
    return skew > -1500ms && skew < 1500ms ? Millis(0) : skew;
}

std::optional<Instant> parseHttpDate(const QByteArray &value)
{
    // the day of the week says nothing new, and with a two-digit year it contradicts the date
    const QString text = QString::fromLatin1(value.trimmed()).simplified().section(u' ', 1);
    for (const auto &form : {QStringLiteral("dd MMM yyyy HH:mm:ss 'GMT'"),
             QStringLiteral("dd-MMM-yy HH:mm:ss 'GMT'"), QStringLiteral("MMM d HH:mm:ss yyyy")}) {
        QDateTime at = QLocale::c().toDateTime(text, form);
        if (!at.isValid())
            continue;
        at.setTimeSpec(Qt::UTC);
        if (at.date().year() < 1970) // two-digit years are read as 19xx
            at = at.addYears(100);
        return fromMs(at.toMSecsSinceEpoch());
    }
    return std::nullopt;
}

std::optional<Millis> parseRetryAfter(const QByteArray &value, Instant now)
{
    constexpr Millis longest = 10min;
    const QByteArray text = value.trimmed();
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    if (!text.isEmpty() && std::all_of(text.cbegin(), text.cend(), isDigit)) {
        bool fits = false;
        const qlonglong seconds = text.toLongLong(&fits);
        return fits && seconds <= 600 ? Millis(seconds * 1000) : longest;
    }
    if (const auto at = parseHttpDate(text))
        return std::clamp(*at - now, Millis(0), longest);
    return std::nullopt;
}

static QString statusAdvice(int status)
{
    switch (status) {
    case 401:
        return QCoreApplication::translate(
            "toban", "The source refused the credentials, or asks for some (401).");
    case 402:
        return QCoreApplication::translate(
            "toban", "The plan of this account does not include this (402).");
    case 403:
        return QCoreApplication::translate(
            "toban", "The source does not allow this with these credentials (403).");
    case 404:
        return QCoreApplication::translate(
            "toban", "There is nothing at this address (404). Is the path prefix right?");
    case 407:
        return QCoreApplication::translate(
            "toban", "The proxy in between asks for credentials (407).");
    case 429:
        return QCoreApplication::translate("toban", "The source asks for fewer requests (429).");
    case 502:
    case 504:
        return QCoreApplication::translate(
            "toban", "A proxy answered that the source behind it does not answer (%1).")
            .arg(status);
    case 503:
        return QCoreApplication::translate(
            "toban", "The source is not ready or has too much to do (503).");
    default:
        return QCoreApplication::translate("toban", "The source answered with HTTP status %1.")
            .arg(status);
    }
}

static ErrorKind statusKind(int status)
{
    if (status == 401 || status == 403)
        return ErrorKind::Auth;
    return status == 429 ? ErrorKind::RateLimited : ErrorKind::Http;
}

Error statusError(const HttpReply &reply, const QString &context, const QString &said)
{
    Error error{statusKind(reply.status), context, statusAdvice(reply.status), reply.retryAfter};
    if (!said.isEmpty())
        error.detail = QCoreApplication::translate("toban", "%1 It says: %2", "advice, quotation")
                           .arg(error.detail, said);
    return error;
}

} // namespace toban
