// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QByteArray>

#include <vector>

namespace toban::icalendar {

struct CalendarParameter {
    QByteArray name; ///< upper case
    QByteArray value; ///< without quotes
};

/** A content line of RFC 5545, 3.1, unfolded. */
struct CalendarLine {
    int number = 0; ///< of its first line in the text, from 1
    QByteArray name; ///< upper case
    std::vector<CalendarParameter> parameters;
    QByteArray value; ///< as written, still escaped
    QString mistake; ///< what keeps it from being read; empty: nothing

    [[nodiscard]] QByteArray parameter(const char *wanted) const;
};

struct CalendarComponent {
    QByteArray name; ///< upper case, such as VEVENT
    int number = 0; ///< of the line of its BEGIN
    std::vector<CalendarLine> lines;
    std::vector<CalendarComponent> parts;

    [[nodiscard]] const CalendarLine *line(const char *wanted) const;
};

inline constexpr qsizetype largestCalendar = 16LL << 20; ///< bytes
inline constexpr int mostCalendarLines = 200'000;
inline constexpr int deepestComponent = 8;

/** A mistake at a line of a calendar: "line 4: what is wrong". */
[[nodiscard]] tl::unexpected<Error> calendarMistake(int line, const QString &what);
[[nodiscard]] QString lineText(int line, const QString &what);

/** The calendars of a text. Malformed with the line where it is no calendar, ends too early, or its
 *  parts do not nest; TooLarge beyond the limits above. Lines that cannot be read are kept with
 *  their mistake. Any thread. */
[[nodiscard]] Result<std::vector<CalendarComponent>> readComponents(const QByteArray &text);

} // namespace toban::icalendar
