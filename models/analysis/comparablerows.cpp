// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "comparablerows.h"

#include <algorithm>

namespace toban {

static bool isExponential(const HistogramBlock &block)
{
    return block.layout->kind == BucketLayout::Kind::Exponential;
}

/// Whether a block shows only part of the buckets which both its neighbours have, and is over soon.
static bool isPartial(
    const HistogramBlock &before, const HistogramBlock &block, const HistogramBlock &after)
{
    if (isExponential(block) || isExponential(before) || block.times.size() > 2
        || !isSameLayout(before.layout, after.layout))
        return false;
    const auto &whole = before.layout->upperBounds;
    const auto &part = block.layout->upperBounds;
    return part.size() < whole.size()
        && std::includes(whole.begin(), whole.end(), part.begin(), part.end());
}

static HistogramBlock mappedBlock(const HistogramBlock &block, const BucketLayoutPtr &layout)
{
    HistogramBlock mapped{layout, block.times, {}, block.counts, block.sums};
    mapped.buckets.resize(block.times.size() * layout->size());
    const auto mapping = bucketMapping(*block.layout, *layout);
    for (size_t i = 0; i < block.times.size(); ++i)
        addMapped(block.row(i), mapping, mapped.buckets.data() + i * layout->size());
    return mapped;
}

/// The one layout for all exponential blocks; null without any.
static BucketLayoutPtr exponentialLayout(const HistogramSeries &series)
{
    BucketLayoutPtr layout;
    for (const HistogramBlock &block : series.blocks)
        if (isExponential(block))
            layout = layout ? commonLayout(layout, block.layout) : block.layout;
    return layout;
}

ComparableRows::ComparableRows(const HistogramSeries &series)
{
    const BucketLayoutPtr exponential = exponentialLayout(series);
    const auto &blocks = series.blocks;
    m_own.reserve(blocks.size()); // m_rows points into it
    size_t rows = 0;
    for (const HistogramBlock &block : blocks)
        rows += block.times.size();
    m_times.reserve(rows);
    m_rows.reserve(rows);
    for (size_t i = 0; i < blocks.size(); ++i) {
        if (i > 0 && i + 1 < blocks.size() && isPartial(blocks[i - 1], blocks[i], blocks[i + 1]))
            continue;
        if (isExponential(blocks[i]) && !isSameLayout(blocks[i].layout, exponential)) {
            m_own.push_back(mappedBlock(blocks[i], exponential));
            addBlock(m_own.back());
        } else {
            addBlock(blocks[i]);
        }
    }
}

void ComparableRows::addBlock(const HistogramBlock &block)
{
    for (size_t i = 0; i < block.times.size(); ++i) {
        m_times.push_back(block.times[i]);
        m_rows.emplace_back(&block, i);
    }
}

ComparableRow ComparableRows::at(size_t i) const
{
    const auto &[block, row] = m_rows[i];
    return {
        block->times[row], &block->layout, block->row(row), block->counts[row], block->sums[row]};
}

static std::vector<double> mappedRow(const ComparableRow &row, const BucketLayout &layout)
{
    std::vector<double> mapped(layout.size());
    addMapped(row.buckets, bucketMapping(**row.layout, layout), mapped.data());
    return mapped;
}

RowPair::RowPair(const ComparableRow &before, const ComparableRow &now)
    : m_before(before.buckets)
    , m_now(now.buckets)
{
    if (isSameLayout(*before.layout, *now.layout)) {
        m_layout = *before.layout;
        return;
    }
    m_layout = commonLayout(*before.layout, *now.layout);
    if (!m_layout)
        return;
    m_mappedBefore = mappedRow(before, *m_layout);
    m_mappedNow = mappedRow(now, *m_layout);
    m_before = m_mappedBefore.data();
    m_now = m_mappedNow.data();
}

} // namespace toban
