// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "linepoints.h"

#include "chartframe.h"

#include <algorithm>

namespace toban {

LinePoints::LinePoints(const std::vector<Instant> &times, const std::vector<double> &values)
    : m_times(&times)
    , m_values(&values)
    , m_size(std::min(times.size(), values.size()))
{
}

LinePoints::LinePoints(const LongSeries &series)
    : m_series(&series)
    , m_size(series.size())
{
}

size_t LinePoints::lowerBound(Instant at) const
{
    if (m_series)
        return m_series->lowerBound(at);
    const auto end = m_times->begin() + static_cast<std::ptrdiff_t>(m_size);
    return static_cast<size_t>(std::lower_bound(m_times->begin(), end, at) - m_times->begin());
}

size_t LinePoints::upperBound(Instant at) const
{
    if (m_series)
        return m_series->upperBound(at);
    const auto end = m_times->begin() + static_cast<std::ptrdiff_t>(m_size);
    return static_cast<size_t>(std::upper_bound(m_times->begin(), end, at) - m_times->begin());
}

SampleSummary LinePoints::summary(const TimeSpan &span) const
{
    const size_t begin = lowerBound(span.from);
    const size_t end = std::max(upperBound(span.to), begin);
    if (m_series)
        return m_series->summary(begin, end);
    SampleSummary whole;
    for (size_t index = begin; index < end; ++index)
        whole.add((*m_values)[index], index);
    return whole;
}

LinePoints pointsOf(const LineSeries &line)
{
    return line.samples.isEmpty() ? LinePoints(line.times, line.values) : LinePoints(line.samples);
}

} // namespace toban
