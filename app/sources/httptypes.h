// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instant.h"

#include <QByteArray>
#include <QUrl>

#include <vector>

namespace toban {

/** One request over HTTP: a question, which may be asked again, or a change, which is sent once. */
struct HttpRequest {
    enum class Method { Get, Post, Put, Delete };

    Method method = Method::Get;
    QUrl url = {};
    QByteArray form = {}; ///< body of a POST or PUT
    QByteArray formType = QByteArrayLiteral("application/x-www-form-urlencoded");
    bool isChange = false; ///< what it does twice is not what it does once
    QByteArray accept = QByteArrayLiteral("application/json");
    std::optional<Millis> deadline = std::nullopt; ///< nullopt: that of the source
    std::optional<qint64> maxBodyBytes = std::nullopt; ///< nullopt: that of the source
    std::vector<std::pair<QByteArray, QByteArray>> headers = {}; ///< further ones, none secret
    QString purpose = {}; ///< for "Explain", such as "shop: latency"
};

/** A whole answer of any HTTP status. */
struct HttpReply {
    int status = 0;
    QByteArray contentType;
    QByteArray serverHint; ///< the X-Server-Hostname that VictoriaMetrics sends
    std::optional<Instant> date; ///< the server's clock, whole seconds
    std::optional<Millis> retryAfter; ///< at most 10 minutes
    /** Unpacked. capacity() is at least size() + 64 (the padding of simdjson) until detached. */
    QByteArray body;
    Instant sentAt;
    Millis took{0}; ///< from send to the last byte

    [[nodiscard]] bool isSuccess() const { return status >= 200 && status < 300; }
    /** The server's clock minus ours; 0 below 1.5 s, as the header has whole seconds only. */
    [[nodiscard]] Millis clockSkew() const;
};

/** What a status outside 2xx means: 401/403 Auth, 429 RateLimited, others Http; with Retry-After.
 *  @p context is the URL shown, @p said what the server's body says (may be empty). */
[[nodiscard]] Error statusError(
    const HttpReply &reply, const QString &context, const QString &said);

/** Retry-After: seconds or an HTTP date, within 0 and 10 minutes; nullopt where unreadable. */
[[nodiscard]] std::optional<Millis> parseRetryAfter(const QByteArray &value, Instant now);
/** An HTTP date (RFC 9110, also the two obsolete forms). */
[[nodiscard]] std::optional<Instant> parseHttpDate(const QByteArray &value);

} // namespace toban
