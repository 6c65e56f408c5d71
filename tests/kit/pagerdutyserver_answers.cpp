// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pagerdutyserver.h"

#include <QJsonDocument>
#include <QUrlQuery>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace toban {

static QJsonObject refusalBody(const QString &message)
{
    return {{u"error"_s, QJsonObject{{u"message"_s, message}}}};
}

static QUrlQuery queryOf(const SeenRequest &request)
{
    return QUrlQuery(QUrl::fromEncoded(request.target));
}

static QString queryValue(const SeenRequest &request, const QString &name)
{
    return queryOf(request).queryItemValue(name, QUrl::FullyDecoded);
}

PagerDutyServer::Answer PagerDutyServer::answer(const SeenRequest &request)
{
    const QByteArray path = request.path();
    if (path == "/v2/enqueue")
        return enqueue(request);
    if (request.headers.value("authorization") != QByteArray("Token token=") + key)
        return {401, refusalBody(u"Unauthorized"_s)};
    if (path == "/schedules")
        return page(request, u"schedules"_s, m_schedules);
    if (path == "/escalation_policies")
        return page(request, u"escalation_policies"_s, m_policies);
    if (path == "/users")
        return page(request, u"users"_s, m_users);
    if (path == "/log_entries")
        return logPage(request);
    if (path == "/incidents")
        return incidentPage(request);
    const QStringList parts = QString::fromUtf8(path).split(u'/', Qt::SkipEmptyParts);
    if (parts.size() >= 2 && parts[0] == "incidents"_L1)
        return answerIncident(request, parts);
    for (const auto &schedule : m_schedules)
        if (parts.size() == 2 && schedule.toObject().value("id"_L1).toString() == parts[1])
            return {200, {{u"schedule"_s, schedule}}};
    return {404, refusalBody(u"Not Found"_s)};
}

PagerDutyServer::Answer PagerDutyServer::page(
    const SeenRequest &request, const QString &name, const QJsonArray &all) const
{
    const int offset = queryValue(request, u"offset"_s).toInt();
    const int limit = std::min(queryValue(request, u"limit"_s).toInt(), m_longestPage);
    QJsonArray part;
    for (int i = offset; i < std::min<int>(offset + limit, static_cast<int>(all.size())); ++i)
        part.append(all.at(i));
    return {200,
        {{name, part}, {u"limit"_s, limit}, {u"offset"_s, offset}, {u"total"_s, QJsonValue()},
            {u"more"_s, offset + limit < all.size()}}};
}

/// Without date_range=all only those that began within since and until.
PagerDutyServer::Answer PagerDutyServer::incidentPage(const SeenRequest &request) const
{
    const QStringList statuses = queryOf(request).allQueryItemValues(u"statuses[]"_s);
    const bool isAll = queryValue(request, u"date_range"_s) == "all"_L1;
    const QString since = queryValue(request, u"since"_s);
    const QString until = queryValue(request, u"until"_s);
    QJsonArray found;
    for (const Kept &kept : m_incidents) {
        const QString created = kept.told.value("created_at"_L1).toString();
        const bool isWithin = isAll || (since <= created && created <= until);
        if (isWithin && statuses.contains(kept.told.value("status"_L1).toString()))
            found.append(kept.told);
    }
    return page(request, u"incidents"_s, found);
}

PagerDutyServer::Answer PagerDutyServer::logPage(const SeenRequest &request) const
{
    QJsonArray found;
    for (const auto &entry : m_log) {
        const QString created = entry.toObject().value("created_at"_L1).toString();
        if (queryValue(request, u"since"_s) <= created
            && created <= queryValue(request, u"until"_s))
            found.append(entry);
    }
    return page(request, u"log_entries"_s, found);
}

PagerDutyServer::Answer PagerDutyServer::answerIncident(
    const SeenRequest &request, const QStringList &path)
{
    Kept *kept = find(path[1]);
    if (!kept)
        return {404, refusalBody(u"Incident Not Found"_s)};
    const QString what = path.value(2);
    if (request.method != "GET")
        return change(request, *kept, what);
    if (what == "alerts"_L1)
        return page(request, u"alerts"_s, QJsonArray{kept->alert});
    if (what != "notes"_L1)
        return {200, {{u"incident"_s, kept->told}}};
    QJsonArray notes;
    for (const QString &note : kept->notes)
        notes.append(QJsonObject{{u"id"_s, u"PNOTE"_s}, {u"content"_s, note}});
    return {200, {{u"notes"_s, notes}}};
}

PagerDutyServer::Answer PagerDutyServer::change(
    const SeenRequest &request, Kept &kept, const QString &what)
{
    if (m_refusal.status > 0)
        return m_refusal;
    const QString from = QString::fromUtf8(request.headers.value("from"));
    if (from.isEmpty())
        return {400, refusalBody(u"Requester User Not Found"_s)};
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    if (request.method == "POST" && what == "notes"_L1) {
        const QString content = body.value("note"_L1).toObject().value("content"_L1).toString();
        kept.notes << content;
        log(kept, u"annotate_log_entry"_s, u"Note added by %1."_s.arg(from),
            {{u"agent"_s, user(from)},
                {u"channel"_s, QJsonObject{{u"type"_s, u"note"_s}, {u"summary"_s, content}}}});
        return {201, {{u"note"_s, QJsonObject{{u"content"_s, content}}}}};
    }
    if (request.method == "POST" && what == "status_updates"_L1) {
        kept.updates << body.value("message"_L1).toString();
        return {200, {{u"status_update"_s, QJsonObject{{u"id"_s, u"PSU"_s}}}}};
    }
    const QString status = body.value("incident"_L1).toObject().value("status"_L1).toString();
    if (request.method != "PUT" || !what.isEmpty() || status.isEmpty())
        return {400, refusalBody(u"Invalid Input Provided"_s)};
    kept.changes << status;
    setStatus(kept, status, from);
    return {200, {{u"incident"_s, kept.told}}};
}

/// Events v2. What is known by its key is one more entry of the log.
PagerDutyServer::Answer PagerDutyServer::enqueue(const SeenRequest &request)
{
    const QJsonObject event = QJsonDocument::fromJson(request.body).object();
    const QJsonObject payload = event.value("payload"_L1).toObject();
    const QString dedup = event.value("dedup_key"_L1).toString();
    if (event.value("routing_key"_L1).toString() != QLatin1StringView(routingKey))
        return {400, {{u"status"_s, u"invalid event"_s}}};
    const auto open = std::ranges::find_if(m_incidents, [&dedup](const Kept &kept) {
        return kept.key == dedup && kept.told.value("status"_L1).toString() != "resolved"_L1;
    });
    if (event.value("event_action"_L1).toString() == "resolve"_L1) {
        if (open != m_incidents.end())
            setStatus(*open, u"resolved"_s, u"PSVC"_s);
    } else if (open == m_incidents.end()) {
        Kept &made = *find(trigger(
            payload.value("summary"_L1).toString(), payload.value("custom_details"_L1).toObject()));
        made.key = dedup;
    } else {
        log(*open, u"trigger_log_entry"_s, u"Triggered again."_s, {});
    }
    return {202,
        {{u"status"_s, u"success"_s}, {u"message"_s, u"Event processed"_s},
            {u"dedup_key"_s, dedup}}};
}

} // namespace toban
