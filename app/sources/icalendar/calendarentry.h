// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "calendarzones.h"

#include <QStringList>

namespace toban::icalendar {

/** How long an entry is: weeks and days by the wall, the rest exactly (RFC 5545, 3.8.5.3: by DTEND
 *  all are of the same exact length). */
using EntryLength = CalendarDuration;

/** RDATE: one more time, of a length of its own where it is a PERIOD. */
struct ExtraTime {
    CalendarTime start;
    std::optional<EntryLength> length;
};

/** A VEVENT as far as it matters here. The zones of all of its times are known. */
struct CalendarEntry {
    int number = 0; ///< of its line
    QByteArray uid; ///< of its own where it has none
    int sequence = 0;
    std::optional<CalendarTime> start; ///< nullopt: it is at its extra times alone
    EntryLength length;
    std::vector<RecurrenceRule> rules;
    std::vector<RecurrenceRule> exceptRules;
    std::vector<ExtraTime> extra;
    std::vector<CalendarTime> except;
    std::optional<CalendarTime> replaces; ///< RECURRENCE-ID
    bool replacesFuture = false; ///< and everything after it
    bool isCancelled = false;
    QString summary; ///< as written, still escaped
    QString attendee; ///< CN of the only ATTENDEE; empty: none or several
    QStringList warnings; ///< lines that cannot be read, but say nothing of when it is
};

/** Malformed with the line of what cannot be read. */
[[nodiscard]] Result<CalendarEntry> readEntry(const CalendarComponent &event, CalendarZones &zones);

} // namespace toban::icalendar
