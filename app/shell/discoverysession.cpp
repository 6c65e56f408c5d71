// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "discoverysession.h"

#include "clock.h"
#include "prometheuscatalogue.h"
#include "prometheusdiscovery.h"
#include "prometheussource.h"

namespace toban {

struct DiscoverySession::Parts {
    explicit Parts(const QUrl &url)
        : source(settingsFor(url), clock, exchanges)
        , catalogue(source, clock, exchanges)
        , discovery(clock)
    {
        discovery.addSource(source.settings().id, catalogue);
    }

    static SourceSettings settingsFor(const QUrl &url)
    {
        SourceSettings settings;
        settings.id = SourceId(QStringLiteral("prometheus"));
        settings.url = url;
        return settings;
    }

    SystemClock clock;
    ExchangeRecorder exchanges;
    PrometheusSource source;
    PrometheusCatalogue catalogue;
    PrometheusDiscovery discovery;
};

DiscoverySession::DiscoverySession(const QUrl &url, QObject *parent)
    : QObject(parent)
    , m_parts(std::make_unique<Parts>(url))
{
}

DiscoverySession::~DiscoverySession() = default;

Discovery &DiscoverySession::discovery()
{
    return m_parts->discovery;
}

QFuture<Result<DiscoveryReport>> discoverAt(
    const QUrl &url, std::optional<Instant> at, QObject *owner)
{
    auto *session = new DiscoverySession(url, owner);
    auto answer = session->discovery().discover(SourceId(QStringLiteral("prometheus")), at);
    return answer.then(session, [session](const Result<DiscoveryReport> &report) {
        session->deleteLater();
        return report;
    });
}

} // namespace toban
