// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "calendarzones.h"

#include <algorithm>

namespace toban::icalendar {

/// The zone of the tz database that a name means: itself, its end (Mozilla writes
/// "/mozilla.org/20050126_1/Europe/Berlin"), or Windows' name of it. Empty: none.
static QByteArray knownZone(const QByteArray &name)
{
    if (name.isEmpty() || name.size() > 200)
        return {};
    if (QTimeZone::isTimeZoneIdAvailable(name))
        return name;
    for (qsizetype at = name.startsWith('/') ? 0 : -1; at >= 0; at = name.indexOf('/', at + 1))
        if (QTimeZone::isTimeZoneIdAvailable(name.mid(at + 1)))
            return name.mid(at + 1);
    return QTimeZone::windowsIdToDefaultIanaId(name);
}

static const CalendarComponent *describedZone(
    const CalendarComponent &calendar, const QByteArray &tzid)
{
    for (const auto &part : calendar.parts) {
        const CalendarLine *id = part.name == "VTIMEZONE" ? part.line("TZID") : nullptr;
        if (id && id->value == tzid)
            return &part;
    }
    return nullptr;
}

static QByteArray namedBy(const CalendarComponent &component, const char *key)
{
    const CalendarLine *line = component.line(key);
    return line ? knownZone(line->value.trimmed()) : QByteArray();
}

/// The changes that one STANDARD or DAYLIGHT tells (RFC 5545, 3.6.5); false: it is not one.
static bool addObservance(const CalendarComponent &part, Instant until, ExpansionBudget &budget,
    std::map<Instant, std::pair<Millis, Millis>> &changes)
{
    const CalendarLine *fromLine = part.line("TZOFFSETFROM");
    const CalendarLine *toLine = part.line("TZOFFSETTO");
    const CalendarLine *startLine = part.line("DTSTART");
    const auto from = fromLine ? readOffset(fromLine->value) : std::nullopt;
    const auto to = toLine ? readOffset(toLine->value) : std::nullopt;
    const auto start = startLine ? readTime(startLine->value, {}) : std::nullopt;
    if (!from || !to || !start)
        return false;
    const auto add = [&](WallTime wall) {
        changes[Instant(wall.time_since_epoch() - *from)] = {*from, *to};
    };
    add(start->wall);
    for (const auto &line : part.lines) {
        if (line.name == "RDATE")
            for (const QByteArray &value : line.value.split(','))
                if (const auto time = readTime(value, {}))
                    add(time->wall);
        const auto rule = line.name == "RRULE" ? std::optional(readRule(line.value)) : std::nullopt;
        if (rule && !*rule)
            return false;
        if (!rule)
            continue;
        const auto &end = (*rule)->until;
        const WallTime last(until.time_since_epoch() + *from);
        (*rule)->walk(start->wall, last, budget, [&](WallTime wall) {
            // UNTIL is in UTC here
            const bool isOver
                = end && wall.time_since_epoch() - *from > end->wall.time_since_epoch();
            if (!isOver)
                add(wall);
            return !isOver;
        });
    }
    return true;
}

static std::optional<ZoneClock> describedClock(
    const CalendarComponent &zone, Instant until, ExpansionBudget &budget)
{
    std::map<Instant, std::pair<Millis, Millis>> changes;
    for (const auto &part : zone.parts)
        if ((part.name == "STANDARD" || part.name == "DAYLIGHT")
            && !addObservance(part, until, budget, changes))
            return std::nullopt;
    if (changes.empty())
        return std::nullopt;
    std::vector<OffsetChange> offsets;
    for (const auto &[at, offset] : changes)
        offsets.push_back({at, offset.second});
    return ZoneClock(changes.begin()->second.first, std::move(offsets));
}

CalendarZones::CalendarZones(const CalendarComponent &calendar, const QString &declared,
    Instant until, ExpansionBudget &budget)
    : m_calendar(calendar)
    , m_until(until)
    , m_budget(budget)
{
    QByteArray name = knownZone(declared.toUtf8());
    if (name.isEmpty())
        name = namedBy(calendar, "X-WR-TIMEZONE");
    m_ownName = QString::fromUtf8(name);
    if (!name.isEmpty())
        m_own = ZoneClock::of(QTimeZone(name), until);
}

std::optional<ZoneClock> CalendarZones::made(const QByteArray &tzid) const
{
    const CalendarComponent *described = describedZone(m_calendar, tzid);
    QByteArray name = knownZone(tzid);
    if (name.isEmpty() && described)
        if (auto clock = describedClock(*described, m_until, m_budget))
            return clock;
    if (name.isEmpty() && described)
        name = namedBy(*described, "X-LIC-LOCATION");
    if (name.isEmpty())
        return std::nullopt;
    return ZoneClock::of(QTimeZone(name), m_until);
}

const ZoneClock *CalendarZones::clock(const QByteArray &tzid)
{
    auto found = m_clocks.find(tzid);
    if (found == m_clocks.end()) {
        if (m_clocks.size() >= 1'000)
            return nullptr; // there are not so many zones
        found = m_clocks.emplace(tzid, made(tzid)).first;
    }
    return found->second ? &*found->second : nullptr;
}

const ZoneClock *CalendarZones::clockOf(const CalendarTime &time)
{
    switch (time.form) {
    case CalendarTime::Form::Utc:
        return &m_utc;
    case CalendarTime::Form::Zoned:
        return clock(time.zone);
    case CalendarTime::Form::Date:
    case CalendarTime::Form::Floating:
        break;
    }
    return &m_own;
}

std::optional<Instant> CalendarZones::instant(const CalendarTime &time)
{
    const ZoneClock *clock = clockOf(time);
    return clock ? std::optional(clock->instant(time.wall)) : std::nullopt;
}

} // namespace toban::icalendar
