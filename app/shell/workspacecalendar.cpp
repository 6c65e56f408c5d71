// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tomlwriter.h"
#include "workspacetables.h"

namespace toban {

class WorkspaceCalendarText {
    Q_DECLARE_TR_FUNCTIONS(toban::Workspace)
};

using L = QLatin1StringView;

static constexpr ScheduleUse calendarUses[]
    = {ScheduleUse::Duty, ScheduleUse::Holidays, ScheduleUse::Leave};

int readLevel(TomlReading &reading, const TomlNode &node)
{
    return static_cast<int>(reading.integer(node, 1, 20).value_or(1));
}

static void readUse(TomlReading &reading, const TomlNode &node, CalendarDeclaration &into)
{
    QStringList words;
    for (const ScheduleUse use : calendarUses)
        words << scheduleUseName(use);
    if (const auto index = reading.oneOf(node, words))
        into.use = calendarUses[*index];
}

void readCalendarKey(TomlReading &reading, const TomlNode &node, SourceDeclaration &into)
{
    CalendarDeclaration &calendar = into.calendar;
    if (node.key == L("file"))
        calendar.file = reading.nonEmptyText(node).value_or(QString());
    else if (node.key == L("name"))
        calendar.name = reading.text(node).value_or(QString());
    else if (node.key == L("use"))
        readUse(reading, node, calendar);
    else if (node.key == L("team"))
        calendar.team = reading.text(node).value_or(QString());
    else if (node.key == L("level"))
        calendar.level = readLevel(reading, node);
    else if (node.key == L("zone"))
        calendar.zone = readZone(reading, node);
    else if (node.key == L("prefix"))
        calendar.prefix = reading.text(node).value_or(QString());
}

static void complainOfUse(TomlReading &reading, const TomlNode &source,
    std::initializer_list<const char *> keys, const QString &message)
{
    for (const char *key : keys)
        if (const TomlNode *node = source.child(QString::fromLatin1(key)))
            reading.complain(*node, message.arg(node->key));
}

void judgeCalendar(TomlReading &reading, const TomlNode &source, const QString &kind)
{
    const TomlNode *url = source.child(u"url");
    const TomlNode *file = source.child(u"file");
    if (kind != L("icalendar")) {
        complainOfUse(reading, source, {"file", "name", "use", "team", "level", "zone", "prefix"},
            WorkspaceCalendarText::tr("'%1' has a use with kind \"icalendar\" only"));
        return;
    }
    if (!url && !file)
        reading.complain(
            source, WorkspaceCalendarText::tr("a calendar needs the key 'url' or the key 'file'"));
    if (url && file)
        reading.complain(*file, WorkspaceCalendarText::tr("'url' and 'file' cannot both stand"));
    complainOfUse(reading, source, {"alerts", "watchdog", "series_limit"},
        WorkspaceCalendarText::tr("'%1' has no use with kind \"icalendar\""));
    const TomlNode *use = source.child(u"use");
    if (use && use->text != scheduleUseName(ScheduleUse::Duty))
        complainOfUse(reading, source, {"team", "level"},
            WorkspaceCalendarText::tr("'%1' has a use with use \"duty\" only"));
}

void writeCalendarKeys(TomlWriter &out, const CalendarDeclaration &calendar)
{
    const CalendarDeclaration usual;
    out.text(L("file"), calendar.file);
    out.text(L("name"), calendar.name);
    if (calendar.use != usual.use)
        out.key(L("use"), quoted(scheduleUseName(calendar.use)));
    out.text(L("team"), calendar.team);
    if (calendar.level != usual.level)
        out.key(L("level"), QString::number(calendar.level));
    out.text(L("zone"), calendar.zone);
    out.text(L("prefix"), calendar.prefix);
}

} // namespace toban
