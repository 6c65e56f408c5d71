// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "histogram.h"
#include "rawanswer.h"

#include <deque>
#include <map>

namespace toban {

/** Layouts of one batch, each stored once. */
class BucketLayouts final {
public:
    [[nodiscard]] BucketLayoutPtr classic(const std::vector<double> &upperBounds);

private:
    std::map<std::vector<double>, BucketLayoutPtr> m_classic;
};

/** The series of one classic histogram. The samples handed in outlive the group. */
class ClassicGroup final {
public:
    size_t firstLabel = 0; ///< labels of any one of them
    size_t labelCount = 0;
    SampleView sum; ///< empty: there is none
    SampleView count;

    /** Another series of the same bound is added to the first. */
    void addBucket(double bound, SampleView samples) { m_columns.push_back({bound, samples}); }

    /** The rows; empty where there are none. */
    [[nodiscard]] std::vector<HistogramBlock> assemble(BucketLayouts &layouts);

private:
    struct Column {
        double bound = 0;
        SampleView cumulative;
    };
    /** Samples that stand in no answer: the sum of two series of one bound. */
    struct Added {
        std::vector<Instant> times;
        std::vector<double> values;
    };
    [[nodiscard]] static Added added(SampleView a, SampleView b);
    void sortColumns();
    [[nodiscard]] bool isRegular() const;
    [[nodiscard]] std::vector<HistogramBlock> regular(BucketLayouts &layouts) const;
    [[nodiscard]] std::vector<HistogramBlock> irregular(BucketLayouts &layouts) const;
    [[nodiscard]] std::vector<Instant> allTimes() const;

    std::vector<Column> m_columns;
    std::deque<Added> m_added;
};

} // namespace toban
