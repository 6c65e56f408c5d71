// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "probejob.h"

#include "whendone.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace toban {

ProbeJob::ProbeJob(HttpClient &client, PrometheusApi &api, const Clock &clock,
    std::function<void(ProbeJob *)> done)
    : m_client(client)
    , m_api(api)
    , m_clock(clock)
    , m_done(std::move(done))
{
    m_promise.start();
}

ProbeJob::~ProbeJob()
{
    m_done = nullptr;
    if (!m_finished)
        finish(failure(ErrorKind::Cancelled, displayUrl(m_client.settings().url),
            QCoreApplication::translate("toban", "The request was cancelled.")));
}

void ProbeJob::start()
{
    whenDone(m_api.buildInfo(QStringLiteral("version")), this,
        [this](const Result<BuildInfo> &build) { built(build); });
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

static QString someServer()
{
    return QCoreApplication::translate("toban", "Prometheus-compatible server");
}

void ProbeJob::built(const Result<BuildInfo> &build)
{
    if (!build) {
        const ErrorKind kind = build.error().kind;
        const bool answered = kind == ErrorKind::Http || kind == ErrorKind::Malformed
            || kind == ErrorKind::Unsupported;
        if (answered)
            askByQuery(build.error());
        else
            finish(tl::unexpected(build.error()));
        return;
    }
    // VictoriaMetrics answers too, older ones with nothing, newer ones with the version of a
    // Prometheus; a header of its own tells
    if (build->version.isEmpty() || !build->serverHint.isEmpty())
        askVictoria(*build);
    else
        finish(infoFrom(*build));
}

/// No build information: whoever answers a query speaks the language all the same.
void ProbeJob::askByQuery(const Error &buildError)
{
    const auto asked
        = m_api.instant(QStringLiteral("vector(1)"), m_clock.now(), QStringLiteral("version"));
    whenDone(asked, this, [this, buildError](const Result<QueryAnswer> &answer) {
        if (answer)
            finish(SourceInfo{someServer(), {}, answer->took, answer->clockSkew});
        else
            finish(tl::unexpected(
                answer.error().kind == ErrorKind::Http ? buildError : answer.error()));
    });
}

/// The version stands in the server's own metrics.
void ProbeJob::askVictoria(const BuildInfo &build)
{
    const QUrl &base = m_client.settings().url;
    HttpRequest request;
    request.url = base;
    request.url.setPath(
        base.path(QUrl::FullyEncoded) + QStringLiteral("/metrics"), QUrl::TolerantMode);
    request.accept = "text/plain";
    request.purpose = QStringLiteral("version");
    SourceInfo info = infoFrom(build);
    info.product = build.serverHint.isEmpty() ? someServer() : QStringLiteral("VictoriaMetrics");
    info.version.clear();
    const auto asked = m_client.send(std::move(request));
    whenDone(asked, this, [this, info](const Result<HttpReply> &reply) mutable {
        static const QRegularExpression line(
            QStringLiteral("^vm_app_version\\{[^}]*version=\"[^\"]*?v?(\\d+\\.\\d+\\.\\d+)"),
            QRegularExpression::MultilineOption);
        const QString text
            = reply && reply->isSuccess() ? QString::fromUtf8(reply->body) : QString();
        if (const auto found = line.match(text); found.hasMatch()) {
            info.product = QStringLiteral("VictoriaMetrics");
            info.version = found.captured(1);
        }
        finish(info);
    });
}

void ProbeJob::finish(Result<SourceInfo> info)
{
    if (m_finished)
        return;
    m_finished = true;
    m_promise.addResult(std::move(info));
    m_promise.finish();
    if (m_done)
        std::exchange(m_done, nullptr)(this);
}

} // namespace toban
