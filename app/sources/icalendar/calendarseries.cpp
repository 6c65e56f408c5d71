// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "calendarseries.h"

#include <algorithm>
#include <map>
#include <set>

namespace toban::icalendar {

/// A time of a master as its rules say, before anything replaces it.
struct SeriesMember {
    WallTime wall;
    const ZoneClock *clock = nullptr;
    EntryLength length;
};

/** Times that are left out, of any form. */
class ExceptedTimes final {
public:
    void add(Instant at) { m_instants.insert(at); }
    void addDay(QDate day) { m_days.insert(day); }
    [[nodiscard]] bool contain(Instant start, WallTime wall) const
    {
        return m_instants.contains(start) || m_days.contains(wallDate(wall));
    }

private:
    std::set<Instant> m_instants;
    std::set<QDate> m_days;
};

/** Computes the occurrences of one master. */
class SeriesExpansion final {
public:
    SeriesExpansion(const CalendarEntry &master,
        const std::vector<const CalendarEntry *> &replacements, TimeSpan span, CalendarZones &zones,
        ExpansionBudget &budget)
        : m_master(master)
        , m_replacements(replacements)
        , m_span(span)
        , m_zones(zones)
        , m_budget(budget)
    {
        // a replacement may bring a time from outside into the span
        for (const auto *one : replacements) {
            const Millis shift = std::chrono::abs(shiftOf(*one));
            m_reach = std::max(m_reach, reachOf(*one) + std::min(shift, Millis(24h * 366)));
        }
    }

    void run(std::vector<Occurrence> &into)
    {
        collectExcepted();
        collectMembers();
        for (const auto &[start, member] : m_members)
            if (!m_excepted.contain(start, member.wall))
                addMember(start, member, into);
    }

private:
    static Millis reachOf(const CalendarEntry &entry)
    {
        return 24h * (entry.length.days + 3) + entry.length.exact; // and what zones differ by
    }
    /// How far a replacement moves what it replaces, by the wall of its own zone.
    [[nodiscard]] Millis shiftOf(const CalendarEntry &replacement) const
    {
        if (!replacement.start)
            return 0ms;
        const ZoneClock &clock = *m_zones.clockOf(*replacement.start);
        return replacement.start->wall - clock.wallTime(*m_zones.instant(*replacement.replaces));
    }
    void walk(const RecurrenceRule &rule, const std::function<void(WallTime)> &each);
    void collectExcepted();
    void collectMembers();
    void collectExtra();
    void addMember(Instant start, const SeriesMember &member, std::vector<Occurrence> &into);
    [[nodiscard]] const CalendarEntry *replacementOf(Instant start, WallTime wall) const;
    void addAt(WallTime wall, const ZoneClock &clock, const EntryLength &length,
        const CalendarEntry &entry, std::vector<Occurrence> &into);

