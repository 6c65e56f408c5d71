// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "incidentwords.h"

#include "servertext.h"

#include <QCoreApplication>

namespace toban::words {

struct IncidentTexts {
    Q_DECLARE_TR_FUNCTIONS(toban::Incidents)
};

QString incidentStatus(IncidentStatus status)
{
    switch (status) {
    case IncidentStatus::Triggered:
        return IncidentTexts::tr("triggered");
    case IncidentStatus::Acknowledged:
        return IncidentTexts::tr("acknowledged");
    case IncidentStatus::Resolved:
        return IncidentTexts::tr("resolved");
    }
    return {};
}

QString incidentUrgency(IncidentUrgency urgency)
{
    return urgency == IncidentUrgency::High ? IncidentTexts::tr("high") : IncidentTexts::tr("low");
}

QString incidentStepKind(IncidentStepKind kind)
{
    switch (kind) {
    case IncidentStepKind::Triggered:
        return IncidentTexts::tr("triggered");
    case IncidentStepKind::Assigned:
        return IncidentTexts::tr("assigned");
    case IncidentStepKind::Notified:
        return IncidentTexts::tr("called");
    case IncidentStepKind::Acknowledged:
        return IncidentTexts::tr("acknowledged");
    case IncidentStepKind::Unacknowledged:
        return IncidentTexts::tr("no longer acknowledged");
    case IncidentStepKind::Escalated:
        return IncidentTexts::tr("escalated");
    case IncidentStepKind::Resolved:
        return IncidentTexts::tr("resolved");
    case IncidentStepKind::Reopened:
        return IncidentTexts::tr("reopened");
    case IncidentStepKind::Noted:
        return IncidentTexts::tr("note");
    case IncidentStepKind::StatusUpdated:
        return IncidentTexts::tr("status update");
    case IncidentStepKind::Other:
        return IncidentTexts::tr("other");
    }
    return {};
}

QString incidentTitle(const ProviderIncident &incident)
{
    const QString title = serverText(incident.title, 200);
    return incident.number.isEmpty()
        ? title
        : QStringLiteral("#%1 %2").arg(serverText(incident.number, 20), title);
}

QString people(const std::vector<PersonRef> &people)
{
    QStringList names;
    for (const auto &person : people)
        names << serverText(person.name, 80);
    return names.join(IncidentTexts::tr(", "));
}

QString incidentStep(const IncidentStep &step)
{
    QStringList parts;
    const QString whom = serverText(step.whom.name, 80);
    if (!whom.isEmpty())
        parts << (step.channel.isEmpty() || step.kind != IncidentStepKind::Notified
                ? whom
                : IncidentTexts::tr("%1 by %2").arg(whom, serverText(step.channel, 40)));
    if (!step.text.isEmpty())
        parts << serverText(step.text, 2000);
    return parts.join(QStringLiteral(" · "));
}

QString incidentDeed(IntentKind kind)
{
    switch (kind) {
    case IntentKind::AcknowledgeIncident:
        return IncidentTexts::tr("Acknowledgement");
    case IntentKind::ResolveIncident:
        return IncidentTexts::tr("Resolution");
    case IntentKind::NoteIncident:
        return IncidentTexts::tr("Note");
    default:
        return IncidentTexts::tr("Status update");
    }
}

QString incidentWish(const IncidentWish &wish)
{
    const QString deed = incidentDeed(wish.intent.kind);
    switch (wish.intent.state) {
    case IntentState::Pending:
        return IncidentTexts::tr("%1 is on its way").arg(deed);
    case IntentState::Stale:
        return IncidentTexts::tr("%1 not sent: it waited for more than ten minutes").arg(deed);
    default:
        return IncidentTexts::tr("%1 refused: %2").arg(deed, serverText(wish.intent.outcome));
    }
}

QString incidentsHeadline(const IncidentsView &view)
{
    const int triggered = view.count(IncidentStatus::Triggered);
    const int acknowledged = view.count(IncidentStatus::Acknowledged);
    if (triggered + acknowledged > 0)
        return IncidentTexts::tr("%1 triggered, %2 acknowledged").arg(triggered).arg(acknowledged);
    if (view.isProven())
        return IncidentTexts::tr("no open incidents");
    const auto answered = std::count_if(view.providers.begin(), view.providers.end(),
        [](const ProviderRow &row) { return row.isProven; });
    return IncidentTexts::tr("no open incidents known; %1 of %2 sources have just answered")
        .arg(answered)
        .arg(view.providers.size());
}

} // namespace toban::words
