// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "id.h"
#include "oncall.h"

namespace toban {

/** A shift as it goes into a calendar. */
struct ExportedShift {
    SourceId source;
    ScheduleId schedule;
    QString summary; ///< what the calendar shows, such as "On call: shop"
    QString description; ///< may be empty
    Shift shift;
};

/** The shifts as a calendar of RFC 5545: moments in UTC, texts escaped, lines folded at 75 bytes.
 *  An entry keeps its UID as long as its source, schedule, person and beginning are the same, so
 *  that a calendar that is read again changes what is there. @p written: when it was made. */
[[nodiscard]] QByteArray icsOfShifts(
    const std::vector<ExportedShift> &shifts, const QString &calendarName, Instant written);

} // namespace toban
