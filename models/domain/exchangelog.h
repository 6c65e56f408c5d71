// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "id.h"
#include "instant.h"

#include <QByteArray>
#include <QUrl>

#include <vector>

namespace toban {

/** One request and its answer, for "Explain". Credentials are never part of it. */
struct Exchange {
    SourceId source;
    QString purpose; ///< such as "shop: latency"
    Instant sentAt;
    Millis took{0};
    QString method;
    QUrl url; ///< without user info
    QByteArray requestBody; ///< body of a POST
    int status = 0; ///< HTTP status, 0: no answer
    QByteArray head; ///< the first 4 kB of the body, as received and unpacked
    qint64 bodyBytes = 0;
    std::optional<Error> error;
};

/** The last exchanges of a source, newest first. Thread-safe. */
class ExchangeLog {
public:
    virtual ~ExchangeLog() = default;
    [[nodiscard]] virtual std::vector<Exchange> recent(const SourceId &source) const = 0;
};

} // namespace toban
