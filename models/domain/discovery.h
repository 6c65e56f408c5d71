// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instant.h"
#include "service.h"

#include <QFuture>
#include <QUrl>

namespace toban {

/** A service found on a server, and why it is proposed. */
struct ProposedService {
    Service service;
    double requestsPerSecond = 0; ///< at the moment of discovery
    int targets = 0;
    QString reason; ///< "OpenTelemetry HTTP server, label http_route"
    bool isSuggested = true; ///< false: shown, but not taken up unasked
};

struct DiscoveryReport {
    QString product; ///< "Prometheus 2.42.0"
    Millis scrapeInterval{0};
    std::vector<ProposedService> services; ///< best first
    std::vector<QUrl> alertmanagers; ///< where the server sends its alerts; they answered from here
    QStringList notes; ///< what was looked for and not found
};

/** Finds out what a server offers. @p at: as of then; nullopt: now. */
class Discovery {
public:
    virtual ~Discovery() = default;
    [[nodiscard]] virtual QFuture<Result<DiscoveryReport>> discover(
        const SourceId &source, std::optional<Instant> at)
        = 0;
};

} // namespace toban
