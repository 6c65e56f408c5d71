// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bucketlayouts.h"

namespace toban {

/** One scrape of a histogram; points into the ComparableRows it came from. */
struct ComparableRow {
    Instant at;
    const BucketLayoutPtr *layout = nullptr;
    const double *buckets = nullptr;
    double count = 0;
    double sum = 0;
};

/** The rows of a series over all its blocks, made comparable: exponential rows are brought to one
 *  layout, and one or two scrapes that lost buckets which stood there before and after are left
 * out. The series must outlive it. */
class ComparableRows final {
public:
    explicit ComparableRows(const HistogramSeries &series);

    [[nodiscard]] size_t size() const { return m_times.size(); }
    [[nodiscard]] const std::vector<Instant> &times() const { return m_times; }
    [[nodiscard]] ComparableRow at(size_t i) const;

private:
    void addBlock(const HistogramBlock &block);

    std::vector<HistogramBlock> m_own; ///< blocks brought to another layout
    std::vector<Instant> m_times;
    std::vector<std::pair<const HistogramBlock *, size_t>> m_rows;
};

/** Two rows side by side on the layout they have in common; null layout: nothing in common. */
class RowPair final {
public:
    RowPair(const ComparableRow &before, const ComparableRow &now);

    [[nodiscard]] const BucketLayoutPtr &layout() const { return m_layout; }
    [[nodiscard]] const double *before() const { return m_before; }
    [[nodiscard]] const double *now() const { return m_now; }

private:
    BucketLayoutPtr m_layout;
    std::vector<double> m_mappedBefore;
    std::vector<double> m_mappedNow;
    const double *m_before = nullptr;
    const double *m_now = nullptr;
};

} // namespace toban
