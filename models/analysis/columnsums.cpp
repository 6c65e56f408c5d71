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
            const auto column = m_grid.indexOf(block.intervals[i].to);
            if (!column)
                continue;
            m_total.add(block.layout, block.row(i), block.counts[i], block.sums[i]);
            if (!block.intervals[i].isBridged)
                m_columns[*column].add(block.layout, block.row(i), block.counts[i], block.sums[i]);
        }
}

} // namespace toban
