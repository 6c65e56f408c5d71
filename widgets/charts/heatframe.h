// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chartframe.h"
#include "heatchoices.h"

namespace toban {

/** The cells of another period: the same rows, and columns of the same numbers. */
struct OtherHeat {
    HeatCells cells;
    QString name; ///< "the day before"
};

/** Everything a heatmap draws, as a value. Cells and lines are in seconds. */
struct HeatFrame {
    QString title; ///< for the accessible name
    TimeSpan span;
    QTimeZone zone = QTimeZone::utc();
    std::optional<QTimeZone> secondZone{};
    HeatCells cells;
    std::optional<OtherHeat> other{}; ///< compared with as the choices say
    bool isComparable = false; ///< another period is chosen: the menu offers what to show of it
    bool isStacked = false; ///< its place is above, and it or the difference is always shown
    std::vector<LineSeries> lines; ///< percentiles, drawn over the cells
    std::vector<Threshold> thresholds;
    std::vector<ChartMark> marks; ///< on the top edge
    std::vector<ChartExemplar> exemplars;
    std::vector<HatchedSpan> hatches; ///< beside those of missing columns
    QString note; ///< what the rows are, where they are not simply the buckets; for the readout
    EmptyNote empty;
    Freshness freshness = Freshness::Live;
    std::optional<Instant> newestData;
};

} // namespace toban
