// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "columngrid.h"
#include "histogramsum.h"
#include "increments.h"

namespace toban {

/** Histogram increments added up over series, per column and over the whole window. Bridged amounts
 *  count in the total only: nobody knows to which column they belong. */
class ColumnSums final {
public:
    explicit ColumnSums(const ColumnGrid &grid);

    void add(const HistogramIncrements &increments);

    [[nodiscard]] const ColumnGrid &grid() const { return m_grid; }
    /** Columns and bridged amounts added up anew at each call. */
    [[nodiscard]] HistogramSum total() const;
    [[nodiscard]] const HistogramSum &column(size_t i) const { return m_columns[i]; }
    /** Whether an interval that is not bridged ends in the column. */
    [[nodiscard]] bool isObserved(size_t i) const { return !m_columns[i].isEmpty(); }

private:
    ColumnGrid m_grid;
    HistogramSum m_bridged;
    std::vector<HistogramSum> m_columns;
};

} // namespace toban
