// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compression.h"
#include "oncallcodec.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

namespace toban {

using namespace Qt::StringLiterals;

/// The largest part that is read: a year of hourly shifts is a hundredth of it.
static constexpr size_t longestPart = 64U << 20U;

QJsonObject personJson(const PersonRef &person)
{
    QJsonObject json{{u"id"_s, person.id.text()}};
    if (person.name != person.id.text())
        json.insert(u"name"_s, person.name);
    return json;
}

PersonRef personFromJson(const QJsonObject &json)
{
    const QString id = json.value("id"_L1).toString();
    return {PersonId(id), json.value("name"_L1).toString(id)};
}

static QJsonValue timeJson(Instant at)
{
    return QJsonValue(toMs(at));
}
static Instant timeFromJson(const QJsonValue &value)
{
    return fromMs(value.toInteger());
}

static Bytes packedJson(const QJsonObject &json)
{
    const QByteArray text = QJsonDocument(json).toJson(QJsonDocument::Compact);
    ByteWriter out;
    writePacked(out, BytesView(text.constData(), static_cast<size_t>(text.size())));
    return out.take();
}

static QJsonObject unpackedJson(const Bytes &content)
{
    ByteReader in(content);
    Bytes unpacked;
    const BytesView text = readPacked(in, longestPart, unpacked);
    if (!in.ok())
        return {};
    return QJsonDocument::fromJson(
        QByteArray::fromRawData(text.data(), static_cast<qsizetype>(text.size())))
        .object();
}

static QJsonObject json(const Person &person)
{
    QJsonArray contacts;
    for (const auto &contact : person.contacts)
        contacts.append(QJsonArray{contact.kind, contact.address});
    QJsonObject object = personJson(person.who);
    object.insert(u"zone"_s, person.zone);
    object.insert(u"link"_s, person.link);
    object.insert(u"contacts"_s, contacts);
    return object;
}

static Person personPart(const QJsonObject &object)
{
    Person person;
    person.who = personFromJson(object);
    person.zone = object.value("zone"_L1).toString();
    person.link = object.value("link"_L1).toString();
    const QJsonArray contacts = object.value("contacts"_L1).toArray();
    for (const auto &contact : contacts)
        person.contacts.push_back({contact[0].toString(), contact[1].toString()});
    return person;
}

/// Shifts as rows of numbers into two lists of texts: they are many, and the same few people.
static QJsonObject json(const Schedule &schedule)
{
    QJsonArray people;
    QJsonArray titles;
    QHash<QString, int> personAt;
    QHash<QString, int> titleAt;
    QJsonArray shifts;
    for (const auto &shift : schedule.shifts) {
        const QString key = shift.person.id.text() + u'\n' + shift.person.name;
        if (!personAt.contains(key)) {
            personAt.insert(key, static_cast<int>(people.size()));
            people.append(personJson(shift.person));
        }
        if (!titleAt.contains(shift.title)) {
            titleAt.insert(shift.title, static_cast<int>(titles.size()));
            titles.append(shift.title);
        }
        shifts.append(QJsonArray{personAt.value(key), timeJson(shift.from), timeJson(shift.to),
            static_cast<int>(shift.layer), titleAt.value(shift.title)});
    }
    return {{u"id"_s, schedule.id.text()}, {u"name"_s, schedule.name},
        {u"use"_s, scheduleUseName(schedule.use)}, {u"zone"_s, schedule.zone},
        {u"link"_s, schedule.link}, {u"team"_s, schedule.team}, {u"level"_s, schedule.level},
        {u"people"_s, people}, {u"titles"_s, titles}, {u"shifts"_s, shifts}};
}

static Schedule schedulePart(const QJsonObject &object)
{
    Schedule schedule;
    schedule.id = ScheduleId(object.value("id"_L1).toString());
    schedule.name = object.value("name"_L1).toString();
    schedule.use
        = scheduleUseFromName(object.value("use"_L1).toString()).value_or(ScheduleUse::Duty);
    schedule.zone = object.value("zone"_L1).toString();
    schedule.link = object.value("link"_L1).toString();
    schedule.team = object.value("team"_L1).toString();
    schedule.level = object.value("level"_L1).toInt(1);
    std::vector<PersonRef> people;
    const QJsonArray named = object.value("people"_L1).toArray();
    for (const auto &person : named)
        people.push_back(personFromJson(person.toObject()));
    const QJsonArray titles = object.value("titles"_L1).toArray();
    const QJsonArray shifts = object.value("shifts"_L1).toArray();
    for (const auto &row : shifts) {
        const auto person = static_cast<size_t>(row[0].toInt(-1));
        const int layer = row[3].toInt(-1);
        if (person >= people.size() || layer < 0 || layer > static_cast<int>(ShiftLayer::Override))
            continue;
        schedule.shifts.push_back({people[person], timeFromJson(row[1]), timeFromJson(row[2]),
            static_cast<ShiftLayer>(layer), titles.at(row[4].toInt()).toString()});
    }
    return schedule;
}

static QJsonObject json(const EscalationLevel &level)
{
    QJsonArray schedules;
    for (const auto &id : level.schedules)
        schedules.append(id.text());
    QJsonArray people;
    for (const auto &person : level.people)
        people.append(personJson(person));
    return {{u"schedules"_s, schedules}, {u"people"_s, people},
        {u"after"_s, static_cast<qint64>(level.escalatesAfter.count())}};
}

static QJsonObject json(const EscalationPolicy &policy)
{
    QJsonArray levels;
    for (const auto &level : policy.levels)
        levels.append(json(level));
    return {{u"id"_s, policy.id.text()}, {u"name"_s, policy.name}, {u"link"_s, policy.link},
        {u"services"_s, QJsonArray::fromStringList(policy.services)}, {u"levels"_s, levels}};
}

static EscalationPolicy policyPart(const QJsonObject &object)
{
    EscalationPolicy policy;
    policy.id = EscalationPolicyId(object.value("id"_L1).toString());
    policy.name = object.value("name"_L1).toString();
    policy.link = object.value("link"_L1).toString();
    policy.services = object.value("services"_L1).toVariant().toStringList();
    const QJsonArray levels = object.value("levels"_L1).toArray();
    for (const auto &told : levels) {
        EscalationLevel level;
        const QJsonArray schedules = told["schedules"_L1].toArray();
        for (const auto &id : schedules)
            level.schedules.emplace_back(id.toString());
        const QJsonArray people = told["people"_L1].toArray();
        for (const auto &person : people)
            level.people.push_back(personFromJson(person.toObject()));
        level.escalatesAfter = Millis(told["after"_L1].toInteger());
        policy.levels.push_back(std::move(level));
    }
    return policy;
}

std::vector<RosterPart> partsOf(const Roster &roster)
{
    std::vector<RosterPart> parts;
    QJsonArray people;
    QJsonArray schedules;
    QJsonArray policies;
    for (const auto &person : roster.people) {
        people.append(person.who.id.text());
        parts.push_back({u"person"_s, person.who.id.text(), packedJson(json(person))});
    }
    for (const auto &schedule : roster.schedules) {
        schedules.append(schedule.id.text());
        parts.push_back({u"schedule"_s, schedule.id.text(), packedJson(json(schedule))});
    }
    for (const auto &policy : roster.policies) {
        policies.append(policy.id.text());
        parts.push_back({u"policy"_s, policy.id.text(), packedJson(json(policy))});
    }
    const QJsonObject frame{{u"from"_s, timeJson(roster.covers.from)},
        {u"to"_s, timeJson(roster.covers.to)}, {u"people"_s, people}, {u"schedules"_s, schedules},
        {u"policies"_s, policies}};
    parts.push_back({u"frame"_s, {}, packedJson(frame)});
    return parts;
}

Bytes changedPart(
    const Bytes &content, bool hasContacts, const std::function<QString(const QString &)> &change)
{
    QJsonObject json = unpackedJson(content);
    if (json.isEmpty())
        return {};
    if (!hasContacts)
        json.remove("contacts"_L1);
    const QByteArray text = QJsonDocument(json).toJson(QJsonDocument::Compact);
    return packedJson(QJsonDocument::fromJson(change(QString::fromUtf8(text)).toUtf8()).object());
}

Roster rosterFrom(const std::vector<RosterPart> &parts)
{
    QHash<QString, QJsonObject> known;
    for (const auto &part : parts)
        known.insert(part.kind + u'\n' + part.name, unpackedJson(part.content));
    const QJsonObject frame = known.value(u"frame\n"_s);
    Roster roster;
    roster.covers = {timeFromJson(frame.value("from"_L1)), timeFromJson(frame.value("to"_L1))};
    const auto each = [&](QLatin1StringView list, const QString &kind, const auto &take) {
        const QJsonArray names = frame.value(list).toArray();
        for (const auto &name : names)
            if (const auto found = known.constFind(kind + u'\n' + name.toString());
                found != known.cend() && !found->isEmpty())
                take(*found);
    };
    each("people"_L1, u"person"_s,
        [&](const QJsonObject &part) { roster.people.push_back(personPart(part)); });
    each("schedules"_L1, u"schedule"_s,
        [&](const QJsonObject &part) { roster.schedules.push_back(schedulePart(part)); });
    each("policies"_L1, u"policy"_s,
        [&](const QJsonObject &part) { roster.policies.push_back(policyPart(part)); });
    return roster;
}

} // namespace toban
