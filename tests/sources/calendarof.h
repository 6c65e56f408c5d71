// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "icalendar.h"

#include <QByteArrayList>

namespace toban {

/** A calendar around lines. */
inline QByteArray calendarOf(const QByteArrayList &lines)
{
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + lines.join("\r\n") + "\r\nEND:VCALENDAR\r\n";
}

/** An entry around lines. */
inline QByteArray eventOf(const QByteArrayList &lines)
{
    return "BEGIN:VEVENT\r\n" + lines.join("\r\n") + "\r\nEND:VEVENT";
}

/** "2026-03-09T08:00:00Z/2026-03-16T08:00:00Z alice", one an occurrence. */
inline QStringList occurrenceTexts(const icalendar::CalendarReading &reading)
{
    QStringList texts;
    for (const auto &one : reading.occurrences)
        texts << toRfc3339(one.start) + u'/' + toRfc3339(one.end) + u' ' + one.summary;
    return texts;
}

} // namespace toban
