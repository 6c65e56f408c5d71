// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rowdistance.h"

#include "columngrid.h"

namespace toban {

Millis enoughFor(TimeSpan span, int columns)
{
    // a column of a minute or two saves nothing: most of so short a window is not rolled up yet
    constexpr Millis leastOfMinutes = 5min;
    const Millis step = ColumnGrid::stepFor(span, columns, Millis(0));
    if (step >= 1h)
        return 1h;
    return step >= leastOfMinutes ? Millis(1min) : Millis(0);
}

} // namespace toban
