// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "histogram.h"

namespace toban {

/** One histogram: what was observed in some span. Buckets may be slightly negative where a scrape
 *  was not atomic; quantiles repair that. */
struct Histogram {
    BucketLayoutPtr layout; ///< null: nothing was added, or kinds that cannot be merged
    std::vector<double> buckets; ///< per bucket, not summed over le
    double count = 0; ///< observations, NaN observations included
    double sum = 0; ///< NaN where a source gave no sum
};

/** Adds histograms up, exactly: parts with one layout are added bucket by bucket, and different
 *  layouts meet only in total(), on what they have in common. Not thread-safe. */
class HistogramSum final {
public:
    void add(const BucketLayoutPtr &layout, const double *buckets, double count, double sum);
    void add(const HistogramSum &other);

    [[nodiscard]] bool isEmpty() const { return m_parts.empty(); }
    [[nodiscard]] double count() const { return m_count; }
    [[nodiscard]] double sum() const { return m_sum; }
    [[nodiscard]] Histogram total() const;
    /** The different layouts that were added. */
    [[nodiscard]] std::vector<BucketLayoutPtr> layouts() const;

private:
    struct Part {
        BucketLayoutPtr layout;
        std::vector<double> buckets;
    };
    Part &partFor(const BucketLayoutPtr &layout);

    std::vector<Part> m_parts;
    double m_count = 0;
    double m_sum = 0;
};

} // namespace toban
