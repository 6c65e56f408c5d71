// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instant.h"

#include <QStringList>

#include <vector>

namespace toban::icalendar {

/** One time at which an entry of a calendar is. */
struct Occurrence {
    Instant start;
    Instant end; ///< start itself: a moment, and nobody is on call through it
    QString summary; ///< the raw value, still escaped: see unescapedText()
    QString uid;
    QString attendee; ///< the name of the only attendee; empty: none or several
    bool isAllDay = false;
    int line = 0; ///< where the entry begins

    friend bool operator==(const Occurrence &, const Occurrence &) = default;
};

/** What a calendar says of a span. */
struct CalendarReading {
    std::vector<Occurrence> occurrences; ///< by start, then end, then line
    QStringList warnings; ///< entries that cannot be read, with their lines
    QString name; ///< X-WR-CALNAME
    QString zone; ///< of times that name none; empty: nothing says it, and UTC is taken
    int entries = 0; ///< in the text, whenever they are
};

/** The occurrences of a text of RFC 5545 that meet the span (end > from and start < to).
 *
 *  Recurs by the clock on the wall, and resolves its times as ZoneClock does. @p zone is that of
 *  times and days without a zone; empty: what the calendar says. Malformed with the line where it
 * is no calendar, or no entry can be read; TooLarge where it is more than is computed: 16 MiB,
 * 200,000 lines, two million repetitions, 50,000 occurrences, five seconds of the processor. Any
 * thread, but not the GUI's. */
[[nodiscard]] Result<CalendarReading> readCalendar(
    const QByteArray &text, TimeSpan span, const QString &zone);

} // namespace toban::icalendar
