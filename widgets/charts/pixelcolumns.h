// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instant.h"

#include <vector>

namespace toban {

/** A point of a line in plot coordinates: x in pixels from the left edge (fractional), the value as
 *  stored. */
struct ColumnPoint {
    double x = 0;
    double value = 0;
    friend bool operator==(const ColumnPoint &, const ColumnPoint &) = default;
};
/** Points that belong together: NaN, Inf and gaps lie between runs. */
using ColumnRun = std::vector<ColumnPoint>;

/** Cuts a series to what @p columns pixel columns can show of @p span: of every column the first,
 *  the least, the greatest and the last point, in their order of time, so that no peak is lost and
 *  neighbouring columns are joined as the whole series would be. The nearest point on either side
 *  of the span is kept, so lines run on to the edge. @p times ascend; both vectors have one length,
 *  else the shorter counts. Linear in the points inside the span. Pure. */
[[nodiscard]] std::vector<ColumnRun> decimate(const std::vector<Instant> &times,
    const std::vector<double> &values, const TimeSpan &span, int columns);

/** The same line as steps: every value holds back to the point before it, the first as long as
 *  the second. */
[[nodiscard]] ColumnRun stepped(const ColumnRun &run);

} // namespace toban
