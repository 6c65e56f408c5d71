// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pixelcolumns.h"

#include <algorithm>
#include <cmath>

namespace toban {

/// The points of one pixel column, as indices into the series.
struct ColumnExtremes {
    qint64 column = 0;
    size_t first = 0;
    size_t least = 0;
    size_t greatest = 0;
    size_t last = 0;
};

class ColumnCutter {
public:
    ColumnCutter(const std::vector<Instant> &times, const std::vector<double> &values,
        const TimeSpan &span, int columns)
        : m_times(times)
        , m_values(values)
        , m_from(toMs(span.from))
        , m_scale(columns / static_cast<double>(span.length().count()))
    {
    }

    void add(size_t index)
    {
        if (!std::isfinite(m_values[index]))
            return endRun();
        const auto column = static_cast<qint64>(std::floor(xOf(index)));
        if (m_isOpen && column != m_open.column)
            flush();
        if (!m_isOpen) {
            m_open = {column, index, index, index, index};
            m_isOpen = true;
            return;
        }
        m_open.last = index;
        if (m_values[index] < m_values[m_open.least])
            m_open.least = index;
        if (m_values[index] > m_values[m_open.greatest])
            m_open.greatest = index;
    }

    [[nodiscard]] std::vector<ColumnRun> take()
    {
        endRun();
        return std::move(m_runs);
    }

private:
    [[nodiscard]] double xOf(size_t index) const
    {
        return static_cast<double>(toMs(m_times[index]) - m_from) * m_scale;
    }

    void flush()
    {
        const auto [early, late] = std::minmax(m_open.least, m_open.greatest);
        size_t previous = m_open.first;
        keep(previous);
        for (const size_t index : {early, late, m_open.last}) {
            if (index != previous && index != m_open.first)
                keep(index);
            previous = index;
        }
        m_isOpen = false;
    }

    void keep(size_t index) { m_run.push_back({xOf(index), m_values[index]}); }

    void endRun()
    {
        if (m_isOpen)
            flush();
        if (!m_run.empty())
            m_runs.push_back(std::move(m_run));
        m_run.clear();
    }

    const std::vector<Instant> &m_times;
    const std::vector<double> &m_values;
    qint64 m_from = 0;
    double m_scale = 1;
    ColumnExtremes m_open;
    bool m_isOpen = false;
    ColumnRun m_run;
    std::vector<ColumnRun> m_runs;
};

std::vector<ColumnRun> decimate(const std::vector<Instant> &times,
    const std::vector<double> &values, const TimeSpan &span, int columns)
{
    const size_t size = std::min(times.size(), values.size());
    if (size == 0 || span.isEmpty() || columns <= 0)
        return {};
    const auto end = times.begin() + static_cast<std::ptrdiff_t>(size);
    const auto inside = std::lower_bound(times.begin(), end, span.from);
    const auto beyond = std::upper_bound(inside, end, span.to);
    const auto first = static_cast<size_t>(inside - times.begin());
    const auto last = static_cast<size_t>(beyond - times.begin());
    ColumnCutter cutter(times, values, span, columns);
    for (size_t index = first > 0 ? first - 1 : 0; index < std::min(last + 1, size); ++index)
        cutter.add(index);
    return cutter.take();
}

ColumnRun stepped(const ColumnRun &run)
{
    ColumnRun steps;
    steps.reserve(run.size() * 2 + 1);
    if (run.size() > 1)
        steps.push_back({2 * run[0].x - run[1].x, run[0].value});
    for (size_t index = 0; index < run.size(); ++index) {
        if (index > 0 && run[index].value != run[index - 1].value)
            steps.push_back({run[index - 1].x, run[index].value});
        steps.push_back(run[index]);
    }
    return steps;
}

} // namespace toban
