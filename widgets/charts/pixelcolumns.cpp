// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pixelcolumns.h"

#include <algorithm>
#include <cmath>

namespace toban {

static constexpr double quartersPerColumn = 4;
static constexpr double columnsBeside = 8; ///< the widest line reaches less far
static constexpr size_t pointsForEvery = 16; ///< a column; choosing would cost more than drawing
static constexpr size_t pointsForQuarters = 256; ///< a column; more fill it anyway
static constexpr size_t grainsPerColumn = 64; ///< a border this near its place looks the same
static constexpr double widestCell = 1.5; ///< columns; a longer one holds a hole in time

/// Places points between two borders by their rank, where reading the moments of all that are kept
/// would be most of the work.
struct RankScale {
    bool isUsed = false;
    size_t begin = 0; ///< the first point of the cell
    double x = 0; ///< its place
    double perPoint = 0; ///< pixels
};

/// Of a line of very many points cells end where summed stretches of this length end; 1: exactly
/// where they should.
static size_t grainLength(size_t points, int columns, ColumnCut cut)
{
    size_t length = 1;
    if (cut == ColumnCut::Whole) {
        for (const size_t stretch : LongSeries::stretches) {
            if (stretch * grainsPerColumn * static_cast<size_t>(columns) <= points)
                length = stretch;
        }
    }
    return length;
}

/// The points of one cell: indices, and the values that are compared.
struct CellExtremes {
    qint64 cell = 0;
    size_t first = 0;
    size_t last = 0;
    SampleSummary values;
};

class ColumnCutter {
public:
    ColumnCutter(const LinePoints &points, const TimeSpan &span, int columns, ColumnCut cut,
        std::optional<double> gridLeft)
        : m_points(points)
        , m_origin(gridLeft ? 0 : toMs(span.from))
        , m_left(gridLeft.value_or(0))
        , m_scale(columns / static_cast<double>(span.length().count()))
        , m_keepsEvery(cut == ColumnCut::Every)
        , m_cells(cut == ColumnCut::Quarters ? quartersPerColumn : 1)
        , m_phase(cut == ColumnCut::Quarters ? 0.5 : 0)
    {
    }

    void addRange(size_t begin, size_t end, size_t grain)
    {
        if (m_keepsEvery)
            return keepAll(begin, end);
        m_grain = grain;
        if (m_points.longSeries())
            return addCells(*m_points.longSeries(), begin, end);
        for (size_t index = begin; index < end; ++index)
            add(index, m_points.value(index), cellAt(index));
    }

    [[nodiscard]] std::vector<ColumnRun> take()
    {
        endRun();
        return std::move(m_runs);
    }

private:
    [[nodiscard]] double xAt(Instant time) const
    {
        return static_cast<double>(toMs(time) - m_origin) * m_scale - m_left;
    }

    [[nodiscard]] qint64 cellAt(size_t index) const
    {
        // not std::floor, which is a call of its own on plain x86-64
        const double cell = xAt(m_points.time(index)) * m_cells + m_phase;
        const auto whole = static_cast<qint64>(cell);
        return static_cast<double>(whole) > cell ? whole - 1 : whole;
    }

    void keepAll(size_t begin, size_t end)
    {
        while (begin < end) {
            size_t stop = begin;
            while (stop < end && std::isfinite(m_points.value(stop)))
                ++stop;
            m_run.resize(stop - begin); // not one by one: this is all there is to do for a tile
            ColumnPoint *point = m_run.data();
            for (size_t index = begin; index < stop; ++index, ++point)
                *point = {xAt(m_points.time(index)), m_points.value(index)};
            endRun();
            begin = stop + 1;
        }
    }

    void add(size_t index, double value, qint64 cell)
    {
        if (!std::isfinite(value))
            return endRun();
        open(cell, index);
        m_open.values.add(value, index);
        m_open.last = index;
    }

    void open(qint64 cell, size_t index)
    {
        if (m_isOpen && m_open.cell == cell)
            return;
        flush();
        m_open = {cell, index, index, {}};
        m_isOpen = true;
    }

    void addCells(const LongSeries &series, size_t begin, size_t end)
    {
        while (begin < end) {
            const qint64 cell = cellAt(begin);
            size_t next = cellEnd(begin, end, cell, m_grain);
            series.prefetch(next + 2 * (next - begin), m_grain);
            if (m_grain > 1 && !placeByRank(begin, next))
                next = cellEnd(begin, end, cell, 1);
            series.walk(
                begin, next, true,
                [&](size_t index, const double *values, size_t count) {
                    for (size_t at = 0; at < count; ++at)
                        add(index + at, values[at], cell);
                },
                [&](size_t index, size_t length, const StretchSummary &found) {
                    open(cell, index);
                    m_open.values.add(found, index - index % LongSeries::chunkLength);
                    m_open.last = index + length - 1;
                });
            begin = next;
        }
    }

