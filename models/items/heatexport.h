// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "heatmapview.h"

#include <QStringList>
#include <QTimeZone>

namespace toban {

/** The cells of a heatmap for a file. */
struct HeatTable {
    HeatCells cells;
    std::optional<HeatCells> before; ///< of another period: the same rows, as many columns
    std::vector<size_t> rows; ///< those of @c cells.rows that are shown
};

/** RFC 4180, a line a cell, oldest column and lowest bucket first. The names of the columns are
 *  stable: from, to, low_seconds, high_seconds (a bucket is above the one and up to the other),
 *  calls, share (of the calls of its column), time_seconds (calls times the middle of the bucket);
 *  with another period the same with before_, and difference: share minus before_share. Times are
 *  RFC 3339 in UTC, the last edge is Inf, and what is not known is empty. @p head as comment lines
 *  first. */
[[nodiscard]] QString heatCsv(const HeatTable &table, const QStringList &head);

/** What a file says of itself: service, request (empty: all), source, range, what is compared with,
 *  zone, how new the data is. @p isCompared: the other period is in the table too. */
[[nodiscard]] QStringList heatCsvHead(const HeatmapView &view, const PageRequest &page,
    const QString &request, const QTimeZone &zone, bool isCompared);

/** Every row, or nothing where there is none. */
[[nodiscard]] std::vector<size_t> allRows(const HeatCells &cells);

} // namespace toban
