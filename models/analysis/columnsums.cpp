// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "columnsums.h"

namespace toban {

ColumnSums::ColumnSums(const ColumnGrid &grid)
    : m_grid(grid)
    , m_columns(grid.size())
{
}

void ColumnSums::add(const HistogramIncrements &increments)
{
    for (const IncrementBlock &block : increments.blocks)
        for (size_t i = 0; i < block.intervals.size(); ++i) {
            const Interval &interval = block.intervals[i];
            const auto column = m_grid.indexOf(interval.to);
            if (!column)
                continue;
            HistogramSum &into = interval.isBridged ? m_bridged : m_columns[*column];
            into.add(block.layout, block.row(i), block.counts[i], block.sums[i]);
        }
}

HistogramSum ColumnSums::total() const
{
    HistogramSum total = m_bridged;
    for (const HistogramSum &column : m_columns)
        total.add(column);
    return total;
}

} // namespace toban
