// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "queries.h"

namespace toban {

/** Numbers for a chart of @p columns columns: as Queries::numbers, but where two columns hold a
 *  stored chunk or more nothing inside a chunk is decoded: of each its first, least, greatest and
 *  last value stand, the two in between at a third and two thirds of its length. The chunks that
 *  the span cuts are read whole, so that nothing from outside it shows. */
[[nodiscard]] Result<std::vector<NumberSeries>> thinnedNumbers(
    const Queries &store, const SeriesSelector &which, TimeSpan span, int columns);

} // namespace toban
