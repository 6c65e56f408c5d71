// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "calendarentry.h"
#include "icalendar.h"

namespace toban::icalendar {

inline constexpr size_t mostOccurrences = 50'000;

/** The entries of one UID: what repeats, and what replaces single times of it. */
struct CalendarSeries {
    std::vector<const CalendarEntry *> masters;
    std::vector<const CalendarEntry *> replacements;
};

/** Adds the occurrences of a series that meet the span, at most mostOccurrences in all and as far
 *  as the budget goes. */
void addOccurrences(const CalendarSeries &series, TimeSpan span, CalendarZones &zones,
    ExpansionBudget &budget, std::vector<Occurrence> &into);

} // namespace toban::icalendar
