// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rota.h"

#include <algorithm>
#include <tuple>

namespace toban {

/// A stretch of the clock on the wall.
struct WallSpan {
    WallTime from;
    WallTime to;
};

static PersonRef personNamed(const QString &name)
{
    return {PersonId(name), name};
}

/// When the duty of a day begins and ends, by the day on which it begins.
static WallSpan dutyOfDay(const WeekTimes &when, WallTime midnight)
{
    if (!when.between)
        return {midnight, midnight + 24h};
    const auto minutes = [midnight](int count) { return midnight + std::chrono::minutes(count); };
    const bool nextDay = when.between->passesMidnight();
    return {minutes(when.between->from), minutes(when.between->to + (nextDay ? 1440 : 0))};
}

/// The parts of a turn in which there is a duty; neighbours are one.
static std::vector<WallSpan> dutyWithin(const WallSpan &turn, const WeekTimes &when)
{
    if (when.isAlways())
        return {turn};
    std::vector<WallSpan> parts;
    const auto first = std::chrono::floor<std::chrono::days>(turn.from) - std::chrono::days(1);
    for (WallTime day = first; day < turn.to; day += 24h) {
        const int weekday = wallDate(day).dayOfWeek();
        if (!when.days.empty() && std::ranges::find(when.days, weekday) == when.days.end())
            continue;
        const WallSpan duty = dutyOfDay(when, day);
        const WallSpan part{std::max(duty.from, turn.from), std::min(duty.to, turn.to)};
        if (part.to <= part.from)
            continue;
        if (!parts.empty() && parts.back().to >= part.from)
            parts.back().to = part.to;
        else
            parts.push_back(part);
    }
    return parts;
}

/** Computes the layers of one rota. */
class RotaLayers final {
public:
    RotaLayers(const Rota &rota, TimeSpan span)
        : m_rota(rota)
        , m_span(span)
        , m_clock(ZoneClock::of(QTimeZone(rota.zone.toLatin1()), span.to + 24h * 400))
    {
    }

    std::vector<Shift> shifts()
    {
        addTurns();
        addOverrides();
        std::vector<Shift> all = finalLayer();
        for (const auto &layer : {m_rotation, m_overrides})
            all.insert(all.end(), layer.begin(), layer.end());
        std::erase_if(all, [this](const Shift &shift) {
            return shift.to <= m_span.from || shift.from >= m_span.to;
        });
        std::ranges::stable_sort(all, [](const Shift &a, const Shift &b) {
            return std::tie(a.layer, a.from) < std::tie(b.layer, b.from);
        });
        return all;
    }

private:
    void add(const WallSpan &wall, const QString &person, ShiftLayer layer, std::vector<Shift> &to)
    {
        Shift shift{personNamed(person), m_clock.instant(wall.from), m_clock.instant(wall.to),
            layer, m_rota.name};
        if (shift.from < shift.to) // a duty may be skipped by summer time
            to.push_back(std::move(shift));
    }
    void addTurns()
    {
        const Millis each = std::max(m_rota.each, Millis(1h));
        const WallTime first = m_clock.wallTime(m_span.from) - 48h;
        const WallTime last = m_clock.wallTime(m_span.to) + 48h;
        const qint64 skipped
            = std::max<qint64>(0, first > m_rota.start ? (first - m_rota.start) / each : 0);
        qint64 index = skipped;
        for (WallTime at = m_rota.start + skipped * each; at < last && !m_rota.people.isEmpty();
             at += each) {
            const QString &person = m_rota.people.at(index++ % m_rota.people.size());
            for (const WallSpan &part : dutyWithin({at, at + each}, m_rota.when))
                add(part, person, ShiftLayer::Rotation, m_rotation);
        }
    }
    void addOverrides()
    {
        for (const RotaOverride &one : m_rota.overrides)
            add({one.from, one.to}, one.person, ShiftLayer::Override, m_overrides);
    }
    [[nodiscard]] std::vector<Shift> finalLayer() const
    {
        std::vector<Shift> all = m_rotation;
        for (const Shift &over : m_overrides) {
            std::vector<Shift> kept;
            for (const Shift &under : all) {
                Shift before = under;
                before.to = std::min(under.to, over.from);
                Shift after = under;
                after.from = std::max(under.from, over.to);
                for (const Shift &part : {before, after})
                    if (part.from < part.to)
                        kept.push_back(part);
            }
            kept.push_back(over);
            all = std::move(kept);
        }
        for (Shift &shift : all)
            shift.layer = ShiftLayer::Final;
        return all;
    }

    const Rota &m_rota;
    const TimeSpan m_span;
    const ZoneClock m_clock;
    std::vector<Shift> m_rotation;
    std::vector<Shift> m_overrides;
};

Schedule scheduleOf(const Rota &rota, TimeSpan span)
{
    Schedule schedule;
    schedule.id = rota.id;
    schedule.name = rota.name.isEmpty() ? rota.id.text() : rota.name;
    schedule.zone = rota.zone;
    schedule.team = rota.team;
    schedule.level = rota.level;
    schedule.shifts = RotaLayers(rota, span).shifts();
    return schedule;
}

Roster rosterOf(const std::vector<Rota> &rotas, TimeSpan span)
{
    Roster roster;
    roster.covers = span;
    QStringList names;
    for (const Rota &rota : rotas) {
        roster.schedules.push_back(scheduleOf(rota, span));
        names << rota.people;
        for (const RotaOverride &one : rota.overrides)
            names << one.person;
    }
    names.removeDuplicates();
    for (const QString &name : names)
        roster.people.push_back({personNamed(name), {}, {}, {}});
    return roster;
}

} // namespace toban
