// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bucketlayouts.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace toban {

static constexpr double infinity = std::numeric_limits<double>::infinity();

/// Upper edge of positive bucket `index`: 2^(index * 2^-schema). The last edge a double can hold is
/// the largest double itself.
static double exponentialEdge(int schema, qint32 index)
{
    const double exponent = std::ldexp(static_cast<double>(index), -schema);
    return exponent == 1024 ? std::numeric_limits<double>::max() : std::exp2(exponent);
}

static BucketBounds exponentialBounds(const BucketLayout &layout, size_t i)
{
    const auto &bucket = layout.exponential[i];
    const double zero = layout.zeroThreshold;
    if (bucket.side == 0)
        return {-zero, zero};
    const double far = exponentialEdge(layout.schema, bucket.index);
    const double near
        = std::min(std::max(exponentialEdge(layout.schema, bucket.index - 1), zero), far);
    return bucket.side > 0 ? BucketBounds{near, far} : BucketBounds{-far, -near};
}

BucketBounds bucketBounds(const BucketLayout &layout, size_t i)
{
    if (layout.kind == BucketLayout::Kind::Exponential)
        return exponentialBounds(layout, i);
    return {i == 0 ? -infinity : layout.upperBounds[i - 1], layout.upperBounds[i]};
}

/// The index after `steps` halvings of the resolution; right also for negative indices.
static qint32 coarserIndex(qint32 index, int steps)
{
    return ((index - 1) >> steps) + 1;
}

/// Widens the zero bucket until it cuts no bucket of the layouts.
static double widenedZero(double zero, int schema, const BucketLayout &a, const BucketLayout &b)
{
    for (bool isCut = true; isCut;) {
        isCut = false;
        for (const BucketLayout *layout : {&a, &b})
            for (const auto &bucket : layout->exponential) {
                if (bucket.side == 0)
                    continue;
                const qint32 index = coarserIndex(bucket.index, layout->schema - schema);
                const double far = exponentialEdge(schema, index);
                if (exponentialEdge(schema, index - 1) < zero && zero < far) {
                    zero = far;
                    isCut = true;
                }
            }
    }
    return zero;
}

static ExponentialBucket coarserBucket(
    const ExponentialBucket &bucket, int from, const BucketLayout &to)
{
    if (bucket.side == 0)
        return {0, 0};
    const qint32 index = coarserIndex(bucket.index, from - to.schema);
    if (exponentialEdge(to.schema, index) <= to.zeroThreshold)
        return {0, 0};
    return {bucket.side, index};
}

static qint64 orderOf(const ExponentialBucket &bucket)
{
    const qint64 distance = qint64(bucket.index) + (qint64(1) << 32);
    return bucket.side * distance;
}

static bool isBelow(const ExponentialBucket &a, const ExponentialBucket &b)
{
    return orderOf(a) < orderOf(b);
}

static BucketLayout commonExponential(const BucketLayout &a, const BucketLayout &b)
{
    BucketLayout common;
    common.kind = BucketLayout::Kind::Exponential;
    common.schema = std::min(a.schema, b.schema);
    common.zeroThreshold = std::max(a.zeroThreshold, b.zeroThreshold);
    if (a.zeroThreshold != b.zeroThreshold)
        common.zeroThreshold = widenedZero(common.zeroThreshold, common.schema, a, b);
    for (const BucketLayout *layout : {&a, &b})
        for (const auto &bucket : layout->exponential)
            common.exponential.push_back(coarserBucket(bucket, layout->schema, common));
    auto &buckets = common.exponential;
    std::sort(buckets.begin(), buckets.end(), isBelow);
    buckets.erase(std::unique(buckets.begin(), buckets.end()), buckets.end());
    return common;
}

BucketLayoutPtr commonLayout(const BucketLayoutPtr &a, const BucketLayoutPtr &b)
{
    if (!a || !b || a->kind != b->kind)
        return nullptr;
    if (isSameLayout(a, b))
        return a;
    if (a->kind == BucketLayout::Kind::Exponential)
        return std::make_shared<const BucketLayout>(commonExponential(*a, *b));
    auto common = std::make_shared<BucketLayout>();
    std::set_intersection(a->upperBounds.begin(), a->upperBounds.end(), b->upperBounds.begin(),
        b->upperBounds.end(), std::back_inserter(common->upperBounds));
    return common->upperBounds.empty() ? nullptr : common;
}

std::vector<size_t> bucketMapping(const BucketLayout &from, const BucketLayout &to)
{
    std::vector<size_t> mapping(from.size());
    for (size_t i = 0; i < from.size(); ++i) {
        if (from.kind == BucketLayout::Kind::Classic) {
            const auto &bounds = to.upperBounds;
            const auto at = std::lower_bound(bounds.begin(), bounds.end(), from.upperBounds[i]);
            mapping[i] = static_cast<size_t>(at - bounds.begin());
        } else {
            const auto bucket = coarserBucket(from.exponential[i], from.schema, to);
            const auto &all = to.exponential;
            const auto at = std::lower_bound(all.begin(), all.end(), bucket, isBelow);
            mapping[i] = static_cast<size_t>(at - all.begin());
        }
        Q_ASSERT(mapping[i] < to.size());
    }
    return mapping;
}

void addMapped(const double *from, const std::vector<size_t> &mapping, double *into)
{
    for (size_t i = 0; i < mapping.size(); ++i)
        into[mapping[i]] += from[i];
}

bool isSameLayout(const BucketLayoutPtr &a, const BucketLayoutPtr &b)
{
    return a == b || (a && b && *a == *b);
}

} // namespace toban
