// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "quantity.h"

#include <optional>
#include <vector>

namespace toban {

struct ValueTick {
    double value = 0;
    QString label; ///< with its unit; empty: a minor line of a log axis
    friend bool operator==(const ValueTick &, const ValueTick &) = default;
};

struct ValueAxis {
    double low = 0;
    double high = 1;
    bool isLog = false;
    std::vector<ValueTick> ticks;

    /** 0 at low, 1 at high; beyond both for values outside. On a log axis what is not positive lies
     *  at the bottom. */
    [[nodiscard]] double fraction(double value) const;
};

struct ValueRange {
    double low = 0; ///< of the finite data; low > high: there is none
    double high = 0;
    double smallestPositive = 0; ///< 0: none
    std::optional<double> fixedLow;
    std::optional<double> fixedHigh;
};

/** Linear: from zero (or the nice value below the least), steps of 1, 2, 2.5 or 5 times a power of
 *  ten in the unit shown (bytes: powers of two), one unit for all labels, the top a whole step.
 *  Log: whole decades, or 1-2-5 inside fewer than two; each label in its own unit; linear if
 * nothing is positive. @p rows: how many labels fit, at least 2. Pure. */
[[nodiscard]] ValueAxis valueAxis(
    const ValueRange &range, Unit unit, bool isLog, int rows, const QLocale &locale = QLocale());

/** An axis over given edges (ascending, at least two), with lines at the edges and labels where
 *  they are @p apart pixels from each other on a plot of @p height. On a log axis a first edge that
 *  is not positive stands a usual step below the second. Pure. */
[[nodiscard]] ValueAxis edgeAxis(const std::vector<double> &edges, Unit unit, bool isLog,
    double height, double apart, const QLocale &locale = QLocale());

/** The label of an edge: all digits of a value, but at most three. */
[[nodiscard]] QString edgeText(double value, Unit unit, const QLocale &locale = QLocale());

} // namespace toban
