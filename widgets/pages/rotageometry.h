// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "oncallview.h"
#include "shownzones.h"
#include "theme.h"

#include <QRectF>

namespace toban {

/** Where something stands on a timeline. */
struct ShiftPlace {
    int group = -1;
    int lane = -1;
    int shift = -1;

    [[nodiscard]] bool isThere() const { return shift >= 0; }
    friend bool operator==(const ShiftPlace &, const ShiftPlace &) = default;
};

/** A row of the timeline: a team's heading, or one of its lanes. Tops from the first row's. */
struct RotaRowPlace {
    int group = 0;
    int lane = -1; ///< -1: the heading
    int top = 0;
    int height = 0;
    [[nodiscard]] int bottom() const { return top + height; }
};

/** Between moments and pixels. */
struct RotaScale {
    Instant from;
    Millis length{24h};
    double left = 0; ///< of the lanes
    double right = 1;

    [[nodiscard]] double x(Instant at) const;
    [[nodiscard]] Instant at(double x) const;
    [[nodiscard]] DutySpan span() const { return {from, from + length}; }
};

/** A line across the lanes. */
struct RotaTick {
    Instant at;
    QString label; ///< empty: without
    bool isDay = false; ///< a day begins
};
/** Hours of a day, days of more; by the clock of @p zone. */
[[nodiscard]] std::vector<RotaTick> rotaTicks(
    const RotaScale &scale, const QTimeZone &zone, double labelWidth);

/** What a shift is, as sentences: whose, from when to when, and the hand-overs by the clocks of
 *  those who hand over. Plain text. */
[[nodiscard]] QString shiftText(
    const OnCallView &view, const ShiftPlace &place, const ShownZones &zones, Instant now);
/** "佐藤 花子 · weekly", what a lane is. */
[[nodiscard]] QString laneTitle(const TimelineLane &lane);
/** The colours people are told apart by; none of them means good or bad. */
[[nodiscard]] Token personToken(int person);

} // namespace toban
