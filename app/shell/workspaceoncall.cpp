// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tomlwriter.h"
#include "workspacetables.h"

namespace toban {

class WorkspaceOnCallText {
    Q_DECLARE_TR_FUNCTIONS(toban::Workspace)
};

static void readPersonName(TomlReading &reading, const TomlNode &node, KnownPerson &into)
{
    into.name = reading.nonEmptyText(node).value_or(QString());
}

static void readPersonZone(TomlReading &reading, const TomlNode &node, KnownPerson &into)
{
    into.zone = readZone(reading, node);
}

using L = QLatin1StringView;
static constexpr TomlField<KnownPerson> personFields[] = {
    {L("name"), &readPersonName, true},
    {L("zone"), &readPersonZone},
    {L("known_as"), &readTextsInto<&KnownPerson::knownAs>},
};

/// Complains of names, and of what sources call somebody, that two people have.
static void judgePeople(TomlReading &reading, const TomlNode &node)
{
    QStringList taken;
    const auto judge = [&](const TomlNode *one) {
        if (!one || one->text.isEmpty())
            return;
        if (taken.contains(one->text, Qt::CaseInsensitive))
            reading.complain(*one,
                WorkspaceOnCallText::tr("'%1' is somebody else already").arg(one->text.left(64)));
        taken << one->text;
    };
    for (const TomlNode &person : node.children) {
        judge(person.child(u"name"));
        if (const TomlNode *others = person.child(u"known_as"))
            for (const TomlNode &other : others->children)
                judge(&other);
    }
}

static void readKnownPeople(TomlReading &reading, const TomlNode &node, OnCallPolicy &into)
{
    reading.tables(node, QStringLiteral("[[oncall.person]]"), personFields, into.people);
    judgePeople(reading, node);
}

static void readMe(TomlReading &reading, const TomlNode &node, OnCallPolicy &into)
{
    if (node.kind == TomlNode::Kind::Text)
        into.me = QStringList(node.text);
    else
        into.me = reading.texts(node).value_or(QStringList());
}

static void readBusiness(TomlReading &reading, const TomlNode &node, OnCallPolicy &into)
{
    if (const auto range = readDayRange(reading, node))
        into.business.between = *range;
}

static void readBusinessDays(TomlReading &reading, const TomlNode &node, OnCallPolicy &into)
{
    into.business.days = readWeekdays(reading, node);
}

static void readSleep(TomlReading &reading, const TomlNode &node, OnCallPolicy &into)
{
    if (const auto range = readDayRange(reading, node))
        into.sleep = *range;
}

static void readHidesContacts(TomlReading &reading, const TomlNode &node, OnCallPolicy &into)
{
    into.hidesContacts = reading.boolean(node).value_or(into.hidesContacts);
}

static constexpr TomlField<OnCallPolicy> onCallFields[] = {
    {L("me"), &readMe},
    {L("part_time"), &readTextsInto<&OnCallPolicy::partTime>},
    {L("business"), &readBusiness},
    {L("business_days"), &readBusinessDays},
    {L("sleep"), &readSleep},
    {L("hide_contacts"), &readHidesContacts},
    {L("person"), &readKnownPeople},
};

void readOnCallTable(TomlReading &reading, const TomlNode &node, Workspace &into)
{
    reading.table(node, QStringLiteral("[oncall]"), onCallFields, into.onCall);
}

void writeOnCall(TomlWriter &out, const OnCallPolicy &policy)
{
    const OnCallPolicy usual;
    if (policy == usual)
        return;
    out.blank();
    out.line(QStringLiteral("[oncall]"));
    out.list(L("me"), policy.me);
    if (policy.business.between && policy.business.between != usual.business.between)
        out.key(L("business"), quoted(dayRangeText(*policy.business.between)));
    if (policy.business.days != usual.business.days) {
        QStringList days;
        for (const int day : policy.business.days)
            days << weekdayNames().value(day - 1);
        out.key(L("business_days"), listText(days));
    }
    if (policy.sleep != usual.sleep)
        out.key(L("sleep"), quoted(dayRangeText(policy.sleep)));
    out.list(L("part_time"), policy.partTime);
    if (policy.hidesContacts)
        out.key(L("hide_contacts"), QStringLiteral("true"));
    for (const KnownPerson &person : policy.people) {
        out.blank();
        out.line(QStringLiteral("[[oncall.person]]"));
        out.key(L("name"), quoted(person.name));
        out.text(L("zone"), person.zone);
        out.list(L("known_as"), person.knownAs);
    }
}

} // namespace toban
