// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tomlwriter.h"
#include "workspacetables.h"

namespace toban {

class WorkspaceRotaText {
    Q_DECLARE_TR_FUNCTIONS(toban::Workspace)
};

/// A local date-time of TOML, or the same as a text.
static std::optional<WallTime> readWallTime(TomlReading &reading, const TomlNode &node)
{
    const bool isOne = node.kind == TomlNode::Kind::Time || node.kind == TomlNode::Kind::Text;
    const auto time = parseWallTime(isOne ? node.text : QString());
    if (time)
        return *time;
    reading.complain(node,
        WorkspaceRotaText::tr("'%1' must be a local date and time").arg(node.key),
        WorkspaceRotaText::tr("such as 2026-03-02T09:00:00, without an offset"));
    return std::nullopt;
}

template <auto Member, typename T>
static void readWallTimeInto(TomlReading &reading, const TomlNode &node, T &into)
{
    into.*Member = readWallTime(reading, node).value_or(WallTime());
}

static void readOverridePerson(TomlReading &reading, const TomlNode &node, RotaOverride &into)
{
    into.person = reading.nonEmptyText(node).value_or(QString());
}

using L = QLatin1StringView;
static constexpr TomlField<RotaOverride> overrideFields[] = {
    {L("person"), &readOverridePerson, true},
    {L("from"), &readWallTimeInto<&RotaOverride::from, RotaOverride>, true},
    {L("to"), &readWallTimeInto<&RotaOverride::to, RotaOverride>, true},
};

static void readOverrides(TomlReading &reading, const TomlNode &node, Rota &into)
{
    reading.tables(node, QStringLiteral("[[rota.override]]"), overrideFields, into.overrides);
    for (size_t i = 0; i < node.children.size() && i < into.overrides.size(); ++i) {
        const TomlNode *end = node.children[i].child(u"to");
        const RotaOverride &one = into.overrides[i];
        if (end && one.to <= one.from && one.to != WallTime())
            reading.complain(*end, WorkspaceRotaText::tr("'to' must be after 'from'"));
    }
}

static void readRotaId(TomlReading &reading, const TomlNode &node, Rota &into)
{
    if (auto id = readIdentifier(reading, node))
        into.id = ScheduleId(std::move(*id));
}

static void readRotaLevel(TomlReading &reading, const TomlNode &node, Rota &into)
{
    into.level = readLevel(reading, node);
}

static void readRotaZone(TomlReading &reading, const TomlNode &node, Rota &into)
{
    into.zone = readZone(reading, node);
}

static void readPeople(TomlReading &reading, const TomlNode &node, Rota &into)
{
    const auto people = reading.texts(node);
    if (people && (people->isEmpty() || people->contains(QString())))
        reading.complain(node, WorkspaceRotaText::tr("'people' must name somebody"));
    else if (people)
        into.people = *people;
}

static void readEach(TomlReading &reading, const TomlNode &node, Rota &into)
{
    const auto span = reading.duration(node);
    if (span && (*span < 1h || *span > 24h * 366))
        reading.complain(node, WorkspaceRotaText::tr("'each' must be from 1h to 366d"),
            WorkspaceRotaText::tr("such as \"1w\", \"1d\" or \"12h\""));
    else if (span)
        into.each = *span;
}

static void readHours(TomlReading &reading, const TomlNode &node, Rota &into)
{
    into.when.between = readDayRange(reading, node);
}

static void readRotaDays(TomlReading &reading, const TomlNode &node, Rota &into)
{
    into.when.days = readWeekdays(reading, node);
}

static constexpr TomlField<Rota> rotaFields[] = {
    {L("id"), &readRotaId, true},
    {L("name"), &readTextInto<&Rota::name>},
    {L("team"), &readTextInto<&Rota::team>},
    {L("level"), &readRotaLevel},
    {L("zone"), &readRotaZone, true},
    {L("people"), &readPeople, true},
    {L("start"), &readWallTimeInto<&Rota::start, Rota>, true},
    {L("each"), &readEach, true},
    {L("hours"), &readHours},
    {L("days"), &readRotaDays},
    {L("override"), &readOverrides},
};

void readRotaTables(TomlReading &reading, const TomlNode &node, Workspace &into)
{
    reading.tables(node, QStringLiteral("[[rota]]"), rotaFields, into.rotas);
}

void writeRota(TomlWriter &out, const Rota &rota)
{
    const auto time = [](WallTime wall) {
        const QString text = wallTimeText(wall);
        return text.size() > 16 ? text : text + QStringLiteral(":00");
    };
    out.blank();
    out.line(QStringLiteral("[[rota]]"));
    out.key(L("id"), quoted(rota.id.text()));
    out.text(L("name"), rota.name);
    out.text(L("team"), rota.team);
    if (rota.level != 1)
        out.key(L("level"), QString::number(rota.level));
    out.key(L("zone"), quoted(rota.zone));
    out.list(L("people"), rota.people);
    out.key(L("start"), time(rota.start));
    out.key(L("each"), quoted(durationText(rota.each)));
    if (rota.when.between)
        out.key(L("hours"), quoted(dayRangeText(*rota.when.between)));
    QStringList days;
    for (const int day : rota.when.days)
        days << weekdayNames().value(day - 1);
    out.list(L("days"), days);
    for (const RotaOverride &one : rota.overrides) {
        out.line(QStringLiteral("[[rota.override]]"));
        out.key(L("person"), quoted(one.person));
        out.key(L("from"), time(one.from));
        out.key(L("to"), time(one.to));
    }
}

} // namespace toban
