// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "id.h"
#include "instant.h"
#include "secret.h"

#include <QUrl>

#include <vector>

namespace toban {

/** How we say who we are. Sent only to the origin of SourceSettings::url. */
struct SourceAuth {
    enum class Kind { None, Bearer, Basic };

    Kind kind = Kind::None;
    QString user; ///< Basic only
    Secret secret; ///< the token, or the password

    friend bool operator==(const SourceAuth &, const SourceAuth &) = default;
};

/** An extra request header, such as X-Scope-OrgID of a tenant. Treated as a credential. */
struct SourceHeader {
    QByteArray name;
    Secret value;

    friend bool operator==(const SourceHeader &, const SourceHeader &) = default;
};

/** Everything needed to talk to one source. */
struct SourceSettings {
    SourceId id;
    QUrl url; ///< http or https, with the path prefix: https://host/prometheus
    SourceAuth auth;
    std::vector<SourceHeader> headers;
    QString caFile; ///< PEM; when set, these authorities count and no others
    QString clientCertFile; ///< PEM
    QString clientKeyFile; ///< PEM, RSA or EC
    Secret clientKeyPassphrase;
    /** Hex SHA-256 of the server's certificate, with or without colons. When set exactly this
     *  certificate is trusted, also if self-signed, and any other is refused. */
    QString pinnedCertificate;
    Millis deadline{10'000}; ///< for one request, from send to the last byte
    qint64 maxBodyBytes = 64LL << 20; ///< of an answer, packed and unpacked alike
    int seriesLimit = 20'000; ///< per service; above it the server aggregates

    friend bool operator==(const SourceSettings &, const SourceSettings &) = default;
};

/** The settings as used: user info of the URL becomes Basic (when there is no other), and a pasted
 *  /api/v1…, /api/v2…, /graph, query or fragment goes. Malformed for schemes other than http and
 * https. */
[[nodiscard]] Result<SourceSettings> normalized(SourceSettings settings);

/** For people and logs: without user info, query and fragment. */
[[nodiscard]] QString displayUrl(const QUrl &url);

} // namespace toban
