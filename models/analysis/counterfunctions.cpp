// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "counterfunctions.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace toban {

/// What is lost at resets: every value before a fall.
static double lostAtResets(const std::vector<NumberSample> &samples)
{
    double lost = 0;
    for (size_t i = 1; i < samples.size(); ++i)
        if (samples[i].value < samples[i - 1].value)
            lost += samples[i - 1].value;
    return lost;
}

/// The difference of the window, drawn out to its edges as rate(), increase() and delta() do.
static std::optional<double> extrapolated(const SampleWindow &window, bool isCounter)
{
    const auto &samples = window.samples;
    if (samples.size() < 2)
        return std::nullopt;
    const NumberSample &first = samples.front();
    const NumberSample &last = samples.back();
    double result = last.value - first.value;
    if (isCounter)
        result += lostAtResets(samples);
    const double sampled = last.at - first.at;
    const double spacing = sampled / static_cast<double>(samples.size() - 1);
    const auto reach = [spacing](double gap) { return gap < spacing * 1.1 ? gap : spacing / 2; };
    double before = reach(first.at - (window.end - window.range));
    if (isCounter && result > 0 && first.value >= 0)
        before = std::min(before, sampled * (first.value / result));
    const double after = reach(window.end - last.at);
    return result * ((sampled + before + after) / sampled);
}

std::optional<double> promIncrease(const SampleWindow &window)
{
    return extrapolated(window, true);
}

std::optional<double> promDelta(const SampleWindow &window)
{
    return extrapolated(window, false);
}

std::optional<double> promRate(const SampleWindow &window)
{
    auto increase = promIncrease(window);
    if (increase)
        *increase /= window.range;
    return increase;
}

std::optional<double> promIdelta(const SampleWindow &window)
{
    const auto &samples = window.samples;
    if (samples.size() < 2)
        return std::nullopt;
    return samples.back().value - samples[samples.size() - 2].value;
}

std::optional<double> promIrate(const SampleWindow &window)
{
    const auto &samples = window.samples;
    if (samples.size() < 2)
        return std::nullopt;
    const NumberSample &last = samples.back();
    const NumberSample &before = samples[samples.size() - 2];
    if (last.at == before.at)
        return std::nullopt;
    const double amount = last.value < before.value ? last.value : last.value - before.value;
    return amount / (last.at - before.at);
}

template <typename Counts>
static std::optional<double> countPairs(const SampleWindow &window, Counts counts)
{
    if (window.samples.empty())
        return std::nullopt;
    double n = 0;
    for (size_t i = 1; i < window.samples.size(); ++i)
        if (counts(window.samples[i - 1].value, window.samples[i].value))
            ++n;
    return n;
}

std::optional<double> promResets(const SampleWindow &window)
{
    return countPairs(window, [](double before, double now) { return now < before; });
}

std::optional<double> promChanges(const SampleWindow &window)
{
    return countPairs(window, [](double before, double now) {
        return now != before && !(std::isnan(now) && std::isnan(before));
    });
}

struct FittedLine {
    double slope = 0;
    double atOrigin = 0;
};

/// Least squares through the samples, with time counted from @p origin.
static std::optional<FittedLine> fitted(const SampleWindow &window, double origin)
{
    const auto &samples = window.samples;
    if (samples.size() < 2)
        return std::nullopt;
    const double first = samples.front().value;
    const bool isFlat = std::all_of(samples.begin(), samples.end(),
        [first](const auto &sample) { return sample.value == first; });
    if (isFlat && std::isinf(first))
        return FittedLine{
            std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::quiet_NaN()};
    if (isFlat)
        return FittedLine{0, first};
    const auto n = static_cast<double>(samples.size());
    double meanX = 0;
    double meanY = 0;
    for (const auto &sample : samples) {
        meanX += (sample.at - origin) / n;
        meanY += sample.value / n;
    }
    double covariance = 0;
    double variance = 0;
    for (const auto &sample : samples) {
        const double x = sample.at - origin - meanX;
        covariance += x * (sample.value - meanY);
        variance += x * x;
    }
    const double slope = covariance / variance;
    return FittedLine{slope, meanY - slope * meanX};
}

std::optional<double> promDeriv(const SampleWindow &window)
{
    const auto line = fitted(window, window.samples.empty() ? 0 : window.samples.front().at);
    return line ? std::optional(line->slope) : std::nullopt;
}

std::optional<double> promPredictLinear(const SampleWindow &window, double now, double ahead)
{
    const auto line = fitted(window, now);
    return line ? std::optional(line->slope * ahead + line->atOrigin) : std::nullopt;
}

std::optional<double> promQuantileOverTime(const SampleWindow &window, double q)
{
    if (window.samples.empty())
        return std::nullopt;
    if (std::isnan(q))
        return q;
    if (q < 0 || q > 1)
        return q < 0 ? -std::numeric_limits<double>::infinity()
                     : std::numeric_limits<double>::infinity();
    std::vector<double> values;
    for (const auto &sample : window.samples)
        values.push_back(sample.value);
    // NaN counts as the smallest value
    std::sort(values.begin(), values.end(),
        [](double a, double b) { return a < b || (std::isnan(a) && !std::isnan(b)); });
    const double rank = q * static_cast<double>(values.size() - 1);
    const auto lower = static_cast<size_t>(std::floor(rank));
    const size_t upper = std::min(values.size() - 1, lower + 1);
    const double weight = rank - std::floor(rank);
    return values[lower] * (1 - weight) + values[upper] * weight;
}

} // namespace toban