    const CalendarEntry &m_master;
    const std::vector<const CalendarEntry *> &m_replacements;
    const TimeSpan m_span;
    CalendarZones &m_zones;
    ExpansionBudget &m_budget;
    Millis m_reach = reachOf(m_master);
    ExceptedTimes m_excepted;
    std::map<Instant, SeriesMember> m_members;
};

/// Calls @p each with the times of a rule from the first that may meet the span.
void SeriesExpansion::walk(const RecurrenceRule &rule, const std::function<void(WallTime)> &each)
{
    const ZoneClock &clock = *m_zones.clockOf(*m_master.start);
    const WallTime last = clock.wallTime(m_span.to) + m_reach;
    const WallTime first = clock.wallTime(m_span.from) - m_reach;
    const bool endsExactly
        = rule.until && rule.until->form == CalendarTime::Form::Utc && !m_master.start->isDate();
    rule.walk(m_master.start->wall, last, m_budget, [&](WallTime wall) {
        const bool isOver = endsExactly
            ? clock.instant(wall).time_since_epoch() > rule.until->wall.time_since_epoch()
            : rule.until && wall > rule.until->wall;
        if (!isOver && wall >= first)
            each(wall);
        return !isOver;
    });
}

void SeriesExpansion::collectExcepted()
{
    for (const CalendarTime &time : m_master.except) {
        if (time.isDate())
            m_excepted.addDay(wallDate(time.wall));
        else
            m_excepted.add(*m_zones.instant(time));
    }
    if (!m_master.start)
        return;
    const ZoneClock &clock = *m_zones.clockOf(*m_master.start);
    for (const auto &rule : m_master.exceptRules)
        walk(rule, [&](WallTime wall) { m_excepted.add(clock.instant(wall)); });
}

void SeriesExpansion::collectMembers()
{
    if (m_master.start) {
        const ZoneClock *clock = m_zones.clockOf(*m_master.start);
        const auto add = [&](WallTime wall) {
            // a time twice, by two rules, or by the two times that a gap makes one, is one
            const Instant start = clock->instant(wall);
            m_members.try_emplace(start, SeriesMember{wall, clock, m_master.length});
            if (m_members.size() > mostOccurrences)
                m_budget.spend();
        };
        if (m_master.rules.empty())
            add(m_master.start->wall);
        for (const auto &rule : m_master.rules)
            walk(rule, add);
    }
    collectExtra();
}

void SeriesExpansion::collectExtra()
{
    for (const auto &extra : m_master.extra) {
        if (!m_budget.take())
            return;
        const ZoneClock *clock = m_zones.clockOf(extra.start);
        const bool isDay = extra.start.isDate() && !m_master.start;
        const EntryLength length
            = extra.length.value_or(isDay ? EntryLength{1, 0ms} : m_master.length);
        const Instant start = clock->instant(extra.start.wall);
        const auto [same, isNew]
            = m_members.try_emplace(start, SeriesMember{extra.start.wall, clock, length});
        if (!isNew && extra.length)
            same->second.length = length;
    }
}

/// What stands for the time of a series that begins at @p start; nullptr: nothing replaces it.
const CalendarEntry *SeriesExpansion::replacementOf(Instant start, WallTime wall) const
{
    const CalendarEntry *future = nullptr;
    Instant futureFrom;
    const CalendarEntry *exact = nullptr;
    for (const auto *one : m_replacements) {
        if (!m_budget.take())
            return nullptr;
        const Instant planned = *m_zones.instant(*one->replaces);
        const bool isThis = one->replaces->isDate()
            ? wallDate(one->replaces->wall) == wallDate(wall)
            : planned == start;
        if (isThis && (!exact || one->sequence >= exact->sequence))
            exact = one;
        if (one->replacesFuture && planned <= start && (!future || planned >= futureFrom)) {
            future = one;
            futureFrom = planned;
        }
    }
    return exact ? exact : future;
}

void SeriesExpansion::addMember(
    Instant start, const SeriesMember &member, std::vector<Occurrence> &into)
{
    const CalendarEntry *by = replacementOf(start, member.wall);
    if (!by) {
        addAt(member.wall, *member.clock, member.length, m_master, into);
        return;
    }
    if (by->isCancelled)
        return;
    if (!by->start)
        return addAt(member.wall, *member.clock, member.length, *by, into);
    const ZoneClock &clock = *m_zones.clockOf(*by->start);
    addAt(clock.wallTime(start) + shiftOf(*by), clock, by->length, *by, into);
}

void SeriesExpansion::addAt(WallTime wall, const ZoneClock &clock, const EntryLength &length,
    const CalendarEntry &entry, std::vector<Occurrence> &into)
{
    const Instant start = clock.instant(wall);
    const Instant end = length.days > 0 ? clock.instant(wall + 24h * length.days) + length.exact
                                        : start + length.exact;
    if (end <= m_span.from || start >= m_span.to)
        return;
    if (into.size() >= mostOccurrences)
        return m_budget.spend();
    const CalendarTime *form = entry.start ? &*entry.start : nullptr;
    into.push_back({start, end, entry.summary, QString::fromUtf8(entry.uid), entry.attendee,
        form && form->isDate(), entry.number});
}

/// What replaces a time of a series that is not here stands alone.
static void addAlone(const CalendarEntry &entry, TimeSpan span, CalendarZones &zones,
    ExpansionBudget &budget, std::vector<Occurrence> &into)
{
    CalendarEntry alone = entry;
    if (!alone.start)
        alone.start = alone.replaces;
    SeriesExpansion(alone, {}, span, zones, budget).run(into);
}

void addOccurrences(const CalendarSeries &series, TimeSpan span, CalendarZones &zones,
    ExpansionBudget &budget, std::vector<Occurrence> &into)
{
    for (const auto *master : series.masters)
        if (!master->isCancelled)
            SeriesExpansion(*master, series.replacements, span, zones, budget).run(into);
    if (series.masters.empty())
        for (const auto *one : series.replacements)
            if (!one->isCancelled)
                addAlone(*one, span, zones, budget, into);
}

} // namespace toban::icalendar
