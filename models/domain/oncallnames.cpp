// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "namesof.h"
#include "providerincident.h"

namespace toban {

static constexpr Names<ShiftLayer, 3> shiftLayers = {{
    {ShiftLayer::Final, "final"},
    {ShiftLayer::Rotation, "rotation"},
    {ShiftLayer::Override, "override"},
}};
static constexpr Names<ScheduleUse, 3> scheduleUses = {{
    {ScheduleUse::Duty, "duty"},
    {ScheduleUse::Holidays, "holidays"},
    {ScheduleUse::Leave, "leave"},
}};
static constexpr Names<IncidentStatus, 3> incidentStatuses = {{
    {IncidentStatus::Triggered, "triggered"},
    {IncidentStatus::Acknowledged, "acknowledged"},
    {IncidentStatus::Resolved, "resolved"},
}};
static constexpr Names<IncidentUrgency, 2> incidentUrgencies = {{
    {IncidentUrgency::High, "high"},
    {IncidentUrgency::Low, "low"},
}};
static constexpr Names<IncidentStepKind, 11> incidentStepKinds = {{
    {IncidentStepKind::Triggered, "triggered"},
    {IncidentStepKind::Assigned, "assigned"},
    {IncidentStepKind::Notified, "notified"},
    {IncidentStepKind::Acknowledged, "acknowledged"},
    {IncidentStepKind::Unacknowledged, "unacknowledged"},
    {IncidentStepKind::Escalated, "escalated"},
    {IncidentStepKind::Resolved, "resolved"},
    {IncidentStepKind::Reopened, "reopened"},
    {IncidentStepKind::Noted, "noted"},
    {IncidentStepKind::StatusUpdated, "status_updated"},
    {IncidentStepKind::Other, "other"},
}};

QString shiftLayerName(ShiftLayer value)
{
    return nameOf(shiftLayers, value);
}
std::optional<ShiftLayer> shiftLayerFromName(const QString &name)
{
    return fromName(shiftLayers, name);
}

QString scheduleUseName(ScheduleUse value)
{
    return nameOf(scheduleUses, value);
}
std::optional<ScheduleUse> scheduleUseFromName(const QString &name)
{
    return fromName(scheduleUses, name);
}

QString incidentStatusName(IncidentStatus value)
{
    return nameOf(incidentStatuses, value);
}
std::optional<IncidentStatus> incidentStatusFromName(const QString &name)
{
    return fromName(incidentStatuses, name);
}

QString incidentUrgencyName(IncidentUrgency value)
{
    return nameOf(incidentUrgencies, value);
}
std::optional<IncidentUrgency> incidentUrgencyFromName(const QString &name)
{
    return fromName(incidentUrgencies, name);
}

QString incidentStepKindName(IncidentStepKind value)
{
    return nameOf(incidentStepKinds, value);
}
std::optional<IncidentStepKind> incidentStepKindFromName(const QString &name)
{
    return fromName(incidentStepKinds, name);
}

} // namespace toban
