// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instant.h"

#include <QTimeZone>

#include <optional>
#include <vector>

namespace toban {

/** A time of day, [from, to) in minutes after midnight by the clock on the wall. It may pass
 * midnight: 22:00 to 07:00 is from 1320 to 420. */
struct DayRange {
    int from = 0; ///< 0 to 1439
    int to = 1440; ///< 1 to 1440; never equal to from

    [[nodiscard]] bool passesMidnight() const { return to < from; }
    friend bool operator==(const DayRange &, const DayRange &) = default;
};

/** "22:00-07:00"; the end may be 24:00. Malformed otherwise, and where both ends are equal. */
[[nodiscard]] Result<DayRange> parseDayRange(const QString &text);
[[nodiscard]] QString dayRangeText(DayRange range);

/** mon to sun, in this order. */
[[nodiscard]] const QStringList &weekdayNames();

/** Where a moment stands in the week by the clock of a zone. An hour that summer time skips never
 * is, and one that it repeats is twice. */
struct WeekMoment {
    int day = 1; ///< 1 is Monday, 7 Sunday
    int minute = 0; ///< after midnight
    friend bool operator==(const WeekMoment &, const WeekMoment &) = default;
};
[[nodiscard]] WeekMoment weekMoment(Instant at, const QTimeZone &zone);

[[nodiscard]] bool contains(DayRange range, WeekMoment moment);

/** When something holds: on some days of the week, for a part of each. A range that passes midnight
 * belongs to the day on which it begins. */
struct WeekTimes {
    std::optional<DayRange> between; ///< nullopt: all day
    std::vector<int> days; ///< 1 is Monday, ascending; empty: every day
    QString zone; ///< IANA name; empty: that of the reader

    [[nodiscard]] bool isAlways() const { return !between && days.empty(); }
    /** By the clock of timeZone(). */
    [[nodiscard]] bool contains(WeekMoment moment) const;
    /** The zone that is named, and known; otherwise the reader's. */
    [[nodiscard]] QTimeZone timeZone(const QTimeZone &readersZone) const;
    friend bool operator==(const WeekTimes &, const WeekTimes &) = default;
};

} // namespace toban
