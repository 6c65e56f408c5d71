// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pagerdutyvalues.h"

#include "silencemarker.h"

#include <QJsonDocument>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace toban::pagerduty {

using provider::moment;
using provider::text;

static PersonRef personOf(const QJsonObject &from)
{
    const QString name = text(from, "name"_L1);
    return {PersonId(text(from, "id"_L1)), name.isEmpty() ? text(from, "summary"_L1) : name};
}

/// False where an entry has no times. One of nobody, such as a deleted user, is a gap.
static bool readShifts(
    const QJsonValue &entries, ShiftLayer layer, const QString &title, std::vector<Shift> &into)
{
    const QJsonArray list = entries.toArray();
    for (const auto &one : list) {
        const QJsonObject entry = one.toObject();
        const auto from = moment(entry, "start"_L1);
        const auto to = moment(entry, "end"_L1);
        if (!from || !to)
            return false;
        const PersonRef person = personOf(entry.value("user"_L1).toObject());
        if (!person.id.isEmpty() && *from < *to)
            into.push_back({person, *from, *to, layer, title});
    }
    return true;
}

std::optional<ToldSchedule> toldSchedule(const QJsonObject &from)
{
    ToldSchedule told;
    Schedule &schedule = told.schedule;
    schedule.id = ScheduleId(text(from, "id"_L1));
    if (schedule.id.isEmpty())
        return std::nullopt;
    schedule.name = text(from, "name"_L1);
    if (schedule.name.isEmpty())
        schedule.name = text(from, "summary"_L1);
    schedule.zone = provider::zone(from, "time_zone"_L1);
    schedule.link = text(from, "html_url"_L1);
    const auto entries = "rendered_schedule_entries"_L1;
    const QJsonValue last = from.value("final_schedule"_L1).toObject().value(entries);
    const QJsonValue overrides = from.value("overrides_subschedule"_L1).toObject().value(entries);
    told.hasShifts = last.isArray();
    bool isRight = readShifts(last, ShiftLayer::Final, {}, schedule.shifts)
        && readShifts(overrides, ShiftLayer::Override, {}, schedule.shifts);
    const QJsonArray layers = from.value("schedule_layers"_L1).toArray();
    for (const auto &one : layers) {
        const QJsonObject layer = one.toObject();
        isRight = isRight
            && readShifts(layer.value(entries), ShiftLayer::Rotation, text(layer, "name"_L1),
                schedule.shifts);
    }
    provider::sortShifts(schedule.shifts);
    return isRight ? std::optional(std::move(told)) : std::nullopt;
}

static EscalationLevel levelOf(const QJsonObject &rule)
{
    EscalationLevel level;
    const auto minutes = rule.value("escalation_delay_in_minutes"_L1).toInteger();
    level.escalatesAfter = std::clamp<qint64>(minutes, 0, 1'000'000) * 1min;
    const QJsonArray targets = rule.value("targets"_L1).toArray();
    for (const auto &one : targets) {
        const QJsonObject target = one.toObject();
        if (text(target, "type"_L1).startsWith("schedule"_L1))
            level.schedules.emplace_back(text(target, "id"_L1));
        else
            level.people.push_back(personOf(target));
    }
    return level;
}

std::optional<EscalationPolicy> toldPolicy(const QJsonObject &from)
{
    EscalationPolicy policy;
    policy.id = EscalationPolicyId(text(from, "id"_L1));
    if (policy.id.isEmpty() || !from.value("escalation_rules"_L1).isArray())
        return std::nullopt;
    policy.name = text(from, "name"_L1);
    policy.link = text(from, "html_url"_L1);
    const QJsonArray services = from.value("services"_L1).toArray();
    for (const auto &one : services)
        policy.services << personOf(one.toObject()).name;
    const QJsonArray rules = from.value("escalation_rules"_L1).toArray();
    for (const auto &rule : rules)
        policy.levels.push_back(levelOf(rule.toObject()));
    return policy;
}

/// Addresses of devices are none that people can use; references say no address at all.
static void addContact(const QJsonObject &from, std::vector<Contact> &into)
{
    static constexpr std::array<std::pair<QLatin1StringView, QLatin1StringView>, 4> kinds{{
        {"email_contact_method"_L1, "mail"_L1},
        {"phone_contact_method"_L1, "phone"_L1},
        {"sms_contact_method"_L1, "sms"_L1},
        {"whatsapp_contact_method"_L1, "chat"_L1},
    }};
    const QString type = text(from, "type"_L1);
    QString address = text(from, "address"_L1);
    const auto kind
        = std::ranges::find_if(kinds, [&type](const auto &one) { return one.first == type; });
    if (kind == kinds.end() || address.isEmpty())
        return;
    const auto country = from.value("country_code"_L1).toInteger();
    if (country > 0)
        address = u"+%1 %2"_s.arg(country).arg(address);
    const Contact contact{kind->second, address};
    if (std::ranges::find(into, contact) == into.end())
        into.push_back(contact);
}

std::optional<Person> toldUser(const QJsonObject &from)
{
    Person person;
    person.who = personOf(from);
    if (person.who.id.isEmpty())
        return std::nullopt;
    person.zone = provider::zone(from, "time_zone"_L1);
    person.link = text(from, "html_url"_L1);
    if (const QString mail = text(from, "email"_L1); !mail.isEmpty())
        person.contacts.push_back({u"mail"_s, mail});
    const QJsonArray methods = from.value("contact_methods"_L1).toArray();
    for (const auto &method : methods)
        addContact(method.toObject(), person.contacts);
    return person;
}

