// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "incidentalerts.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace toban {

static QString nameOf(const PersonRef &person)
{
    return person.name.isEmpty() ? person.id.text() : person.name;
}

static QString namesOf(const std::vector<IncidentAcknowledgement> &acknowledgements)
{
    QStringList names;
    for (const auto &one : acknowledgements)
        names << nameOf(one.by);
    names.removeDuplicates();
    return names.join(u", "_s);
}

static QString namesOf(const std::vector<PersonRef> &people)
{
    QStringList names;
    for (const auto &one : people)
        names << nameOf(one);
    names.removeDuplicates();
    return names.join(u", "_s);
}

static QString calledNumber(const ProviderIncident &incident)
{
    return incident.number.isEmpty() ? incident.id.text() : incident.number;
}

/// Labels drops what is empty.
static Labels annotationsOf(const ProviderIncident &incident)
{
    return Labels{{u"title"_s, incident.title}, {u"incident"_s, calledNumber(incident)},
        {u"incident_url"_s, incident.link},
        {u"incident_status"_s, incidentStatusName(incident.status)},
        {u"incident_urgency"_s, incidentUrgencyName(incident.urgency)},
        {u"incident_priority"_s, incident.priority}, {u"incident_service"_s, incident.service},
        {u"escalation_policy"_s, incident.policy},
        {u"acknowledged_by"_s, namesOf(incident.acknowledgements)},
        {u"assigned_to"_s, namesOf(incident.assignees)}};
}

/// An incident of which no label set is known. The classes of alerts know these severities.
static Labels ownLabels(const ProviderIncident &incident)
{
    const bool isHigh = incident.urgency == IncidentUrgency::High;
    return Labels{{u"alertname"_s, incident.title}, {u"service"_s, incident.service},
        {u"severity"_s, isHigh ? u"page"_s : u"ticket"_s}, {u"incident"_s, calledNumber(incident)}};
}

static void addAlerts(
    const ProviderIncident &incident, QSet<Labels> &known, std::vector<AlertReport> &into)
{
    AlertReport report;
    report.annotations = annotationsOf(incident);
    report.link = incident.link;
    bool hasOrigins = false;
    const auto add = [&](const Labels &labels, Instant since) {
        if (known.contains(labels))
            return;
        known.insert(labels);
        report.labels = labels;
        report.since = since == Instant() ? incident.created : since;
        into.push_back(report);
    };
    for (const IncidentAlert &alert : incident.alerts) {
        if (!alert.isOpen)
            continue;
        for (const Labels &origin : alert.origins)
            if (!origin.isEmpty()) {
                hasOrigins = true;
                add(origin, alert.at);
            }
    }
    if (!hasOrigins)
        add(ownLabels(incident), incident.created);
}

std::vector<AlertReport> incidentAlerts(const std::vector<ProviderIncident> &incidents)
{
    std::vector<const ProviderIncident *> open;
    for (const ProviderIncident &incident : incidents)
        if (incident.isOpen())
            open.push_back(&incident);
    std::ranges::stable_sort(open, {}, [](const ProviderIncident *incident) {
        return std::tuple(incident->status, incident->urgency, incident->created);
    });
    QSet<Labels> known;
    std::vector<AlertReport> alerts;
    for (const ProviderIncident *incident : open)
        addAlerts(*incident, known, alerts);
    return alerts;
}

} // namespace toban
