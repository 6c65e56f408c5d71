// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instant.h"

#include <cmath>
#include <vector>

namespace toban {

/** One row of a heatmap: the bucket (low, high], in seconds. */
struct HeatRow {
    double low = 0; ///< -Inf where the first bucket holds values below zero too
    double high = 0; ///< +Inf: what lies above the last finite edge

    [[nodiscard]] bool isOverflow() const { return std::isinf(high); }
    friend bool operator==(const HeatRow &, const HeatRow &) = default;
};

/** One column: so many columns of the grid as one. */
struct HeatColumn {
    TimeSpan span;
    qint64 number = 0; ///< since the epoch, so that merging is the same for every window
    int observed = 0; ///< grid columns something was scraped in; zero calls count too
    int missing = 0; ///< grid columns without a scrape
    double count = 0; ///< the sum of its cells

    [[nodiscard]] bool isMissing() const { return observed == 0; }
    friend bool operator==(const HeatColumn &, const HeatColumn &) = default;
};

/** What the colour of a cell stands for. */
enum class HeatMode {
    Count, ///< calls in the cell
    Share, ///< of the calls of its column
    Time, ///< calls times the middle of the bucket: the time spent there, in seconds
};

/** Calls by time and latency. Rows are true bucket edges, lowest first and without overlap; where
 *  buckets are sparse they do not touch. */
struct HeatCells {
    std::vector<HeatRow> rows;
    std::vector<HeatColumn> columns; ///< ascending and adjacent
    std::vector<double> counts; ///< columns.size() x rows.size(), a column at a time

    [[nodiscard]] double count(size_t column, size_t row) const
    {
        return counts[column * rows.size() + row];
    }
    /** Of a missing column and of a share of no calls: NaN. The middle of the overflow row is taken
     *  to be its lower edge, so its time is a lower bound. */
    [[nodiscard]] double value(size_t column, size_t row, HeatMode mode) const;
    /** Which share of the column's calls lies in the rows below @p row; NaN without calls. */
    [[nodiscard]] double shareBelow(size_t column, size_t row) const;
    [[nodiscard]] bool hasCalls() const;
    friend bool operator==(const HeatCells &, const HeatCells &) = default;
};

/** @p factor neighbouring columns as one by adding counts, always the same ones for the same time.
 *  A merged column is missing only if all of its parts are. */
[[nodiscard]] HeatCells mergedColumns(const HeatCells &cells, int factor);

/** Whether the finite edges grow rather by a factor than by a step: a log axis suits them. */
[[nodiscard]] bool growsGeometrically(const std::vector<HeatRow> &rows);

/** A rectangle of a heatmap by what it stands for. */
struct HeatSelection {
    TimeSpan span;
    double low = 0; ///< (low, high] in seconds
    double high = 0; ///< +Inf with the overflow row
    friend bool operator==(const HeatSelection &, const HeatSelection &) = default;
};

/** The calls of a rectangle of cells, and of all cells of its columns. */
struct HeatSum {
    double inside = 0;
    double ofColumns = 0;
    friend bool operator==(const HeatSum &, const HeatSum &) = default;
};
/** Columns and rows from first to last, both included. */
[[nodiscard]] HeatSum sumOf(
    const HeatCells &cells, size_t firstColumn, size_t lastColumn, size_t firstRow, size_t lastRow);

} // namespace toban
