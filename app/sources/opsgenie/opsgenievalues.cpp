// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "opsgenievalues.h"

#include "alertorigins.h"
#include "silencemarker.h"

#include <algorithm>
#include <array>
#include <map>

using namespace Qt::StringLiterals;

namespace toban::opsgenie {

using provider::moment;
using provider::text;

std::optional<Schedule> ogSchedule(const QJsonObject &from)
{
    Schedule schedule;
    schedule.id = ScheduleId(text(from, "id"_L1));
    if (schedule.id.isEmpty())
        return std::nullopt;
    schedule.name = text(from, "name"_L1);
    schedule.zone = provider::zone(from, "timezone"_L1);
    schedule.team = text(from.value("ownerTeam"_L1).toObject(), "name"_L1);
    return schedule;
}

static bool isUser(const QJsonObject &recipient)
{
    const QString type = text(recipient, "type"_L1);
    return type.isEmpty() || type == "user"_L1;
}

/// A turn may be an escalation's or a team's: then those count who it comes to in the end.
static std::vector<PersonRef> peopleOf(const QJsonObject &period)
{
    std::vector<PersonRef> people;
    QJsonArray recipients = period.value("flattenedRecipients"_L1).toArray();
    if (recipients.isEmpty())
        recipients.append(period.value("recipient"_L1));
    for (const auto &one : recipients) {
        const QJsonObject recipient = one.toObject();
        const PersonId id(text(recipient, "id"_L1));
        if (!id.isEmpty() && isUser(recipient))
            people.push_back({id, text(recipient, "name"_L1)});
    }
    return people;
}

static bool readPeriods(const QJsonObject &rotation, ShiftLayer layer, std::vector<Shift> &into)
{
    const QJsonArray periods = rotation.value("periods"_L1).toArray();
    for (const auto &one : periods) {
        const QJsonObject period = one.toObject();
        const auto from = moment(period, "startDate"_L1);
        const auto to = moment(period, "endDate"_L1);
        if (!from || !to)
            return false;
        if (*from < *to)
            for (const PersonRef &person : peopleOf(period))
                into.push_back({person, *from, *to, layer, text(rotation, "name"_L1)});
    }
    return true;
}

std::optional<std::vector<Shift>> ogShifts(const QJsonObject &timeline)
{
    static constexpr std::array<std::pair<QLatin1StringView, ShiftLayer>, 3> parts{{
        {"finalTimeline"_L1, ShiftLayer::Final},
        {"baseTimeline"_L1, ShiftLayer::Rotation},
        {"overrideTimeline"_L1, ShiftLayer::Override},
    }};
    if (!timeline.value("finalTimeline"_L1).isObject())
        return std::nullopt;
    std::vector<Shift> shifts;
    for (const auto &[name, layer] : parts) {
        const QJsonArray rotations
            = timeline.value(name).toObject().value("rotations"_L1).toArray();
        for (const auto &rotation : rotations)
            if (!readPeriods(rotation.toObject(), layer, shifts))
                return std::nullopt;
    }
    provider::sortShifts(shifts);
    return shifts;
}

static Millis delayOf(const QJsonObject &rule)
{
    const QJsonObject delay = rule.value("delay"_L1).toObject();
    const auto amount = std::clamp<qint64>(delay.value("timeAmount"_L1).toInteger(), 0, 1'000'000);
    const QString unit = text(delay, "timeUnit"_L1);
    if (unit == "seconds"_L1)
        return amount * 1s;
    if (unit == "hours"_L1)
        return amount * 1h;
    return unit == "days"_L1 ? amount * 24h : amount * Millis(1min);
}

/// Rules count from the beginning of an alert, levels from each other.
std::optional<EscalationPolicy> ogEscalation(const QJsonObject &from)
{
    EscalationPolicy policy;
    policy.id = EscalationPolicyId(text(from, "id"_L1));
    if (policy.id.isEmpty() || !from.value("rules"_L1).isArray())
        return std::nullopt;
    policy.name = text(from, "name"_L1);
    std::map<Millis, EscalationLevel> levels;
    const QJsonArray rules = from.value("rules"_L1).toArray();
    for (const auto &one : rules) {
        const QJsonObject rule = one.toObject();
        const QJsonObject recipient = rule.value("recipient"_L1).toObject();
        EscalationLevel &level = levels[delayOf(rule)];
        const QString name = text(recipient, "name"_L1);
        if (text(recipient, "type"_L1) == "schedule"_L1)
            level.schedules.emplace_back(text(recipient, "id"_L1));
        else
            level.people.push_back({PersonId(text(recipient, "id"_L1)),
                name.isEmpty() ? text(recipient, "username"_L1) : name});
    }
    for (auto level = levels.begin(); level != levels.end(); ++level) {
        if (const auto next = std::next(level); next != levels.end())
            level->second.escalatesAfter = next->first - level->first;
        policy.levels.push_back(level->second);
    }
    return policy;
}

std::optional<Person> ogUser(const QJsonObject &from)
{
    Person person;
    const QString mail = text(from, "username"_L1);
    const QString name = text(from, "fullName"_L1);
    person.who = {PersonId(text(from, "id"_L1)), name.isEmpty() ? mail : name};
    if (person.who.id.isEmpty())
        return std::nullopt;
    person.zone = provider::zone(from, "timeZone"_L1);
    if (mail.contains(u'@'))
        person.contacts.push_back({u"mail"_s, mail});
    return person;
}

static IncidentStatus statusOf(const QJsonObject &from)
{
    if (text(from, "status"_L1) == "closed"_L1)
        return IncidentStatus::Resolved;
    return from.value("acknowledged"_L1).toBool() ? IncidentStatus::Acknowledged
                                                  : IncidentStatus::Triggered;
}

/// Times of the report are spans since the beginning, in milliseconds.
static Instant reportTime(const QJsonObject &report, QLatin1StringView name, Instant created)
{
    constexpr qint64 longest = 3650LL * 86'400'000;
    return created + Millis(std::clamp<qint64>(report.value(name).toInteger(), 0, longest));
}

static void readReport(const QJsonObject &from, ProviderIncident &into)
{
    const QJsonObject report = from.value("report"_L1).toObject();
    const QString by = text(report, "acknowledgedBy"_L1);
    if (into.status == IncidentStatus::Acknowledged && !by.isEmpty())
        into.acknowledgements.push_back(
            {{PersonId(by), by}, reportTime(report, "ackTime"_L1, into.created)});
    if (into.status != IncidentStatus::Resolved)
        return;
    if (report.contains("closeTime"_L1))
        into.resolved = reportTime(report, "closeTime"_L1, into.created);
    else
        into.resolved = moment(from, "updatedAt"_L1);
}

std::optional<GenieAlert> ogAlert(const QJsonObject &from)
{
    GenieAlert told;
    ProviderIncident &incident = told.incident;
    incident.id = ProviderIncidentId(text(from, "id"_L1));
    const auto created = moment(from, "createdAt"_L1);
    if (incident.id.isEmpty() || !created || text(from, "status"_L1).isEmpty())
        return std::nullopt;
    incident.created = *created;
    incident.status = statusOf(from);
    incident.number = text(from, "tinyId"_L1);
    incident.title = text(from, "message"_L1);
    incident.priority = text(from, "priority"_L1);
    const bool isLow = incident.priority == "P3"_L1 || incident.priority == "P4"_L1
        || incident.priority == "P5"_L1;
    incident.urgency = isLow ? IncidentUrgency::Low : IncidentUrgency::High;
    incident.service = text(from, "entity"_L1);
    if (const QString owner = text(from, "owner"_L1); !owner.isEmpty())
        incident.assignees.push_back({PersonId(owner), owner});
    readReport(from, incident);
    incident.alerts.push_back({incident.id.text(), text(from, "alias"_L1), incident.title, {}, {},
        *created, incident.isOpen(), alertOrigins(from.value("details"_L1))});
    told.stamp = text(from, "updatedAt"_L1) + u' ' + provider::numberText(from, "count"_L1) + u' '
        + incidentStatusName(incident.status);
    return told;
}

/// The log has sentences only; what it is about is told from their words.
static IncidentStepKind stepKind(const QString &said)
{
    static constexpr std::array<std::pair<QLatin1StringView, IncidentStepKind>, 9> words{{
        {"unacknowledged"_L1, IncidentStepKind::Unacknowledged},
        {"acknowledged"_L1, IncidentStepKind::Acknowledged},
        {"note"_L1, IncidentStepKind::Noted},
        {"escalat"_L1, IncidentStepKind::Escalated},
        {"notification"_L1, IncidentStepKind::Notified},
        {"assigned"_L1, IncidentStepKind::Assigned},
        {"closed"_L1, IncidentStepKind::Resolved},
        {"created"_L1, IncidentStepKind::Triggered},
        {"reopened"_L1, IncidentStepKind::Reopened},
    }};
    const auto word = std::ranges::find_if(
        words, [&said](const auto &one) { return said.contains(one.first, Qt::CaseInsensitive); });
    return word == words.end() ? IncidentStepKind::Other : word->second;
}

std::optional<IncidentStep> ogStep(const QJsonObject &from)
{
    IncidentStep step;
    const auto at = moment(from, "createdAt"_L1);
    if (!at)
        return std::nullopt;
    step.at = *at;
    step.id = text(from, "offset"_L1);
    step.text = withoutSilenceMarker(text(from, "log"_L1));
    if (step.id.isEmpty()) // the same words at the same moment are the same entry
        step.id = toRfc3339(step.at) + u' ' + step.text.left(100);
    step.kind = stepKind(step.text);
    step.channel = text(from, "type"_L1);
    if (const QString owner = text(from, "owner"_L1);
        !owner.isEmpty() && owner.compare("system"_L1, Qt::CaseInsensitive) != 0)
        step.by = {PersonId(owner), owner};
    return step;
}

} // namespace toban::opsgenie
