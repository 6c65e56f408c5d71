// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "histogramsum.h"

#include "bucketlayouts.h"

#include <algorithm>

namespace toban {

HistogramSum::Part &HistogramSum::partFor(const BucketLayoutPtr &layout)
{
    for (Part &part : m_parts)
        if (part.layout == layout)
            return part;
    for (Part &part : m_parts)
        if (*part.layout == *layout)
            return part;
    m_parts.push_back({layout, std::vector<double>(layout->size())});
    return m_parts.back();
}

void HistogramSum::add(
    const BucketLayoutPtr &layout, const double *buckets, double count, double sum)
{
    auto &into = partFor(layout).buckets;
    for (size_t i = 0; i < into.size(); ++i)
        into[i] += buckets[i];
    m_count += count;
    m_sum += sum;
}

void HistogramSum::add(const HistogramSum &other)
{
    for (const Part &part : other.m_parts) {
        auto &into = partFor(part.layout).buckets;
        for (size_t i = 0; i < into.size(); ++i)
            into[i] += part.buckets[i];
    }
    m_count += other.m_count;
    m_sum += other.m_sum;
}

Histogram HistogramSum::total() const
{
    Histogram total{nullptr, {}, m_count, m_sum};
    if (m_parts.empty())
        return total;
    BucketLayoutPtr layout = m_parts.front().layout;
    for (const Part &part : m_parts)
        layout = commonLayout(layout, part.layout);
    if (!layout)
        return total;
    total.layout = layout;
    total.buckets.resize(layout->size());
    for (const Part &part : m_parts)
        addMapped(part.buckets.data(), bucketMapping(*part.layout, *layout), total.buckets.data());
    return total;
}

std::vector<BucketLayoutPtr> HistogramSum::layouts() const
{
    std::vector<BucketLayoutPtr> layouts;
    for (const Part &part : m_parts)
        layouts.push_back(part.layout);
    return layouts;
}

} // namespace toban
