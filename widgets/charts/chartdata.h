// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chartframe.h"

#include <QStringList>

namespace toban {

/** The values of a chart as a table: a row a moment inside the span, a column a line. */
struct ChartData {
    QStringList names; ///< of the lines, topmost first, and of the counts
    std::vector<Unit> units; ///< of the columns
    struct Row {
        Instant at;
        std::vector<double> values; ///< NaN: no value at this moment
    };
    std::vector<Row> rows; ///< oldest first
};
[[nodiscard]] ChartData dataOf(const ChartFrame &frame);

/** As shown, for a paste into a sheet: times in the frame's zone, values with units. */
[[nodiscard]] QString tsvOf(const ChartFrame &frame);
/** RFC 4180, times RFC 3339 in UTC, values raw (seconds, shares of 1, counts); comment lines with
 *  title and range first. */
[[nodiscard]] QString csvOf(const ChartFrame &frame);

} // namespace toban
