// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue.h"
#include "rows.h"

namespace toban {

/** What is kept of samples that are rolled up: a part of the true ones, never a mean. Of each step
 *  (left-open, counted from the epoch)
 *  - the last row of every series, so that amounts between steps stay exact;
 *  - of every series of the target the rows before and after a restart, a changed process start, a
 *    change of `up`, missing scrapes and a changed bucket layout, so that nothing counted before is
 * lost and what is a gap stays one;
 *  - of numbers the least and the greatest that the last rows of this step and the one before do
 *    not enclose (of equal ones the last), so that no peak vanishes;
 *  - the first row of a series, and rows that are amounts themselves.
 *
 *  A number counts as a running total where its name says so (_total, _count, _sum, _bucket) or
 *  where at most a tenth of its rows fall.
 *
 *  @p rows: of one target, in the span and the last of each series before it; what is given back
 *  lies in the span. */
[[nodiscard]] GroupRows thinned(
    const GroupRows &rows, const std::vector<SeriesPtr> &series, TimeSpan span, Millis step);

} // namespace toban
