// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "longseries.h"

namespace toban {

struct LineSeries;

/** The samples of a line, whichever way it holds them. A view: what it was made of must outlive it.
 */
class LinePoints {
public:
    /** Times ascend; the shorter vector counts. */
    LinePoints(const std::vector<Instant> &times, const std::vector<double> &values);
    explicit LinePoints(const LongSeries &series);

    [[nodiscard]] size_t size() const { return m_size; }
    [[nodiscard]] Instant time(size_t index) const
    {
        return m_series ? m_series->time(index) : (*m_times)[index];
    }
    [[nodiscard]] double value(size_t index) const
    {
        return m_series ? m_series->value(index) : (*m_values)[index];
    }
    [[nodiscard]] size_t lowerBound(Instant at) const;
    [[nodiscard]] size_t upperBound(Instant at) const;
    /** Of the samples inside @p span, its ends too. */
    [[nodiscard]] SampleSummary summary(const TimeSpan &span) const;
    /** nullptr: the samples are plain vectors. */
    [[nodiscard]] const LongSeries *longSeries() const { return m_series; }

private:
    const std::vector<Instant> *m_times = nullptr;
    const std::vector<double> *m_values = nullptr;
    const LongSeries *m_series = nullptr;
    size_t m_size = 0;
};

[[nodiscard]] LinePoints pointsOf(const LineSeries &line);

} // namespace toban
