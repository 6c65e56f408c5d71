// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty.h"

namespace toban {

/** A stretch in which two plans name other people. */
struct RosterDifference {
    DutySpan span;
    QStringList left; ///< in order; empty: nobody
    QStringList right;

    friend bool operator==(const RosterDifference &, const RosterDifference &) = default;
};

/** How far ahead two providers are held against each other. */
inline constexpr Millis differenceReach = 24h * 7 * 8;

/** Where two plans differ within @p span, by time; stretches that touch and differ alike are one.
 *  Names are those of a PersonBook, so that accounts of one person are one. The order in which a
 *  plan writes its shifts, and how it cuts them, makes no difference. */
[[nodiscard]] std::vector<RosterDifference> rosterDifferences(
    const std::vector<Stint> &left, const std::vector<Stint> &right, const DutySpan &span);

} // namespace toban
