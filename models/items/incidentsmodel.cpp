// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "incidentsmodel.h"

#include "alertwords.h"
#include "celltext.h"
#include "incidentwords.h"
#include "servertext.h"
#include "words.h"

using namespace Qt::StringLiterals;

namespace toban {

/// What the whole row says, whatever the column.
static QVariant ofIncident(const IncidentRow &row, int role)
{
    return role == SecondaryRole ? QVariant(!row.incident.isOpen()) : QVariant();
}

static QVariant incidentText(const QString &text, const IncidentRow &row, int role)
{
    switch (role) {
    case Qt::DisplayRole:
        return text.isEmpty() ? u"–"_s : serverText(text);
    case Qt::ToolTipRole:
        return serverText(text, 1000);
    case FullTextRole:
        return serverText(text, 4000);
    case SortRole:
        return text.isEmpty() ? QVariant() : QVariant(text);
    default:
        return ofIncident(row, role);
    }
}

static Condition conditionOf(const ProviderIncident &incident)
{
    switch (incident.status) {
    case IncidentStatus::Triggered:
        return incident.urgency == IncidentUrgency::High ? Condition::Critical : Condition::Warning;
    case IncidentStatus::Acknowledged:
        return Condition::Info;
    case IncidentStatus::Resolved:
        return Condition::Ok;
    }
    return Condition::Unknown;
}

static QString statusText(const IncidentRow &row)
{
    const QString status = words::incidentStatus(row.incident.status);
    return row.isProven || !row.incident.isOpen()
        ? status
        : QCoreApplication::translate("toban::IncidentsModel", "%1, last known").arg(status);
}

static QVariant statusCell(const IncidentRow &row, const IncidentsContext &, int role)
{
    const ProviderIncident &incident = row.incident;
    if (role == ConditionRole)
        return static_cast<int>(
            row.isProven || !incident.isOpen() ? conditionOf(incident) : Condition::Unknown);
    if (role == SortRole) // by what wants somebody first; the newest of each before others
        return static_cast<double>(
                   static_cast<int>(incident.status) * 2 + static_cast<int>(incident.urgency))
            * 1e14
            - static_cast<double>(toMs(incident.resolved.value_or(incident.created)));
    return incidentText(statusText(row), row, role);
}

static QVariant titleCell(const IncidentRow &row, const IncidentsContext &, int role)
{
    return incidentText(words::incidentTitle(row.incident), row, role);
}

static QVariant serviceCellOf(const IncidentRow &row, const IncidentsContext &, int role)
{
    return incidentText(row.incident.service, row, role);
}

static QVariant urgencyCell(const IncidentRow &row, const IncidentsContext &, int role)
{
    if (role == SortRole)
        return static_cast<int>(row.incident.urgency);
    return incidentText(words::incidentUrgency(row.incident.urgency), row, role);
}

static QVariant priorityCell(const IncidentRow &row, const IncidentsContext &, int role)
{
    return incidentText(row.incident.priority, row, role);
}

static QVariant assigneesCell(const IncidentRow &row, const IncidentsContext &, int role)
{
    return incidentText(words::people(row.incident.assignees), row, role);
}

static QVariant momentCell(
    Instant at, const IncidentRow &row, const IncidentsContext &context, int role)
{
    switch (role) {
    case Qt::DisplayRole:
        return words::age(std::max(Millis(0), context.now - at));
    case SortRole:
        return static_cast<qlonglong>((context.now - at).count());
    case Qt::ToolTipRole:
        return words::moment(at, context.zone);
    case FullTextRole:
        return toRfc3339(at);
    default:
        return ofIncident(row, role);
    }
}

static QVariant beganCell(const IncidentRow &row, const IncidentsContext &context, int role)
{
    return momentCell(row.incident.created, row, context, role);
}

static QVariant resolvedCell(const IncidentRow &row, const IncidentsContext &context, int role)
{
    return row.incident.resolved ? momentCell(*row.incident.resolved, row, context, role)
                                 : incidentText({}, row, role);
}

static QVariant acknowledgedCell(const IncidentRow &row, const IncidentsContext &context, int role)
{
    const auto &acknowledgements = row.incident.acknowledgements;
    if (acknowledgements.empty())
        return incidentText({}, row, role);
    const auto &newest = acknowledgements.back();
    if (role == Qt::DisplayRole)
        return QCoreApplication::translate("toban::IncidentsModel", "%1, %2 ago")
            .arg(serverText(newest.by.name, 60),
                words::age(std::max(Millis(0), context.now - newest.at)));
    if (role == Qt::ToolTipRole)
        return words::moment(newest.at, context.zone);
    return incidentText(newest.by.name, row, role);
}

static QVariant alertsCell(const IncidentRow &row, const IncidentsContext &, int role)
{
    const auto count = static_cast<qlonglong>(row.incident.alerts.size());
    switch (role) {
    case Qt::DisplayRole:
    case SortRole:
    case FullTextRole:
        return count;
    default:
        return ofIncident(row, role);
    }
}

static QVariant sourceCellOf(const IncidentRow &row, const IncidentsContext &, int role)
{
    return incidentText(row.source.text(), row, role);
}

static QVariant wishCell(const IncidentRow &row, const IncidentsContext &, int role)
{
    if (role == AlarmRole)
        return !row.wishes.empty() && row.wishes.front().intent.state != IntentState::Pending;
    return incidentText(
        row.wishes.empty() ? QString() : words::incidentWish(row.wishes.front()), row, role);
}

static std::vector<IncidentsModel::Column> incidentColumns()
{
    const auto left = Qt::AlignLeft;
    const auto right = Qt::AlignRight;
    return {
        {"status", QT_TRANSLATE_NOOP("toban::IncidentsModel", "Status"), nullptr, left, statusCell},
        {"incident", QT_TRANSLATE_NOOP("toban::IncidentsModel", "Incident"), nullptr, left,
            titleCell},
        {"began", QT_TRANSLATE_NOOP("toban::IncidentsModel", "Age"),
            QT_TRANSLATE_NOOP("toban::IncidentsModel", "How long ago it began"), right, beganCell},
        {"service", QT_TRANSLATE_NOOP("toban::IncidentsModel", "Service"), nullptr, left,
            serviceCellOf},
        {"urgency", QT_TRANSLATE_NOOP("toban::IncidentsModel", "Urgency"), nullptr, left,
            urgencyCell},
        {"assignees", QT_TRANSLATE_NOOP("toban::IncidentsModel", "Assigned to"), nullptr, left,
            assigneesCell},
        {"acknowledged", QT_TRANSLATE_NOOP("toban::IncidentsModel", "Acknowledged"), nullptr, left,
            acknowledgedCell},
        {"priority", QT_TRANSLATE_NOOP("toban::IncidentsModel", "Priority"), nullptr, left,
            priorityCell},
        {"resolved", QT_TRANSLATE_NOOP("toban::IncidentsModel", "Resolved"),
            QT_TRANSLATE_NOOP("toban::IncidentsModel", "How long ago it was resolved"), right,
            resolvedCell},
        {"alerts", QT_TRANSLATE_NOOP("toban::IncidentsModel", "Alerts"), nullptr, right,
            alertsCell},
        {"wish", QT_TRANSLATE_NOOP("toban::IncidentsModel", "Wanted here"),
            QT_TRANSLATE_NOOP("toban::IncidentsModel",
                "What was asked for here and the provider has not confirmed"),
            left, wishCell},
        {"source", QT_TRANSLATE_NOOP("toban::IncidentsModel", "Source"), nullptr, left,
            sourceCellOf},
    };
}

static IncidentKey incidentKey(const IncidentRow &row)
{
    return row.key();
}

static bool sameIncident(const IncidentRow &a, const IncidentRow &b)
{
    return a.incident == b.incident && a.isProven == b.isProven && a.wishes == b.wishes;
}

IncidentsModel::IncidentsModel(QObject *parent)
    : RecordModel({"toban::IncidentsModel", incidentColumns(), incidentKey, sameIncident}, parent)
{
}

} // namespace toban
