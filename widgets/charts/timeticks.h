// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instant.h"
#include "zonetext.h"

#include <QTimeZone>

#include <vector>

namespace toban {

struct TimeTick {
    Instant at;
    QString label;
    bool isDate = false; ///< the label names a day (or a longer unit), not a time of day
    friend bool operator==(const TimeTick &, const TimeTick &) = default;
};

/** Round moments of @p zone inside (and at the ends of) @p span, as many as fit @p width pixels
 * when a label needs @p labelWidth. Below a day they are multiples of the step on the local clock,
 * also across a change of the clock: an hour that comes twice gives two ticks, the second with the
 *  zone's abbreviation; an hour that is left out gives none. The first tick of another day shows
 *  the date ("11-22", with the year where it changed), so midnight is never lost. Pure. */
[[nodiscard]] std::vector<TimeTick> timeTicks(
    const TimeSpan &span, double width, double labelWidth, const QTimeZone &zone);

/** The same moments on the clock of a second zone: "01:10"; with the date ("11-13 23:50") where
 * that is not the date in @p first or not that of the tick before, with the year where that differs
 *  too, and with the zone's name where an hour comes again. Pure. */
[[nodiscard]] std::vector<TimeTick> secondTicks(
    const std::vector<TimeTick> &ticks, const QTimeZone &first, const QTimeZone &second);

/** "2026-11-14 10:35:12 JST"; with milliseconds only where there are any. */
[[nodiscard]] QString momentText(Instant at, const QTimeZone &zone);

} // namespace toban
