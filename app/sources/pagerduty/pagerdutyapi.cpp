// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pagerdutyapi.h"

#include "apirequest.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace toban::pagerduty {

using Query = std::initializer_list<std::pair<QString, QString>>;

static HttpRequest question(
    const QUrl &base, const QString &path, const QString &purpose, const Query &query)
{
    HttpRequest request = apiRequest(base, path, purpose);
    QUrlQuery items;
    for (const auto &[name, value] : query)
        items.addQueryItem(name, value);
    if (!items.isEmpty())
        request.url.setQuery(items);
    request.accept = "application/vnd.pagerduty+json;version=2";
    return request;
}

static HttpRequest page(const QUrl &base, const QString &path, const QString &purpose, int limit,
    int offset, const Query &query)
{
    HttpRequest request = question(base, path, purpose, query);
    QUrlQuery items(request.url);
    items.addQueryItem(u"limit"_s, QString::number(limit));
    items.addQueryItem(u"offset"_s, QString::number(offset));
    request.url.setQuery(items);
    return request;
}

static HttpRequest change(HttpRequest request, HttpRequest::Method method, const QString &from,
    const QJsonObject &content)
{
    request.method = method;
    request.isChange = true;
    request.form = QJsonDocument(content).toJson(QJsonDocument::Compact);
    request.formType = "application/json";
    if (!from.isEmpty())
        request.headers.emplace_back("From", from.toUtf8());
    return request;
}

static QString incidentPath(const ProviderIncidentId &id, const QString &rest = {})
{
    return u"/incidents/"_s + QString::fromLatin1(QUrl::toPercentEncoding(id.text())) + rest;
}

HttpRequest schedulesPage(const QUrl &base, TimeSpan span, int offset)
{
    return page(base, u"/schedules"_s, u"schedules"_s, schedulePageSize, offset,
        {{u"include[]"_s, u"schedule_layers"_s}, {u"include[]"_s, u"overrides_subschedule"_s},
            {u"include[]"_s, u"final_schedule"_s}, {u"since"_s, toRfc3339(span.from)},
            {u"until"_s, toRfc3339(span.to)}, {u"time_zone"_s, u"UTC"_s}});
}

HttpRequest schedule(const QUrl &base, const ScheduleId &id, TimeSpan span)
{
    return question(base,
        u"/schedules/"_s + QString::fromLatin1(QUrl::toPercentEncoding(id.text())), u"schedule"_s,
        {{u"since"_s, toRfc3339(span.from)}, {u"until"_s, toRfc3339(span.to)},
            {u"time_zone"_s, u"UTC"_s}});
}

HttpRequest policiesPage(const QUrl &base, int offset)
{
    return page(base, u"/escalation_policies"_s, u"escalation policies"_s, pageSize, offset, {});
}

HttpRequest usersPage(const QUrl &base, int offset)
{
    return page(
        base, u"/users"_s, u"users"_s, pageSize, offset, {{u"include[]"_s, u"contact_methods"_s}});
}

HttpRequest openIncidentsPage(const QUrl &base, int offset)
{
    return page(base, u"/incidents"_s, u"open incidents"_s, pageSize, offset,
        {{u"statuses[]"_s, u"triggered"_s}, {u"statuses[]"_s, u"acknowledged"_s},
            {u"date_range"_s, u"all"_s}, {u"time_zone"_s, u"UTC"_s}});
}

HttpRequest resolvedIncidentsPage(const QUrl &base, TimeSpan began, int offset)
{
    return page(base, u"/incidents"_s, u"resolved incidents"_s, pageSize, offset,
        {{u"statuses[]"_s, u"resolved"_s}, {u"since"_s, toRfc3339(began.from)},
            {u"until"_s, toRfc3339(began.to)}, {u"sort_by"_s, u"created_at:desc"_s},
            {u"time_zone"_s, u"UTC"_s}});
}

HttpRequest incident(const QUrl &base, const ProviderIncidentId &id)
{
    return question(base, incidentPath(id), u"incident"_s, {});
}

HttpRequest alertsPage(const QUrl &base, const ProviderIncidentId &id, int offset)
{
    return page(
        base, incidentPath(id, u"/alerts"_s), u"alerts of an incident"_s, pageSize, offset, {});
}

HttpRequest logEntriesPage(const QUrl &base, TimeSpan span, int offset)
{
    return page(base, u"/log_entries"_s, u"log"_s, pageSize, offset,
        {{u"since"_s, toRfc3339(span.from)}, {u"until"_s, toRfc3339(span.to)},
            {u"time_zone"_s, u"UTC"_s}});
}

HttpRequest notes(const QUrl &base, const ProviderIncidentId &id)
{
    return question(base, incidentPath(id, u"/notes"_s), u"notes"_s, {});
}

HttpRequest changeStatus(const QUrl &base, const QString &from, const ProviderIncidentId &id,
    IncidentStatus status, const QString &resolution)
{
    QJsonObject wanted{{u"type"_s, u"incident"_s}, {u"status"_s, incidentStatusName(status)}};
    if (status == IncidentStatus::Resolved && !resolution.isEmpty())
        wanted.insert(u"resolution"_s, resolution);
    return change(question(base, incidentPath(id), u"change incident"_s, {}),
        HttpRequest::Method::Put, from, {{u"incident"_s, wanted}});
}

HttpRequest addNote(
    const QUrl &base, const QString &from, const ProviderIncidentId &id, const QString &content)
{
    return change(question(base, incidentPath(id, u"/notes"_s), u"add note"_s, {}),
        HttpRequest::Method::Post, from, {{u"note"_s, QJsonObject{{u"content"_s, content}}}});
}

HttpRequest updateStatus(
    const QUrl &base, const QString &from, const ProviderIncidentId &id, const QString &message)
{
    return change(question(base, incidentPath(id, u"/status_updates"_s), u"status update"_s, {}),
        HttpRequest::Method::Post, from, {{u"message"_s, message}});
}

} // namespace toban::pagerduty
