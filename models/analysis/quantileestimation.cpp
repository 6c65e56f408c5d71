// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "quantileestimation.h"

#include "bucketlayouts.h"
#include "classicquantile.h"
#include "exponentialquantile.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>

namespace toban {

static bool isClassic(const Histogram &histogram)
{
    return histogram.layout->kind == BucketLayout::Kind::Classic;
}

static std::vector<CumulativeBucket> cumulative(const Histogram &histogram)
{
    std::vector<CumulativeBucket> buckets;
    buckets.reserve(histogram.buckets.size());
    double below = 0;
    for (size_t i = 0; i < histogram.buckets.size(); ++i) {
        below += histogram.buckets[i];
        buckets.push_back({histogram.layout->upperBounds[i], below});
    }
    return buckets;
}

double histogramQuantile(double q, const Histogram &histogram)
{
    if (!histogram.layout)
        return std::numeric_limits<double>::quiet_NaN();
    return isClassic(histogram) ? classicQuantile(q, cumulative(histogram))
                                : exponentialQuantile(q, histogram);
}

double histogramFraction(double lower, double upper, const Histogram &histogram)
{
    if (!histogram.layout)
        return std::numeric_limits<double>::quiet_NaN();
    return isClassic(histogram) ? classicFraction(lower, upper, cumulative(histogram))
                                : exponentialFraction(lower, upper, histogram);
}

/// The bounds of the bucket that holds the observation of a rank (1 is the smallest).
static BucketBounds boundsOfRank(
    double rank, const Histogram &histogram, const std::vector<double> &upTo)
{
    const auto at = std::find_if(upTo.begin(), upTo.end(), [rank](double n) { return n >= rank; });
    const BucketLayout &layout = *histogram.layout;
    if (at == upTo.end())
        return {upTo.empty() ? 0 : bucketBounds(layout, upTo.size() - 1).upper,
            std::numeric_limits<double>::infinity()};
    const auto i = static_cast<size_t>(at - upTo.begin());
    if (!isClassic(histogram))
        return interpolationBounds(layout, i);
    BucketBounds bounds = bucketBounds(layout, i);
    if (i == 0 && bounds.upper > 0)
        bounds.lower = 0;
    return bounds;
}

static std::vector<double> repairedCounts(const Histogram &histogram)
{
    std::vector<double> counts;
    double below = 0;
    for (const double bucket : histogram.buckets) {
        below += bucket;
        counts.push_back(counts.empty() ? below : std::max(below, counts.back()));
    }
    return counts;
}

static QString refusal(const Histogram &histogram)
{
    if (!histogram.layout)
        return QCoreApplication::translate(
            "toban::QuantileEstimate", "The histograms are of kinds that cannot be added.");
    if (isClassic(histogram) && histogram.layout->size() < 2)
        return QCoreApplication::translate(
            "toban::QuantileEstimate", "The histograms have no bucket in common but the last.");
    if (isClassic(histogram) && !std::isinf(histogram.layout->upperBounds.back()))
        return QCoreApplication::translate(
            "toban::QuantileEstimate", "The histogram has no +Inf bucket.");
    return {};
}

QuantileEstimate estimateQuantile(
    const Histogram &histogram, double q, double edgeUncertainty, double toSeconds)
{
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    QuantileEstimate estimate{q, none, none, none, histogram.count, Provenance::Histogram, {}};
    if (!(histogram.count > 0))
        return estimate;
    estimate.reason = refusal(histogram);
    if (!estimate.reason.isEmpty()) {
        estimate.provenance = Provenance::Refused;
        return estimate;
    }
    const auto counts = repairedCounts(histogram);
    const double total = isClassic(histogram) ? counts.back() : histogram.count;
    // a hair below, so that a product such as 0.55 * 100 = 55.000000000000007 stays rank 55
    const double rank = std::clamp(std::ceil(q * total * (1 - 1e-12)), 1.0, std::max(1.0, total));
    estimate.value = histogramQuantile(q, histogram);
    estimate.low = boundsOfRank(std::max(1.0, rank - edgeUncertainty), histogram, counts).lower;
    estimate.high
        = boundsOfRank(std::min(std::max(1.0, total), rank + edgeUncertainty), histogram, counts)
              .upper;
    estimate.low = std::fmin(estimate.low, estimate.value) * toSeconds;
    estimate.high = std::fmax(estimate.high, estimate.value) * toSeconds;
    estimate.value *= toSeconds;
    return estimate;
}

double edgeUncertainty(double expected)
{
    if (!(expected > 0))
        return 0;
    if (expected > 500) // the normal limit; e^-expected would leave the range of a double
        return std::ceil(expected + 2.054 * std::sqrt(expected));
    double term = std::exp(-expected);
    double within = term;
    double k = 0;
    while (1 - within >= 0.02) {
        ++k;
        term *= expected / k;
        within += term;
    }
    return k;
}

} // namespace toban
