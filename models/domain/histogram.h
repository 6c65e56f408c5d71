// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instant.h"
#include "labels.h"

#include <compare>
#include <memory>
#include <vector>

namespace toban {

/** One bucket of a native histogram: side -1 (negative), 0 (the zero bucket) or +1 (positive) and
 *  its index: at schema s bucket i covers (2^((i-1)*2^-s), 2^(i*2^-s)], mirrored for negatives. */
struct ExponentialBucket {
    qint8 side = 0;
    qint32 index = 0;
    friend bool operator==(const ExponentialBucket &, const ExponentialBucket &) = default;
};

/** The buckets of a histogram, lowest values first. Immutable once shared. */
struct BucketLayout {
    enum class Kind {
        Classic, ///< upperBounds, ascending, the last is +Inf (also custom buckets, schema -53)
        Exponential, ///< schema, zeroThreshold, exponential
    };

    Kind kind = Kind::Classic;
    std::vector<double> upperBounds;
    int schema = 0;
    double zeroThreshold = 0;
    std::vector<ExponentialBucket> exponential; ///< lowest value first: negatives by falling index

    [[nodiscard]] size_t size() const
    {
        return kind == Kind::Classic ? upperBounds.size() : exponential.size();
    }
    friend bool operator==(const BucketLayout &, const BucketLayout &) = default;
};

using BucketLayoutPtr = std::shared_ptr<const BucketLayout>;

/** Whether the rows of a series are totals since its process started, or each row already an amount
 *  for the interval that ends at its time. */
enum class Temporality { Cumulative, Delta };

/** Consecutive scrapes of one histogram with one layout.
 *  buckets is row-major, times.size() x layout->size(), **per bucket** (not summed over le),
 *  while over time the values are as the temporality says. */
struct HistogramBlock {
    BucketLayoutPtr layout;
    std::vector<Instant> times; ///< ascending: the true scrape times
    std::vector<double> buckets;
    std::vector<double> counts; ///< observations, NaN observations included
    std::vector<double> sums; ///< NaN where the source gave no sum

    [[nodiscard]] const double *row(size_t i) const { return buckets.data() + i * layout->size(); }
    friend bool operator==(const HistogramBlock &, const HistogramBlock &) = default;
};

/** One histogram (labels with the family as __name__, without le) as scraped; blocks ascend in time
 *  and a new block begins where the layout changes. */
struct HistogramSeries {
    Labels labels;
    Temporality temporality = Temporality::Cumulative;
    std::vector<HistogramBlock> blocks;
};

/** One float series as scraped (or as evaluated on a grid): times ascend; NaN is a value, a missing
 *  scrape has no entry. */
struct NumberSeries {
    Labels labels;
    Temporality temporality = Temporality::Cumulative; ///< without meaning for gauges
    std::vector<Instant> times;
    std::vector<double> values;
};

} // namespace toban
