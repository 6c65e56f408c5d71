// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "histogram.h"

#include <map>
#include <variant>

namespace toban {

struct NumberRows {
    std::vector<Instant> times;
    std::vector<double> values;
};

/** Ascending blocks; rows with one layout that follow each other share a block. */
struct HistogramRows {
    std::vector<HistogramBlock> blocks;
};

/** What one series holds over some stretch of time, times ascending and without doubles unless
 *  said. */
using SeriesRows = std::variant<NumberRows, HistogramRows>;
/** By series id: what is written or rewritten of one target. */
using GroupRows = std::map<qint64, SeriesRows>;

[[nodiscard]] std::vector<Instant> timesOf(const SeriesRows &rows);
[[nodiscard]] size_t rowCount(const SeriesRows &rows);

/** Puts @p more behind @p rows, whatever its times; of another kind: ignored. */
void append(SeriesRows &rows, const SeriesRows &more);
void append(HistogramRows &rows, const HistogramBlock &block, size_t from, size_t to);

/** Brings rows into order; of two with the same time the one that stood first stays. */
void sortUnique(NumberRows &rows);
void sortUnique(HistogramRows &rows);
void sortUnique(SeriesRows &rows);

/** The rows with from <= time < to. */
[[nodiscard]] SeriesRows cut(const SeriesRows &rows, Instant from, Instant to);
[[nodiscard]] GroupRows cut(const GroupRows &rows, Instant from, Instant to);

/** Drops all outside (from, to], but for the last one at or before from. */
void keepWindow(NumberRows &rows, TimeSpan span);
void keepWindow(HistogramRows &rows, TimeSpan span);

/** The times of all series, ascending, each once: the time column they share. */
[[nodiscard]] std::vector<Instant> sharedTimes(const GroupRows &rows);

} // namespace toban
