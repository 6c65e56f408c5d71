// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "readoncall.h"

namespace toban {

/** What readOnCall() is made of. */

[[nodiscard]] TimelineGroup timelineOf(
    const DutyPlan &plan, const DutyTeam &team, const RotaRow &row, Instant asOf);
/** Holidays and leave of all sources. */
[[nodiscard]] TimelineGroup daysOf(
    const std::vector<SourceRoster> &rosters, const PersonBook &book);

} // namespace toban
