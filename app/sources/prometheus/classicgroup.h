// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "histogram.h"
#include "rawanswer.h"

#include <map>
#include <optional>

namespace toban {

/** Layouts of one batch, each stored once. */
class BucketLayouts final {
public:
    [[nodiscard]] BucketLayoutPtr classic(const std::vector<double> &upperBounds);

private:
    std::map<std::vector<double>, BucketLayoutPtr> m_classic;
};

/** The series of one classic histogram. */
class ClassicGroup final {
public:
    size_t firstLabel = 0; ///< labels of any one of them
    size_t labelCount = 0;
    std::optional<RawSeries> sum;
    std::optional<RawSeries> count;

    /** Another series of that bound is added to the first. */
    void addBucket(double bound, RawSeries series);

    /** The rows; empty where there are none. */
    [[nodiscard]] std::vector<HistogramBlock> assemble(BucketLayouts &layouts);

private:
    struct Column {
        double bound = 0;
        RawSeries cumulative;
    };
    [[nodiscard]] bool isRegular() const;
    [[nodiscard]] std::vector<HistogramBlock> regular(BucketLayouts &layouts);
    [[nodiscard]] std::vector<HistogramBlock> irregular(BucketLayouts &layouts);
    [[nodiscard]] std::vector<Instant> allTimes() const;

    std::vector<Column> m_columns;
};

} // namespace toban