static void readAcknowledgements(const QJsonValue &from, std::vector<IncidentAcknowledgement> &into)
{
    const QJsonArray list = from.toArray();
    for (const auto &one : list) {
        const QJsonObject told = one.toObject();
        into.push_back({personOf(told.value("acknowledger"_L1).toObject()),
            moment(told, "at"_L1).value_or(Instant())});
    }
    std::ranges::stable_sort(into, {}, &IncidentAcknowledgement::at);
}

/// A word that is not known yet counts as triggered: what is not understood must not be quiet.
std::optional<ToldIncident> toldIncident(const QJsonObject &from)
{
    ToldIncident told;
    ProviderIncident &incident = told.incident;
    incident.id = ProviderIncidentId(text(from, "id"_L1));
    const QString status = text(from, "status"_L1);
    const auto created = moment(from, "created_at"_L1);
    if (incident.id.isEmpty() || status.isEmpty() || !created)
        return std::nullopt;
    incident.status = incidentStatusFromName(status).value_or(IncidentStatus::Triggered);
    incident.created = *created;
    incident.number = provider::numberText(from, "incident_number"_L1);
    incident.title = text(from, "title"_L1);
    if (incident.title.isEmpty())
        incident.title = text(from, "summary"_L1);
    incident.urgency
        = incidentUrgencyFromName(text(from, "urgency"_L1)).value_or(IncidentUrgency::High);
    incident.priority = personOf(from.value("priority"_L1).toObject()).name;
    incident.service = personOf(from.value("service"_L1).toObject()).name;
    incident.policy = personOf(from.value("escalation_policy"_L1).toObject()).name;
    incident.link = text(from, "html_url"_L1);
    if (incident.status == IncidentStatus::Resolved) {
        incident.resolved = moment(from, "resolved_at"_L1);
        if (!incident.resolved)
            incident.resolved = moment(from, "last_status_change_at"_L1);
    }
    const QJsonArray assignments = from.value("assignments"_L1).toArray();
    for (const auto &one : assignments)
        incident.assignees.push_back(personOf(one.toObject().value("assignee"_L1).toObject()));
    readAcknowledgements(from.value("acknowledgements"_L1), incident.acknowledgements);
    const QByteArray counts
        = QJsonDocument(from.value("alert_counts"_L1).toObject()).toJson(QJsonDocument::Compact);
    if (const QString updated = text(from, "updated_at"_L1); !updated.isEmpty())
        told.stamp = updated + QString::fromUtf8(counts);
    return told;
}

static IncidentStepKind stepKind(const QString &type)
{
    static constexpr std::array<std::pair<QLatin1StringView, IncidentStepKind>, 11> kinds{{
        {"trigger"_L1, IncidentStepKind::Triggered},
        {"assign"_L1, IncidentStepKind::Assigned},
        {"delegate"_L1, IncidentStepKind::Assigned},
        {"notify"_L1, IncidentStepKind::Notified},
        {"acknowledge"_L1, IncidentStepKind::Acknowledged},
        {"unacknowledge"_L1, IncidentStepKind::Unacknowledged},
        {"escalate"_L1, IncidentStepKind::Escalated},
        {"resolve"_L1, IncidentStepKind::Resolved},
        {"reopen"_L1, IncidentStepKind::Reopened},
        {"annotate"_L1, IncidentStepKind::Noted},
        {"status_update"_L1, IncidentStepKind::StatusUpdated},
    }};
    const QString name = QString(type).remove(u"_reference"_s).remove(u"_log_entry"_s);
    const auto kind
        = std::ranges::find_if(kinds, [&name](const auto &one) { return one.first == name; });
    return kind == kinds.end() ? IncidentStepKind::Other : kind->second;
}

/// What a note says, without the mark that ours carry.
static QString noteOf(const QJsonObject &from)
{
    const QJsonObject channel = from.value("channel"_L1).toObject();
    for (const QString &told : {text(from, "note"_L1), text(channel, "content"_L1),
             text(channel, "summary"_L1), text(from, "summary"_L1)})
        if (!told.isEmpty())
            return withoutSilenceMarker(told);
    return {};
}

std::optional<IncidentStep> toldStep(const QJsonObject &from)
{
    IncidentStep step;
    step.id = text(from, "id"_L1);
    const auto at = moment(from, "created_at"_L1);
    if (step.id.isEmpty() || !at)
        return std::nullopt;
    step.at = *at;
    step.incident = ProviderIncidentId(text(from.value("incident"_L1).toObject(), "id"_L1));
    step.kind = stepKind(text(from, "type"_L1));
    step.text = step.kind == IncidentStepKind::Noted ? noteOf(from) : text(from, "summary"_L1);
    const QJsonObject agent = from.value("agent"_L1).toObject();
    if (text(agent, "type"_L1).startsWith("user"_L1))
        step.by = personOf(agent);
    const QJsonArray assignees = from.value("assignees"_L1).toArray();
    step.whom = personOf(
        assignees.isEmpty() ? from.value("user"_L1).toObject() : assignees.first().toObject());
    const QJsonObject channel = from.value("channel"_L1).toObject();
    step.channel = text(channel, "type"_L1);
    if (step.kind == IncidentStepKind::Notified)
        step.channel = text(channel.value("notification"_L1).toObject(), "type"_L1)
                           .remove(u"_notification"_s);
    return step;
}

} // namespace toban::pagerduty
