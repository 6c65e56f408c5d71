// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instant.h"

#include <optional>
#include <vector>

namespace toban {

/** One float sample. */
struct NumberSample {
    double at = 0; ///< seconds
    double value = 0;
};

/** The samples of one series in the left-open window (end - range, end]. */
struct SampleWindow {
    std::vector<NumberSample> samples;
    double range = 0; ///< seconds
    double end = 0; ///< seconds, the evaluation time less any offset
};

/** The range functions of PromQL over float samples, exactly as Prometheus defines them. nullopt
 *  where there are too few samples for a result. Toban's own figures are differences at true scrape
 *  times (see difference.h); these serve comparison, saturation and what is left to the source. */
[[nodiscard]] std::optional<double> promRate(const SampleWindow &window);
[[nodiscard]] std::optional<double> promIncrease(const SampleWindow &window);
[[nodiscard]] std::optional<double> promDelta(const SampleWindow &window);
[[nodiscard]] std::optional<double> promIrate(const SampleWindow &window);
[[nodiscard]] std::optional<double> promIdelta(const SampleWindow &window);
[[nodiscard]] std::optional<double> promResets(const SampleWindow &window);
[[nodiscard]] std::optional<double> promChanges(const SampleWindow &window);
[[nodiscard]] std::optional<double> promDeriv(const SampleWindow &window);
/** The value of the fitted line @p ahead seconds after @p now. */
[[nodiscard]] std::optional<double> promPredictLinear(
    const SampleWindow &window, double now, double ahead);
[[nodiscard]] std::optional<double> promQuantileOverTime(const SampleWindow &window, double q);

} // namespace toban
