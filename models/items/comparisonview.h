// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comparison.h"
#include "views.h"

namespace toban {

/** One side of a comparison: A, before, or B, after. */
struct ComparedPeriod {
    ViewHead head;
    double knownHours = 0; ///< of the span, without what lies ahead and what was never asked for

    /** Whether some of the span is missing; the figures per hour are then of what is known. */
    [[nodiscard]] bool isPartial() const
    {
        return knownHours * 3600 < toSeconds(head.span.length()) - 1e-6;
    }
};

struct ComparisonRow {
    QString request; ///< "POST /api/checkout"
    RequestMembers members; ///< of a group, in either period
    QStringList memberNames; ///< how the source names them
    ComparedRequest compared;
};

struct ComparisonView {
    ComparedPeriod before;
    ComparedPeriod after;
    bool isNormalised = false; ///< B as if it had had A's traffic
    std::vector<ComparisonRow> rows; ///< largest change first; none if either side is empty
    TimeChange time; ///< of all requests
    double callsPerHourBefore = 0;
    double callsPerHourAfter = 0;

    /** What is not known must not look like something that is new or gone. */
    [[nodiscard]] bool isComparable() const
    {
        return before.head.emptiness == Emptiness::None && after.head.emptiness == Emptiness::None;
    }
};

} // namespace toban
