// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "calendarvalues.h"

#include <QDeadlineTimer>

#include <functional>

namespace toban::icalendar {

/** How much may be computed for one calendar, so that a hostile one neither hangs nor fills memory.
 */
class ExpansionBudget final {
public:
    /** Counts one repetition; false once there is nothing left. */
    [[nodiscard]] bool take() { return --m_steps > 0 && !m_deadline.hasExpired(); }
    void spend() { m_steps = 0; }
    [[nodiscard]] bool isSpent() const { return m_steps <= 0 || m_deadline.hasExpired(); }

private:
    qint64 m_steps = 2'000'000;
    QDeadlineTimer m_deadline{5'000};
};

/** RECUR of RFC 5545, 3.3.10, by libical. It recurs on the wall; UNTIL is left to who knows zones.
 */
struct RecurrenceRule {
    QByteArray text; ///< readable by libical, without UNTIL
    std::optional<CalendarTime> until;

    /** Calls @p each with the times from @p start up to @p last, ascending, until it answers false
     *  or the budget is spent. */
    void walk(WallTime start, WallTime last, ExpansionBudget &budget,
        const std::function<bool(WallTime)> &each) const;
};

/** Malformed where it is not one; Unsupported: other calendars than the Gregorian, and what repeats
 *  more often than each hour. */
[[nodiscard]] Result<RecurrenceRule> readRule(const QByteArray &text);

} // namespace toban::icalendar