    /// Not across a hole in time: the cell reaches too far then.
    bool placeByRank(size_t begin, size_t next)
    {
        const double from = xAt(m_points.time(begin));
        const double length = xAt(m_points.time(std::min(next, m_points.size() - 1))) - from;
        flush(); // by its own scale
        m_rank = {length < widestCell, begin, from, length / static_cast<double>(next - begin)};
        return m_rank.isUsed;
    }

    /// The first point beyond the cell of @p begin, or the end of the grain it is in. Scrapes are
    /// nearly even, so the last cell's length is a good guess, and a wrong one costs only the
    /// search around it.
    size_t cellEnd(size_t begin, size_t end, qint64 cell, size_t grain)
    {
        const size_t first = begin / grain;
        size_t low = first; // inside the cell
        size_t high = (end + grain - 1) / grain; // beyond it
        size_t stride = 1;
        for (size_t probe = first + m_guess / grain; low + 1 < high; stride *= 2) {
            probe = std::clamp(probe, low + 1, high - 1);
            const bool isInside = cellAt(probe * grain) <= cell;
            (isInside ? low : high) = probe;
            const bool isClose = stride < high - low;
            probe = !isClose ? low + (high - low) / 2 : isInside ? probe + stride : probe - stride;
        }
        m_guess = (high - first) * grain;
        return std::min(high * grain, end);
    }

    void flush()
    {
        if (!m_isOpen)
            return;
        m_isOpen = false;
        std::pair early(m_open.values.leastAt, m_open.values.least);
        std::pair late(m_open.values.greatestAt, m_open.values.greatest);
        if (late.first < early.first)
            std::swap(early, late);
        const bool isExact = !m_rank.isUsed;
        if (isExact)
            keep(m_open.first, m_points.value(m_open.first));
        if (!isExact || early.first != m_open.first)
            keep(early.first, early.second);
        if ((!isExact || late.first != m_open.first) && late.first != early.first)
            keep(late.first, late.second);
        if (isExact && m_open.last != m_open.first && m_open.last != late.first)
            keep(m_open.last, m_points.value(m_open.last));
    }

    void keep(size_t index, double value)
    {
        const double x = m_rank.isUsed
            ? m_rank.x + static_cast<double>(index - m_rank.begin) * m_rank.perPoint
            : xAt(m_points.time(index));
        m_run.push_back({x, value});
    }

    void endRun()
    {
        flush();
        if (!m_run.empty())
            m_runs.push_back(std::move(m_run));
        m_run.clear();
    }

    const LinePoints &m_points;
    qint64 m_origin = 0; ///< milliseconds
    double m_left = 0; ///< pixels after it
    double m_scale = 1; ///< columns a millisecond
    bool m_keepsEvery = false;
    double m_cells = 1; ///< a column
    double m_phase = 0; ///< cells
    size_t m_grain = 1; ///< points
    RankScale m_rank;
    size_t m_guess = 1; ///< points a cell
    CellExtremes m_open;
    bool m_isOpen = false;
    ColumnRun m_run;
    std::vector<ColumnRun> m_runs;
};

std::vector<ColumnRun> decimate(const LinePoints &points, const TimeSpan &span, int columns,
    ColumnCut cut, std::optional<double> gridLeft)
{
    if (points.size() == 0 || span.isEmpty() || columns <= 0)
        return {};
    const Millis beside(std::llround(
        std::ceil(columnsBeside * static_cast<double>(span.length().count()) / columns)));
    const size_t first = points.lowerBound(span.from - beside);
    const size_t last = points.upperBound(span.to + beside);
    ColumnCutter cutter(points, span, columns, cut, gridLeft);
    cutter.addRange(first > 0 ? first - 1 : 0, std::min(last + 1, points.size()),
        grainLength(last - first, columns, cut));
    return cutter.take();
}

ColumnCut fittingCut(const LinePoints &points, const TimeSpan &span, int columns)
{
    const size_t inside = points.upperBound(span.to) - points.lowerBound(span.from);
    const auto room = static_cast<size_t>(std::max(columns, 0));
    if (inside <= room * pointsForEvery)
        return ColumnCut::Every;
    return inside <= room * pointsForQuarters ? ColumnCut::Quarters : ColumnCut::Whole;
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
