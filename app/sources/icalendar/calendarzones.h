// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "calendartext.h"
#include "recurrencerule.h"

#include <map>

namespace toban::icalendar {

/** The zones of one calendar. */
class CalendarZones final {
public:
    /** @p declared is the zone of times that name none, before what the calendar says itself
     *  (X-TZNAME, X-WR-TIMEZONE); empty: UTC where that says nothing either. Clocks are right up to
     *  @p until. */
    CalendarZones(const CalendarComponent &calendar, const QString &declared, Instant until,
        ExpansionBudget &budget);

    /** By a TZID: a name of the tz database, a name of Windows, a VTIMEZONE of the calendar.
     * nullptr: not known. Stays valid. */
    [[nodiscard]] const ZoneClock *clock(const QByteArray &tzid);
    /** That of times that name no zone. */
    [[nodiscard]] const ZoneClock &own() const { return m_own; }
    [[nodiscard]] const QString &ownName() const { return m_ownName; } ///< empty: nothing said

    /** nullopt where the zone is not known. */
    [[nodiscard]] std::optional<Instant> instant(const CalendarTime &time);
    /** The clock that a time is of; nullptr where the zone is not known. */
    [[nodiscard]] const ZoneClock *clockOf(const CalendarTime &time);

private:
    [[nodiscard]] std::optional<ZoneClock> made(const QByteArray &tzid) const;

    const CalendarComponent &m_calendar;
    Instant m_until;
    ExpansionBudget &m_budget;
    ZoneClock m_utc;
    ZoneClock m_own;
    QString m_ownName;
    std::map<QByteArray, std::optional<ZoneClock>> m_clocks;
};

} // namespace toban::icalendar
