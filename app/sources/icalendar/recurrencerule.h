// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "calendarvalues.h"

#include <functional>
#include <vector>

namespace toban::icalendar {

/** How much may be computed for one calendar, so that a hostile one neither hangs nor fills memory.
 *  Counts the time of the processor, not of the wall: a busy machine makes no calendar hostile.
 * Made and used on one thread. */
class ExpansionBudget final {
public:
    ExpansionBudget();

    /** Counts one repetition; false once there is nothing left. */
    [[nodiscard]] bool take()
    {
        if (--m_steps % 64 == 0 && isOverTime())
            m_steps = 0;
        return m_steps > 0;
    }
    void spend() { m_steps = 0; }
    [[nodiscard]] bool isSpent() const { return m_steps <= 0 || isOverTime(); }

private:
    [[nodiscard]] bool isOverTime() const;

    qint64 m_steps = 2'000'000;
    const Millis m_until;
};

/** BYSETPOS of rules for hours, days and weeks, which libical 3.0 does not heed: which times of
 * each period count. */
struct SetPositions {
    std::vector<int> positions; ///< from 1, or from -1 at the end
    int count = 0; ///< COUNT; 0: none
    Millis period{0}; ///< an hour, a day or a week
    int firstDay = 1; ///< of a week; 1 is Monday

    [[nodiscard]] WallTime periodOf(WallTime wall) const;
    /** The times of one period that count, ascending. */
    [[nodiscard]] std::vector<WallTime> chosen(const std::vector<WallTime> &times) const;
};

/** RECUR of RFC 5545, 3.3.10, by libical. It recurs on the wall; UNTIL is left to who knows zones.
 */
struct RecurrenceRule {
    QByteArray text; ///< readable by libical, without UNTIL and what stands in set
    std::optional<CalendarTime> until;
    std::optional<SetPositions> set;

    /** Calls @p each with the times from @p start up to @p last, ascending, until it answers false
     *  or the budget is spent. */
    void walk(WallTime start, WallTime last, ExpansionBudget &budget,
        const std::function<bool(WallTime)> &each) const;

private:
    void walkAll(WallTime start, WallTime last, ExpansionBudget &budget,
        const std::function<bool(WallTime)> &each) const;
    void walkSets(WallTime start, WallTime last, ExpansionBudget &budget,
        const std::function<bool(WallTime)> &each) const;
    [[nodiscard]] WallTime firstOfPeriod(WallTime start) const;
};

/** Malformed where it is not one; Unsupported: other calendars than the Gregorian, and what repeats
 *  more often than each hour. */
[[nodiscard]] Result<RecurrenceRule> readRule(const QByteArray &text);

} // namespace toban::icalendar
