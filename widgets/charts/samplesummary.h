// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <algorithm>
#include <cmath>
#include <limits>

namespace toban {

/** The finite values of a stretch of samples, and where the first of the least and of the greatest
 *  stand. Without a finite value least > greatest. */
struct SampleSummary {
    double least = std::numeric_limits<double>::infinity();
    double greatest = -std::numeric_limits<double>::infinity();
    double leastPositive = std::numeric_limits<double>::infinity(); ///< infinity: none
    size_t leastAt = 0;
    size_t greatestAt = 0;
    bool hasGap = false; ///< some value is NaN or Inf

    void add(double value, size_t at)
    {
        if (!std::isfinite(value)) {
            hasGap = true;
            return;
        }
        if (value < least) {
            least = value;
            leastAt = at;
        }
        if (value > greatest) {
            greatest = value;
            greatestAt = at;
        }
        if (value > 0 && value < leastPositive)
            leastPositive = value;
    }
    /** What comes after this, its positions counted from @p base. */
    template <typename Summary>
    void add(const Summary &later, size_t base = 0)
    {
        hasGap = hasGap || later.hasGap;
        if (later.least < least) {
            least = later.least;
            leastAt = base + later.leastAt;
        }
        if (later.greatest > greatest) {
            greatest = later.greatest;
            greatestAt = base + later.greatestAt;
        }
        leastPositive = std::min(leastPositive, later.leastPositive);
    }
    [[nodiscard]] bool isEmpty() const { return least > greatest; }
};

/** A SampleSummary inside a chunk, at half of a cache line. */
struct StretchSummary {
    double least;
    double greatest;
    double leastPositive;
    quint16 leastAt;
    quint16 greatestAt;
    bool hasGap;
};

} // namespace toban
