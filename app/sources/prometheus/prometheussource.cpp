// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "prometheussource.h"

#include "fetchjob.h"
#include "probejob.h"
#include "whendone.h"

#include <QCoreApplication>
#include <QSet>

namespace toban {

/// What ends longer ago is no poll of the present.
static constexpr Millis longestDelay = 5min;

struct PrometheusSource::Parts {
    Parts(SourceSettings settings, const Clock &sourceClock, ExchangeRecorder &recorder)
        : clock(sourceClock)
        , client(std::move(settings), sourceClock, recorder)
        , api(client)
    {
    }

    const Clock &clock;
    HttpClient client;
    PrometheusApi api;
    std::map<Labels, ServiceKnowledge> knowledge; ///< by what makes a service's queries
    QSet<FetchJob *> fetches;
    QSet<ProbeJob *> probes;
    QString product;
    std::optional<Millis> productAsked; ///< when, by the monotonic clock
};

PrometheusSource::PrometheusSource(
    SourceSettings settings, const Clock &clock, ExchangeRecorder &recorder, QObject *parent)
    : MetricSource(parent)
    , m_parts(std::make_unique<Parts>(std::move(settings), clock, recorder))
{
}

PrometheusSource::~PrometheusSource()
{
    qDeleteAll(std::exchange(m_parts->fetches, {}));
    qDeleteAll(std::exchange(m_parts->probes, {}));
}

PrometheusApi &PrometheusSource::api()
{
    return m_parts->api;
}

const SourceSettings &PrometheusSource::settings() const
{
    return m_parts->client.settings();
}

/// A service that is edited is another one as far as its targets go.
/// What was learned of the past is kept apart, so that asking about it costs the present nothing.
static Labels knowledgeKey(const Service &service, bool isPast)
{
    return Labels{{QStringLiteral("id"), service.id.text()},
        {QStringLiteral("past"), isPast ? QStringLiteral("1") : QString()},
        {QStringLiteral("metric"), service.latency.metric},
        {QStringLiteral("match"), matchersText(service.latency.match)}};
}

QFuture<Result<Fetched>> PrometheusSource::fetch(const Service &service, TimeSpan span, Millis step)
{
    if (span.length() > longestSpan)
        return QtFuture::makeReadyFuture(
            Result<Fetched>(failure(ErrorKind::Unsupported, service.id.text(),
                QCoreApplication::translate("toban", "A fetch covers at most two hours."))));
    const bool isPast = m_parts->clock.now() - span.to > longestDelay;
    auto *job = new FetchJob({m_parts->api, settings(), m_parts->clock,
                                 &m_parts->knowledge[knowledgeKey(service, isPast)], isPast},
        service, span, step,
        [this](FetchJob *done, Result<Fetched> &fetched) { fetchDone(done, fetched); });
    m_parts->fetches.insert(job);
    const auto future = job->future();
    job->start();
    return future;
}

void PrometheusSource::fetchDone(FetchJob *job, Result<Fetched> &fetched)
{
    m_parts->fetches.remove(job);
    job->deleteLater();
    if (!fetched)
        return;
    fetched->product = m_parts->product;
    refreshProduct();
}

/// Only after a success: a server that refuses us is not asked more often than it must be.
void PrometheusSource::refreshProduct()
{
    constexpr Millis holds = 10min;
    const Millis now = m_parts->clock.monotonic();
    if (m_parts->productAsked && now - *m_parts->productAsked < holds)
        return;
    m_parts->productAsked = now;
    whenDone(probe(), this, [this](const Result<SourceInfo> &info) {
        if (info)
            m_parts->product = info->text();
    });
}

QFuture<Result<SourceInfo>> PrometheusSource::probe()
{
    auto *job = new ProbeJob(m_parts->client, m_parts->api, m_parts->clock, [this](ProbeJob *done) {
        m_parts->probes.remove(done);
        done->deleteLater();
    });
    m_parts->probes.insert(job);
    const auto future = job->future();
    job->start();
    return future;
}

} // namespace toban
