// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pagerdutyserver.h"

#include <QJsonDocument>
#include <QUrlQuery>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace toban {

static QJsonObject failureBody(const QString &message)
{
    return {{u"error"_s, QJsonObject{{u"code"_s, 2001}, {u"message"_s, message}}}};
}

PagerDutyServer::PagerDutyServer(const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{
    m_server.setBehaviour([this](QTcpSocket &socket, const SeenRequest &request) {
        const bool isChange = request.method != "GET" && request.path() != "/v2/enqueue";
        const Answer told = m_failure > 0 ? Answer{m_failure, {}} : answer(request);
        if (isChange && told.status < 300 && m_lost > 0) {
            --m_lost;
            fault::reset({})(socket, request);
            return;
        }
        fault::answer(told.status, QJsonDocument(told.body).toJson())(socket, request);
    });
}

QString PagerDutyServer::now() const
{
    return toRfc3339(m_clock.now());
}

QJsonObject PagerDutyServer::user(const QString &id) const
{
    for (const auto &one : m_users)
        if (one.toObject().value("id"_L1).toString() == id)
            return {{u"id"_s, id}, {u"type"_s, u"user_reference"_s},
                {u"summary"_s, one.toObject().value("name"_L1)}};
    return {{u"id"_s, id}, {u"type"_s, u"user_reference"_s}, {u"summary"_s, id}};
}

PagerDutyServer::Kept *PagerDutyServer::find(const QString &id)
{
    const auto found = std::ranges::find_if(
        m_incidents, [&id](const Kept &kept) { return kept.told.value("id"_L1).toString() == id; });
    return found == m_incidents.end() ? nullptr : &*found;
}

const PagerDutyServer::Kept *PagerDutyServer::find(const QString &id) const
{
    return const_cast<PagerDutyServer *>(this)->find(id);
}

void PagerDutyServer::log(
    const Kept &kept, const QString &type, const QString &summary, QJsonObject more)
{
    more.insert(u"id"_s, u"R%1"_s.arg(m_log.size() + 1));
    more.insert(u"type"_s, type);
    more.insert(u"summary"_s, summary);
    more.insert(u"created_at"_s, now());
    more.insert(u"incident"_s,
        QJsonObject{{u"id"_s, kept.told.value("id"_L1)}, {u"type"_s, u"incident_reference"_s}});
    m_log.prepend(more);
}

QString PagerDutyServer::trigger(const QString &title, const QJsonObject &details)
{
    const int number = static_cast<int>(m_incidents.size()) + 1;
    const QString id = u"PINC%1"_s.arg(number);
    Kept kept;
    kept.told = {{u"id"_s, id}, {u"type"_s, u"incident"_s}, {u"incident_number"_s, number},
        {u"title"_s, title}, {u"summary"_s, u"[#%1] %2"_s.arg(number).arg(title)},
        {u"status"_s, u"triggered"_s}, {u"urgency"_s, u"high"_s}, {u"created_at"_s, now()},
        {u"updated_at"_s, now()},
        {u"html_url"_s, u"https://acme.pagerduty.example/incidents/"_s + id},
        {u"service"_s,
            QJsonObject{{u"id"_s, u"PSVC"_s}, {u"type"_s, u"service_reference"_s},
                {u"summary"_s, u"Shop"_s}}},
        {u"assignments"_s, QJsonArray()}, {u"acknowledgements"_s, QJsonArray()},
        {u"alert_counts"_s, QJsonObject{{u"all"_s, 1}, {u"triggered"_s, 1}, {u"resolved"_s, 0}}}};
    kept.alert = {{u"id"_s, u"PALERT%1"_s.arg(number)}, {u"type"_s, u"alert"_s},
        {u"summary"_s, title}, {u"status"_s, u"triggered"_s}, {u"severity"_s, u"critical"_s},
        {u"created_at"_s, now()}, {u"alert_key"_s, u"key-%1"_s.arg(number)},
        {u"body"_s, QJsonObject{{u"type"_s, u"alert_body"_s}, {u"details"_s, details}}}};
    m_incidents.push_back(kept);
    log(kept, u"trigger_log_entry"_s, u"Triggered through the API."_s,
        {{u"agent"_s, QJsonObject{{u"id"_s, u"PSVC"_s}, {u"type"_s, u"service_reference"_s}}},
            {u"channel"_s, QJsonObject{{u"type"_s, u"api"_s}}}});
    return id;
}

void PagerDutyServer::setStatus(Kept &kept, const QString &status, const QString &who)
{
    kept.told.insert(u"status"_s, status);
    kept.told.insert(u"updated_at"_s, now());
    kept.told.insert(u"last_status_change_at"_s, now());
    const bool isResolved = status == "resolved"_L1;
    kept.told.insert(u"resolved_at"_s, isResolved ? QJsonValue(now()) : QJsonValue());
    QJsonArray acknowledgements;
    if (status == "acknowledged"_L1)
        acknowledgements.append(QJsonObject{{u"at"_s, now()}, {u"acknowledger"_s, user(who)}});
    kept.told.insert(u"acknowledgements"_s, acknowledgements);
    kept.alert.insert(u"status"_s, isResolved ? u"resolved"_s : u"triggered"_s);
    log(kept, isResolved ? u"resolve_log_entry"_s : u"acknowledge_log_entry"_s,
        (isResolved ? u"Resolved by %1."_s : u"Acknowledged by %1."_s).arg(who),
        {{u"agent"_s, user(who)}, {u"channel"_s, QJsonObject{{u"type"_s, u"web_ui"_s}}}});
}

void PagerDutyServer::acknowledge(const QString &incident, const QString &who)
{
    setStatus(*find(incident), u"acknowledged"_s, who);
}

void PagerDutyServer::resolve(const QString &incident, const QString &who)
{
    setStatus(*find(incident), u"resolved"_s, who);
}

void PagerDutyServer::escalate(const QString &incident, const QString &to)
{
    Kept &kept = *find(incident);
    kept.told.insert(u"updated_at"_s, now());
    kept.told.insert(
        u"assignments"_s, QJsonArray{QJsonObject{{u"at"_s, now()}, {u"assignee"_s, user(to)}}});
    log(kept, u"escalate_log_entry"_s, u"Escalated to %1 due to timeout."_s.arg(to),
        {{u"assignees"_s, QJsonArray{user(to)}},
            {u"channel"_s, QJsonObject{{u"type"_s, u"timeout"_s}}}});
    log(kept, u"notify_log_entry"_s, u"Notified %1 via SMS."_s.arg(to),
        {{u"user"_s, user(to)},
            {u"channel"_s,
                QJsonObject{{u"type"_s, u"auto"_s},
                    {u"notification"_s, QJsonObject{{u"type"_s, u"sms_notification"_s}}}}}});
}

void PagerDutyServer::refuse(int status, const QString &message)
{
    m_refusal = {status, failureBody(message)};
}

QStringList PagerDutyServer::ids() const
{
    QStringList ids;
    for (const Kept &kept : m_incidents)
        ids << kept.told.value("id"_L1).toString();
    return ids;
}

QString PagerDutyServer::status(const QString &incident) const
{
    return find(incident)->told.value("status"_L1).toString();
}

QStringList PagerDutyServer::notes(const QString &incident) const
{
    return find(incident)->notes;
}

QStringList PagerDutyServer::statusUpdates(const QString &incident) const
{
    return find(incident)->updates;
}

int PagerDutyServer::changes(const QString &incident, const QString &status) const
{
    return static_cast<int>(find(incident)->changes.count(status));
}

} // namespace toban
