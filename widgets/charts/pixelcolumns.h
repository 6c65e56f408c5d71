// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "linepoints.h"

#include <optional>

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

/** How finely a line is cut. */
enum class ColumnCut {
    Every, ///< all points are kept
    Whole, ///< a cell a pixel column: no peak is lost
    Quarters, ///< four, at borders where a LineRaster cannot tell points apart: a line 1, 2 or 3
              ///< device pixels wide is drawn pixel by pixel as the whole line would be
};

/** Cuts a line to what @p columns pixel columns can show of @p span: of every cell the first, the
 *  least, the greatest and the last point, in their order of time, so that no peak is lost and
 *  neighbouring cells are joined as the whole line would be. Of what lies outside the span a few
 *  columns beside it and the nearest point beyond are kept, so lines run on to the edge. Linear in
 *  the points inside the span; of a LongSeries in the cells and the gaps. Whole cells of a
 *  LongSeries with a thousand points a column and more keep the least and the greatest alone, and
 *  lie up to a 64th of a column, their points up to a column, beside their place.
 *  @p gridLeft: x is counted on a grid from the epoch on, less this, instead of from the span's
 *  beginning, so that a moment's place does not depend on the span. Pure. */
[[nodiscard]] std::vector<ColumnRun> decimate(const LinePoints &points, const TimeSpan &span,
    int columns, ColumnCut cut = ColumnCut::Whole, std::optional<double> gridLeft = {});
/** Every point where they are few, whole columns where they are so many that they fill them anyway.
 */
[[nodiscard]] ColumnCut fittingCut(const LinePoints &points, const TimeSpan &span, int columns);

/** The same line as steps: every value holds back to the point before it, the first as long as
 *  the second. */
[[nodiscard]] ColumnRun stepped(const ColumnRun &run);

} // namespace toban
