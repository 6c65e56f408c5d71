// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "alertcodec.h"
#include "oncallcodec.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace toban {

using namespace Qt::StringLiterals;

static QString compact(const QJsonObject &json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}
static QJsonObject objectOf(const QString &text)
{
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

static QJsonObject alertJson(const IncidentAlert &alert)
{
    QJsonArray origins;
    for (const auto &labels : alert.origins)
        origins.append(labelsText(labels));
    return {{u"id"_s, alert.id}, {u"key"_s, alert.key}, {u"summary"_s, alert.summary},
        {u"severity"_s, alert.severity}, {u"link"_s, alert.link}, {u"at"_s, toMs(alert.at)},
        {u"open"_s, alert.isOpen}, {u"origins"_s, origins}};
}

static IncidentAlert alertFrom(const QJsonObject &json)
{
    IncidentAlert alert;
    alert.id = json.value("id"_L1).toString();
    alert.key = json.value("key"_L1).toString();
    alert.summary = json.value("summary"_L1).toString();
    alert.severity = json.value("severity"_L1).toString();
    alert.link = json.value("link"_L1).toString();
    alert.at = fromMs(json.value("at"_L1).toInteger());
    alert.isOpen = json.value("open"_L1).toBool();
    const QJsonArray origins = json.value("origins"_L1).toArray();
    for (const auto &labels : origins)
        alert.origins.push_back(labelsFromText(labels.toString()));
    return alert;
}

QString incidentText(const ProviderIncident &incident)
{
    QJsonArray assignees;
    for (const auto &person : incident.assignees)
        assignees.append(personJson(person));
    QJsonArray acknowledgements;
    for (const auto &acknowledgement : incident.acknowledgements)
        acknowledgements.append(QJsonObject{
            {u"by"_s, personJson(acknowledgement.by)}, {u"at"_s, toMs(acknowledgement.at)}});
    QJsonArray alerts;
    for (const auto &alert : incident.alerts)
        alerts.append(alertJson(alert));
    QJsonObject json{{u"id"_s, incident.id.text()}, {u"number"_s, incident.number},
        {u"title"_s, incident.title}, {u"status"_s, incidentStatusName(incident.status)},
        {u"urgency"_s, incidentUrgencyName(incident.urgency)}, {u"priority"_s, incident.priority},
        {u"service"_s, incident.service}, {u"policy"_s, incident.policy},
        {u"link"_s, incident.link}, {u"created"_s, toMs(incident.created)},
        {u"assignees"_s, assignees}, {u"acknowledgements"_s, acknowledgements},
        {u"alerts"_s, alerts}};
    if (incident.resolved)
        json.insert(u"resolved"_s, toMs(*incident.resolved));
    return compact(json);
}

/// The lists of an incident.
static void readLists(const QJsonObject &json, ProviderIncident &incident)
{
    const QJsonArray assignees = json.value("assignees"_L1).toArray();
    for (const auto &person : assignees)
        incident.assignees.push_back(personFromJson(person.toObject()));
    const QJsonArray acknowledgements = json.value("acknowledgements"_L1).toArray();
    for (const auto &told : acknowledgements)
        incident.acknowledgements.push_back(
            {personFromJson(told["by"_L1].toObject()), fromMs(told["at"_L1].toInteger())});
    const QJsonArray alerts = json.value("alerts"_L1).toArray();
    for (const auto &alert : alerts)
        incident.alerts.push_back(alertFrom(alert.toObject()));
}

ProviderIncident incidentFromText(const QString &text)
{
    const QJsonObject json = objectOf(text);
    ProviderIncident incident;
    incident.id = ProviderIncidentId(json.value("id"_L1).toString());
    incident.number = json.value("number"_L1).toString();
    incident.title = json.value("title"_L1).toString();
    incident.status = incidentStatusFromName(json.value("status"_L1).toString())
                          .value_or(IncidentStatus::Triggered);
    incident.urgency = incidentUrgencyFromName(json.value("urgency"_L1).toString())
                           .value_or(IncidentUrgency::High);
    incident.priority = json.value("priority"_L1).toString();
    incident.service = json.value("service"_L1).toString();
    incident.policy = json.value("policy"_L1).toString();
    incident.link = json.value("link"_L1).toString();
    incident.created = fromMs(json.value("created"_L1).toInteger());
    if (const auto resolved = json.value("resolved"_L1); !resolved.isUndefined())
        incident.resolved = fromMs(resolved.toInteger());
    readLists(json, incident);
    return incident;
}

QString stepText(const IncidentStep &step)
{
    return compact({{u"kind"_s, incidentStepKindName(step.kind)}, {u"by"_s, personJson(step.by)},
        {u"whom"_s, personJson(step.whom)}, {u"text"_s, step.text}, {u"channel"_s, step.channel}});
}

IncidentStep stepFromText(const QString &text)
{
    const QJsonObject json = objectOf(text);
    IncidentStep step;
    step.kind = incidentStepKindFromName(json.value("kind"_L1).toString())
                    .value_or(IncidentStepKind::Other);
    step.by = personFromJson(json.value("by"_L1).toObject());
    step.whom = personFromJson(json.value("whom"_L1).toObject());
    step.text = json.value("text"_L1).toString();
    step.channel = json.value("channel"_L1).toString();
    return step;
}

QString handoverText(const Handover &handover)
{
    QJsonObject json{{u"team"_s, handover.team}, {u"from"_s, personJson(handover.from)},
        {u"to"_s, personJson(handover.to)}, {u"text"_s, handover.text},
        {u"author"_s, handover.author}, {u"confirmed_by"_s, handover.confirmedBy}};
    if (handover.confirmed)
        json.insert(u"confirmed"_s, toMs(*handover.confirmed));
    return compact(json);
}

Handover handoverFromText(const QString &text)
{
    const QJsonObject json = objectOf(text);
    Handover handover;
    handover.team = json.value("team"_L1).toString();
    handover.from = personFromJson(json.value("from"_L1).toObject());
    handover.to = personFromJson(json.value("to"_L1).toObject());
    handover.text = json.value("text"_L1).toString();
    handover.author = json.value("author"_L1).toString();
    handover.confirmedBy = json.value("confirmed_by"_L1).toString();
    if (const auto confirmed = json.value("confirmed"_L1); !confirmed.isUndefined())
        handover.confirmed = fromMs(confirmed.toInteger());
    return handover;
}

} // namespace toban
