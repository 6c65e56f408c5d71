// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "classicquantile.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace toban {

static constexpr double noNumber = std::numeric_limits<double>::quiet_NaN();
static constexpr double noLimit = std::numeric_limits<double>::infinity();

static std::vector<CumulativeBucket> merged(std::vector<CumulativeBucket> buckets)
{
    std::stable_sort(buckets.begin(), buckets.end(),
        [](const auto &a, const auto &b) { return a.upperBound < b.upperBound; });
    std::vector<CumulativeBucket> distinct;
    for (const auto &bucket : buckets) {
        if (!distinct.empty() && distinct.back().upperBound == bucket.upperBound)
            distinct.back().count += bucket.count;
        else
            distinct.push_back(bucket);
    }
    return distinct;
}

std::vector<CumulativeBucket> repaired(std::vector<CumulativeBucket> buckets)
{
    buckets = merged(std::move(buckets));
    for (size_t i = 1; i < buckets.size(); ++i) {
        const double before = buckets[i - 1].count;
        double &count = buckets[i].count;
        const bool isNoise = count != before && std::abs(count - before) <= 1e-12 * std::abs(count);
        if (isNoise || count < before)
            count = before;
    }
    return buckets;
}

static bool isUsable(const std::vector<CumulativeBucket> &buckets)
{
    return buckets.size() >= 2 && buckets.back().upperBound == noLimit && buckets.back().count > 0;
}

static double lowerEdge(const std::vector<CumulativeBucket> &buckets, size_t i)
{
    if (i > 0)
        return buckets[i - 1].upperBound;
    return buckets[0].upperBound > 0 ? 0 : -noLimit;
}

double classicQuantile(double q, std::vector<CumulativeBucket> buckets)
{
    if (std::isnan(q))
        return q;
    if (q < 0 || q > 1)
        return q < 0 ? -noLimit : noLimit;
    buckets = repaired(std::move(buckets));
    if (!isUsable(buckets))
        return noNumber;
    const double rank = q * buckets.back().count;
    const auto holds
        = [rank](const auto &bucket) { return bucket.count >= rank && bucket.count > 0; };
    const auto at = std::find_if(buckets.begin(), buckets.end(), holds);
    const auto i = static_cast<size_t>(at - buckets.begin());
    if (i + 1 == buckets.size())
        return buckets[i - 1].upperBound;
    const double lower = lowerEdge(buckets, i);
    if (std::isinf(lower))
        return at->upperBound;
    const double below = i > 0 ? buckets[i - 1].count : 0;
    return lower + (at->upperBound - lower) * ((rank - below) / (at->count - below));
}

/// Observations at or below a finite limit; @p isLower says which way an infinite bucket is left
/// out.
static double countBelow(double limit, bool isLower, const std::vector<CumulativeBucket> &buckets)
{
    double below = 0;
    for (size_t i = 0; i < buckets.size(); ++i) {
        const double lower = lowerEdge(buckets, i);
        const double upper = buckets[i].upperBound;
        if (limit <= lower)
            return below;
        if (limit < upper) {
            if (std::isinf(lower) || std::isinf(upper))
                return isLower ? buckets[i].count : below;
            return below + (buckets[i].count - below) * ((limit - lower) / (upper - lower));
        }
        below = buckets[i].count;
    }
    return below;
}

double classicFraction(double lower, double upper, std::vector<CumulativeBucket> buckets)
{
    if (std::isnan(lower) || std::isnan(upper))
        return noNumber;
    buckets = repaired(std::move(buckets));
    if (buckets.empty() || buckets.back().upperBound != noLimit || !(buckets.back().count > 0))
        return noNumber;
    if (lower >= upper)
        return 0;
    const double inside = countBelow(upper, false, buckets) - countBelow(lower, true, buckets);
    return std::max(0.0, inside) / buckets.back().count;
}

} // namespace toban
