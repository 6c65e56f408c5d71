// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sourceconnection.h"

#include "alertmanagersource.h"
#include "grafanaalerts.h"
#include "icalendarsource.h"
#include "opsgeniesource.h"
#include "pagerdutysource.h"
#include "prometheusalerts.h"
#include "secretstore.h"

#include <QPromise>

namespace toban {

static SourceAuth::Kind authKind(AuthKind kind)
{
    switch (kind) {
    case AuthKind::None:
        return SourceAuth::Kind::None;
    case AuthKind::Bearer:
        return SourceAuth::Kind::Bearer;
    case AuthKind::Basic:
        return SourceAuth::Kind::Basic;
    }
    return SourceAuth::Kind::None;
}

static Result<std::vector<SourceHeader>> headersOf(
    const SourceDeclaration &declaration, const SecretStore &secrets)
{
    std::vector<SourceHeader> headers;
    for (const auto &header : declaration.headers) {
        Secret value(header.value.toUtf8());
        if (parseSecretReference(header.value)) {
            auto secret = secrets.resolve(header.value);
            if (!secret)
                return tl::unexpected<Error>(secret.error());
            value = std::move(*secret);
        }
        headers.push_back({header.name.toLatin1(), std::move(value)});
    }
    return headers;
}

Result<SourceSettings> connectionSettings(
    const SourceDeclaration &declaration, const QString &workspaceFile, const SecretStore &secrets)
{
    SourceSettings settings;
    settings.id = declaration.id;
    settings.url = declaration.url;
    settings.deadline = declaration.deadline;
    settings.maxBodyBytes = declaration.maxBody;
    settings.seriesLimit = declaration.seriesLimit;
    settings.pinnedCertificate = declaration.pinnedCertificate;
    settings.auth.kind = authKind(declaration.auth);
    settings.auth.user = declaration.user;
    if (declaration.auth != AuthKind::None || isProviderKind(declaration.kind)) {
        auto secret = secrets.resolve(declaration.secret);
        if (!secret)
            return tl::unexpected<Error>(secret.error());
        settings.auth.secret = std::move(*secret);
    }
    if (!declaration.clientKeyPassphrase.isEmpty()) {
        auto passphrase = secrets.resolve(declaration.clientKeyPassphrase);
        if (!passphrase)
            return tl::unexpected<Error>(passphrase.error());
        settings.clientKeyPassphrase = std::move(*passphrase);
    }
    auto headers = headersOf(declaration, secrets);
    if (!headers)
        return tl::unexpected<Error>(headers.error());
    settings.headers = std::move(*headers);
    const auto whole = [&workspaceFile](const QString &path) {
        return path.isEmpty() ? path : resolvedPath(workspaceFile, path);
    };
    settings.caFile = whole(declaration.caFile);
    settings.clientCertFile = whole(declaration.clientCert);
    settings.clientKeyFile = whole(declaration.clientKey);
    return settings;
}

UnusableSource::UnusableSource(Error reason, QObject *parent)
    : MetricSource(parent)
    , m_reason(std::move(reason))
{
}

QFuture<Result<Fetched>> UnusableSource::fetch(const Service &, TimeSpan, Millis)
{
    QPromise<Result<Fetched>> promise;
    promise.start();
    promise.addResult(Result<Fetched>(tl::unexpected<Error>(m_reason)));
    promise.finish();
    return promise.future();
}

UnusableAlertSource::UnusableAlertSource(Error reason, QObject *parent)
    : AlertSource(parent)
    , m_reason(std::move(reason))
{
}

QFuture<Result<AlertAnswer>> UnusableAlertSource::fetchAlerts()
{
    return QtFuture::makeReadyFuture(Result<AlertAnswer>(tl::unexpected<Error>(m_reason)));
}

UnusableOnCallSource::UnusableOnCallSource(OnCallCapabilities can, Error reason, QObject *parent)
    : OnCallSource(parent)
    , m_can(can)
    , m_reason(std::move(reason))
{
}

QFuture<Result<RosterAnswer>> UnusableOnCallSource::fetchRoster(TimeSpan)
{
    return QtFuture::makeReadyFuture(Result<RosterAnswer>(tl::unexpected<Error>(m_reason)));
}

QFuture<Result<IncidentAnswer>> UnusableOnCallSource::fetchIncidents(IncidentQuestion)
{
    return QtFuture::makeReadyFuture(Result<IncidentAnswer>(tl::unexpected<Error>(m_reason)));
}

QFuture<Result<void>> UnusableOnCallSource::act(
    IntentKind, const IntentId &, const IncidentAct &, int)
{
    return QtFuture::makeReadyFuture(Result<void>(tl::unexpected<Error>(m_reason)));
}

static CalendarFeed calendarFeed(const SourceDeclaration &declaration, const QString &workspaceFile)
{
    const CalendarDeclaration &calendar = declaration.calendar;
    CalendarFeed feed;
    feed.id = declaration.id;
    feed.url = declaration.url;
    if (!calendar.file.isEmpty())
        feed.file = resolvedPath(workspaceFile, calendar.file);
    feed.name = calendar.name;
    feed.zone = calendar.zone;
    feed.prefix = calendar.prefix;
    feed.team = calendar.team;
    feed.level = calendar.level;
    feed.use = calendar.use;
    return feed;
}

std::unique_ptr<OnCallSource> onCallSourceOf(const SourceDeclaration &declaration,
    const QString &workspaceFile, const Result<SourceSettings> &settings, const Clock &clock,
    ExchangeRecorder &recorder)
{
    if (!settings) {
        OnCallCapabilities can;
        can.roster = true;
        can.incidents = isProviderKind(declaration.kind);
        return std::make_unique<UnusableOnCallSource>(can, settings.error());
    }
    if (declaration.kind == QLatin1StringView("icalendar"))
        return std::make_unique<IcalendarSource>(
            calendarFeed(declaration, workspaceFile), *settings, clock, recorder);
    if (declaration.kind == QLatin1StringView("opsgenie"))
        return std::make_unique<OpsgenieSource>(*settings, clock, recorder);
    return std::make_unique<PagerDutySource>(*settings, declaration.from, clock, recorder);
}

std::unique_ptr<AlertSource> alertSourceOf(const SourceDeclaration &declaration,
    const Result<SourceSettings> &settings, const Clock &clock, ExchangeRecorder &recorder)
{
    if (!settings)
        return std::make_unique<UnusableAlertSource>(settings.error());
    if (declaration.kind == QLatin1StringView("alertmanager"))
        return std::make_unique<AlertmanagerSource>(
            *settings, declaration.settling, clock, recorder);
    if (declaration.kind == QLatin1StringView("grafana"))
        return std::make_unique<GrafanaAlerts>(*settings, clock, recorder);
    return std::make_unique<PrometheusAlerts>(*settings, clock, recorder);
}

} // namespace toban
