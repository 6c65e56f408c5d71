// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "prometheussource.h"

#include "fetchjob.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

namespace toban {

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
    QSet<FetchJob *> jobs;
    QString product;
    std::optional<Millis> productAsked; ///< when, by the monotonic clock
};

QString SourceInfo::text() const
{
    return version.isEmpty() ? product : product + u' ' + version;
}

PrometheusSource::PrometheusSource(
    SourceSettings settings, const Clock &clock, ExchangeRecorder &recorder, QObject *parent)
    : MetricSource(parent)
    , m_parts(std::make_unique<Parts>(std::move(settings), clock, recorder))
{
}

PrometheusSource::~PrometheusSource()
{
    qDeleteAll(std::exchange(m_parts->jobs, {}));
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
static Labels knowledgeKey(const Service &service)
{
    return Labels{{QStringLiteral("id"), service.id.text()},
        {QStringLiteral("metric"), service.latency.metric},
        {QStringLiteral("match"), matchersText(service.latency.match)}};
}

QFuture<Result<Fetched>> PrometheusSource::fetch(const Service &service, TimeSpan span, Millis step)
{
    if (span.length() > longestSpan)
        return QtFuture::makeReadyFuture(
            Result<Fetched>(failure(ErrorKind::Unsupported, service.id.text(),
                QCoreApplication::translate("toban", "A fetch covers at most ten minutes."))));
    auto *job = new FetchJob({m_parts->api, settings(), &m_parts->knowledge[knowledgeKey(service)]},
        service, span, step, [this](FetchJob *done) {
            m_parts->jobs.remove(done);
            done->deleteLater();
        });
    m_parts->jobs.insert(job);
    auto future = job->future().then(this, [this](Result<Fetched> fetched) {
        if (fetched) {
            fetched->product = m_parts->product;
            refreshProduct();
        }
        return fetched;
    });
    job->start();
    return future;
}

/// Only after a success: a server that refuses us is not asked more often than it must be.
void PrometheusSource::refreshProduct()
{
    constexpr Millis holds = 10min;
    const Millis now = m_parts->clock.monotonic();
    if (m_parts->productAsked && now - *m_parts->productAsked < holds)
        return;
    m_parts->productAsked = now;
    probe().then(this, [this](const Result<SourceInfo> &info) {
        if (info)
            m_parts->product = info->text();
    });
}

static SourceInfo infoFrom(const BuildInfo &build)
{
    SourceInfo info;
    info.product = build.application.isEmpty() ? QStringLiteral("Prometheus") : build.application;
    info.version = build.version.section(u'+', 0, 0); // without the distribution's mark
    info.answerTime = build.took;
    info.clockSkew = build.clockSkew;
    return info;
}

QFuture<Result<SourceInfo>> PrometheusSource::probe()
{
    return m_parts->api.buildInfo(QStringLiteral("version"))
        .then(this,
            [this](const Result<BuildInfo> &build) {
                if (!build && build.error().kind != ErrorKind::Http
                    && build.error().kind != ErrorKind::Malformed)
                    return QtFuture::makeReadyFuture(
                        Result<SourceInfo>(tl::unexpected(build.error())));
                if (!build)
                    return probeByQuery(build.error());
                // VictoriaMetrics answers too, older ones with nothing, newer ones with the
                // version of a Prometheus; its own header tells
                if (build->version.isEmpty() || !build->serverHint.isEmpty())
                    return probeVictoria(*build);
                return QtFuture::makeReadyFuture(Result<SourceInfo>(infoFrom(*build)));
            })
        .unwrap();
}

/// No build information: whoever answers a query speaks the language all the same.
QFuture<Result<SourceInfo>> PrometheusSource::probeByQuery(const Error &buildError)
{
    return m_parts->api
        .instant(QStringLiteral("vector(1)"), m_parts->clock.now(), QStringLiteral("version"))
        .then([buildError](const Result<QueryAnswer> &answer) -> Result<SourceInfo> {
            if (!answer)
                return tl::unexpected(
                    answer.error().kind == ErrorKind::Http ? buildError : answer.error());
            return SourceInfo{QCoreApplication::translate("toban", "Prometheus-compatible server"),
                {}, answer->took, answer->clockSkew};
        });
}

/// The version stands in the server's own metrics.
QFuture<Result<SourceInfo>> PrometheusSource::probeVictoria(const BuildInfo &build)
{
    HttpRequest request;
    request.url = settings().url;
    request.url.setPath(
        settings().url.path(QUrl::FullyEncoded) + QStringLiteral("/metrics"), QUrl::TolerantMode);
    request.accept = "text/plain";
    request.purpose = QStringLiteral("version");
    SourceInfo info = infoFrom(build);
    info.product = build.serverHint.isEmpty()
        ? QCoreApplication::translate("toban", "Prometheus-compatible server")
        : QStringLiteral("VictoriaMetrics");
    info.version.clear();
    return m_parts->client.send(std::move(request))
        .then([info](const Result<HttpReply> &reply) mutable -> Result<SourceInfo> {
            static const QRegularExpression line(
                QStringLiteral("^vm_app_version\\{[^}]*version=\"[^\"]*?v?(\\d+\\.\\d+\\.\\d+)"),
                QRegularExpression::MultilineOption);
            const auto found = reply && reply->isSuccess()
                ? line.match(QString::fromUtf8(reply->body))
                : QRegularExpressionMatch();
            if (found.hasMatch()) {
                info.product = QStringLiteral("VictoriaMetrics");
                info.version = found.captured(1);
            }
            return info;
        });
}

} // namespace toban
