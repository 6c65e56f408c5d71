// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instant.h"
#include "provenance.h"

#include <QString>

#include <vector>

namespace toban {

/** A percentile that says how far it can be trusted. The true value (nearest rank) lies in
 *  [low, high]; value is what histogram_quantile would say. Seconds, or the histogram's own unit.
 */
struct QuantileEstimate {
    double q = 0;
    double value = 0; ///< NaN: no observations
    double low = 0;
    double high = 0; ///< may be +Inf: the rank lies above the last bucket
    double observations = 0;
    Provenance provenance = Provenance::Refused;
    QString reason; ///< why refused; empty otherwise

    /** Whether there are the 10/(1-q) observations a percentile needs. */
    [[nodiscard]] bool isEnough() const { return observations * (1 - q) >= 10 - 1e-9; }
    friend bool operator==(const QuantileEstimate &, const QuantileEstimate &) = default;
};

/** One column of a percentile chart. */
struct QuantileColumn {
    TimeSpan span; ///< wider than the grid's step where columns were joined to get enough
    bool isWidened = false;
    bool isGap = false; ///< nothing was observed: no scrape, or only a bridged difference
    double calls = 0;
    double totalSeconds = 0;
    int presentTargets = 0;
    int expectedTargets = 0;
    std::vector<QuantileEstimate> quantiles; ///< in the order asked for
};

} // namespace toban
