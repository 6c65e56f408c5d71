// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "timewindow.h"

namespace toban {

/** What the window on screen is compared with, and how. */
struct Baseline {
    enum class Kind {
        PreviousPeriod, ///< as long, up to where the window begins
        DayBefore, ///< 24 hours earlier
        WeekBefore, ///< 7 times 24 hours earlier
        Fixed, ///< @c range, whatever the window
    };

    Kind kind = Kind::PreviousPeriod;
    Range range{}; ///< Fixed only
    bool isNormalised = false; ///< compare as if the window had had the baseline's traffic

    friend bool operator==(const Baseline &, const Baseline &) = default;
};

/** The span a baseline stands for; what lies after @p asOf is not known yet and is cut off. */
[[nodiscard]] inline TimeSpan resolve(const Baseline &baseline, TimeSpan window, Instant asOf)
{
    TimeSpan span = window;
    switch (baseline.kind) {
    case Baseline::Kind::PreviousPeriod:
        span = {window.from - window.length(), window.from};
        break;
    case Baseline::Kind::DayBefore:
        span = {window.from - 24h, window.to - 24h};
        break;
    case Baseline::Kind::WeekBefore:
        span = {window.from - 168h, window.to - 168h};
        break;
    case Baseline::Kind::Fixed:
        span = {baseline.range.from, baseline.range.to};
        break;
    }
    span.to = std::min(span.to, asOf);
    return span;
}

} // namespace toban
