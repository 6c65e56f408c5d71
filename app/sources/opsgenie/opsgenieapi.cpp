// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "opsgenieapi.h"

#include "apirequest.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace toban::opsgenie {

using Items = std::initializer_list<std::pair<QString, QString>>;

static HttpRequest ask(
    const QUrl &base, const QString &path, const QString &purpose, const Items &query = {})
{
    HttpRequest request = apiRequest(base, u"/v2"_s + path, purpose);
    QUrlQuery items;
    for (const auto &[name, value] : query)
        items.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
    if (!items.isEmpty())
        request.url.setQuery(items);
    return request;
}

static QString encoded(const QString &id)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(id));
}

static QString alertPath(const ProviderIncidentId &id, const QString &rest = {})
{
    return u"/alerts/"_s + encoded(id.text()) + rest;
}

HttpRequest schedules(const QUrl &base)
{
    return ask(base, u"/schedules"_s, u"schedules"_s, {{u"expand"_s, u"rotation"_s}});
}

HttpRequest timeline(const QUrl &base, const ScheduleId &id, TimeSpan span)
{
    const auto weeks = std::chrono::ceil<std::chrono::weeks>(span.length()).count();
    return ask(base, u"/schedules/"_s + encoded(id.text()) + u"/timeline"_s, u"timeline"_s,
        {{u"identifierType"_s, u"id"_s}, {u"date"_s, toRfc3339(span.from)},
            {u"interval"_s, QString::number(weeks)}, {u"intervalUnit"_s, u"weeks"_s},
            {u"expand"_s, u"base,override"_s}});
}

HttpRequest escalations(const QUrl &base)
{
    return ask(base, u"/escalations"_s, u"escalations"_s);
}

HttpRequest usersPage(const QUrl &base, int offset)
{
    return ask(base, u"/users"_s, u"users"_s,
        {{u"limit"_s, QString::number(pageSize)}, {u"offset"_s, QString::number(offset)}});
}

static HttpRequest alertsPage(
    const QUrl &base, const QString &purpose, const QString &query, int offset)
{
    return ask(base, u"/alerts"_s, purpose,
        {{u"query"_s, query}, {u"limit"_s, QString::number(pageSize)},
            {u"offset"_s, QString::number(offset)}, {u"sort"_s, u"createdAt"_s},
            {u"order"_s, u"desc"_s}});
}

HttpRequest openAlertsPage(const QUrl &base, int offset)
{
    return alertsPage(base, u"open alerts"_s, u"status:open"_s, offset);
}

HttpRequest closedAlertsPage(const QUrl &base, TimeSpan began, int offset)
{
    return alertsPage(base, u"closed alerts"_s,
        u"status:closed AND createdAt>%1 AND createdAt<%2"_s.arg(toMs(began.from))
            .arg(toMs(began.to)),
        offset);
}

HttpRequest alert(const QUrl &base, const ProviderIncidentId &id)
{
    return ask(base, alertPath(id), u"alert"_s, {{u"identifierType"_s, u"id"_s}});
}

HttpRequest logs(const QUrl &base, const ProviderIncidentId &id)
{
    return ask(base, alertPath(id, u"/logs"_s), u"log"_s,
        {{u"identifierType"_s, u"id"_s}, {u"limit"_s, QString::number(pageSize)},
            {u"order"_s, u"desc"_s}});
}

HttpRequest notes(const QUrl &base, const ProviderIncidentId &id)
{
    return ask(base, alertPath(id, u"/notes"_s), u"notes"_s,
        {{u"identifierType"_s, u"id"_s}, {u"limit"_s, QString::number(pageSize)},
            {u"order"_s, u"desc"_s}});
}

HttpRequest change(
    const QUrl &base, const ProviderIncidentId &id, const QString &what, const QString &note)
{
    HttpRequest request
        = ask(base, alertPath(id, u'/' + what), what, {{u"identifierType"_s, u"id"_s}});
    request.method = HttpRequest::Method::Post;
    request.isChange = true;
    QJsonObject content{{u"source"_s, u"Toban"_s}};
    if (!note.isEmpty())
        content.insert(u"note"_s, note);
    request.form = QJsonDocument(content).toJson(QJsonDocument::Compact);
    request.formType = "application/json";
    return request;
}

HttpRequest outcome(const QUrl &base, const QString &requestId)
{
    return ask(base, u"/alerts/requests/"_s + encoded(requestId), u"outcome"_s);
}

} // namespace toban::opsgenie
