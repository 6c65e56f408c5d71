// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "histogram.h"

namespace toban {

/** How an amount came about. */
enum class IncrementKind {
    Whole, ///< the difference of two scrapes
    Reset, ///< the value after a restart, counted from 0
    Born, ///< the first value of a series that did not exist at the scrape before, from 0
};

/** The time an amount belongs to: (from, to], between true scrapes (or a process start). It belongs
 *  to the window that contains `to`. */
struct Interval {
    Instant from;
    Instant to;
    IncrementKind kind = IncrementKind::Whole;
    bool isBridged = false; ///< scrapes were lost inside: counted in totals, drawn as a gap

    friend bool operator==(const Interval &, const Interval &) = default;
};

/** Neighbouring intervals of one histogram with one layout; deltas is row-major, per bucket. */
struct IncrementBlock {
    BucketLayoutPtr layout;
    std::vector<Interval> intervals; ///< ascending
    std::vector<double> deltas;
    std::vector<double> counts;
    std::vector<double> sums;

    [[nodiscard]] const double *row(size_t i) const { return deltas.data() + i * layout->size(); }
};

/** What a histogram gained, interval by interval. */
struct HistogramIncrements {
    Labels labels;
    std::vector<IncrementBlock> blocks;
};

/** What a counter gained, interval by interval. */
struct CounterIncrements {
    Labels labels;
    std::vector<Interval> intervals; ///< ascending
    std::vector<double> amounts;
};

} // namespace toban
