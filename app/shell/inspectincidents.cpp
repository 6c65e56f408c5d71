// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "inspectincidents.h"

#include "alertwords.h"
#include "incidentwords.h"
#include "inspectannotations.h"
#include "jsontext.h"
#include "servertext.h"
#include "texttable.h"
#include "workspace.h"

using namespace Qt::StringLiterals;

namespace toban {

std::vector<IncidentProvider> incidentProviders(const Workspace &workspace)
{
    std::vector<IncidentProvider> providers;
    for (const auto &source : workspace.sources) {
        if (!isProviderKind(source.kind))
            continue;
        IncidentProvider provider;
        provider.id = source.id;
        if (source.poll.count() > 0)
            provider.step = source.poll;
        provider.canAct = true;
        provider.canUpdateStatus = source.kind == "pagerduty"_L1;
        providers.push_back(provider);
    }
    return providers;
}

Result<InspectedIncidents> inspectIncidents(const Queries &store, const OnCallQueries &onCall,
    const AlertQueries &alerts, const IncidentsRequest &request)
{
    auto view = readProviderIncidents(store, onCall, &alerts, request);
    if (!view)
        return tl::unexpected(view.error());
    InspectedIncidents inspected;
    for (const auto &row : view->rows) {
        auto steps = onCall.incidentSteps(row.source, row.incident.id, request.asOf);
        if (!steps)
            return tl::unexpected(steps.error());
        inspected.incidents.push_back({row, std::move(*steps)});
    }
    inspected.view = std::move(*view);
    return inspected;
}

static QJsonObject refJson(const PersonRef &person)
{
    return {{u"id"_s, person.id.text()}, {u"name"_s, person.name}};
}

static QJsonArray stepsJson(const std::vector<IncidentStep> &steps)
{
    QJsonArray all;
    for (const auto &step : steps)
        all.append(QJsonObject{{u"id"_s, step.id}, {u"at"_s, toRfc3339(step.at)},
            {u"kind"_s, incidentStepKindName(step.kind)}, {u"by"_s, refJson(step.by)},
            {u"whom"_s, refJson(step.whom)}, {u"text"_s, step.text}, {u"channel"_s, step.channel}});
    return all;
}

static QJsonArray alertsOf(const ProviderIncident &incident)
{
    QJsonArray alerts;
    for (const auto &alert : incident.alerts) {
        QJsonArray origins;
        for (const auto &labels : alert.origins)
            origins.append(labelsJson(labels));
        alerts.append(QJsonObject{{u"id"_s, alert.id}, {u"key"_s, alert.key},
            {u"summary"_s, alert.summary}, {u"severity"_s, alert.severity},
            {u"open"_s, alert.isOpen}, {u"origins"_s, origins}});
    }
    return alerts;
}

static QJsonObject incidentJson(const InspectedIncident &inspected)
{
    const ProviderIncident &incident = inspected.row.incident;
    QJsonArray assignees;
    for (const auto &person : incident.assignees)
        assignees.append(refJson(person));
    QJsonArray acknowledgements;
    for (const auto &one : incident.acknowledgements)
        acknowledgements.append(
            QJsonObject{{u"by"_s, refJson(one.by)}, {u"at"_s, toRfc3339(one.at)}});
    QJsonArray wishes;
    for (const auto &wish : inspected.row.wishes)
        wishes.append(QJsonObject{{u"kind"_s, intentKindName(wish.intent.kind)},
            {u"state"_s, intentStateName(wish.intent.state)}, {u"outcome"_s, wish.intent.outcome}});
    return {{u"source"_s, inspected.row.source.text()}, {u"id"_s, incident.id.text()},
        {u"number"_s, incident.number}, {u"title"_s, incident.title},
        {u"status"_s, incidentStatusName(incident.status)}, {u"proven"_s, inspected.row.isProven},
        {u"known_since"_s, toRfc3339(inspected.row.seen)},
        {u"urgency"_s, incidentUrgencyName(incident.urgency)}, {u"priority"_s, incident.priority},
        {u"service"_s, incident.service}, {u"escalation_policy"_s, incident.policy},
        {u"link"_s, incident.link}, {u"created"_s, toRfc3339(incident.created)},
        {u"resolved"_s, momentJson(incident.resolved)}, {u"assignees"_s, assignees},
        {u"acknowledgements"_s, acknowledgements}, {u"alerts"_s, alertsOf(incident)},
        {u"wanted"_s, wishes}, {u"log"_s, stepsJson(inspected.steps)}};
}

QJsonObject incidentsJson(const InspectedIncidents &inspected)
{
    QJsonArray incidents;
    for (const auto &one : inspected.incidents)
        incidents.append(incidentJson(one));
    QJsonArray sources;
    for (const auto &row : inspected.view.providers) {
        const auto &error = row.health.last.error;
        sources.append(QJsonObject{{u"source"_s, row.provider.id.text()},
            {u"state"_s, sourceStateName(row.health.last.state)}, {u"proven"_s, row.isProven},
            {u"last_answer"_s, momentJson(row.health.lastSuccess)},
            {u"error"_s, error ? QJsonValue(errorText(*error)) : QJsonValue::Null}});
    }
    return {{u"page"_s, u"incidents"_s}, {u"as_of"_s, toRfc3339(inspected.view.asOf)},
        {u"proven"_s, inspected.view.isProven()}, {u"sources"_s, sources},
        {u"incidents"_s, incidents}};
}

QString incidentsText(const InspectedIncidents &inspected, const QTimeZone &zone)
{
    std::vector<QStringList> rows{{u"status"_s, u"urgency"_s, u"began"_s, u"incident"_s,
        u"service"_s, u"assigned to"_s, u"source"_s}};
    for (const auto &one : inspected.incidents) {
        const ProviderIncident &incident = one.row.incident;
        rows.push_back({words::incidentStatus(incident.status),
            words::incidentUrgency(incident.urgency), words::moment(incident.created, zone),
            words::incidentTitle(incident), serverText(incident.service),
            words::people(incident.assignees), one.row.source.text()});
    }
    return words::incidentsHeadline(inspected.view) + u'\n' + textTable(rows, TextColumns::AllLeft);
}

} // namespace toban
