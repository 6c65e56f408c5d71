// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lineraster.h"

#include <algorithm>
#include <cmath>

namespace toban {

static constexpr int quarters = 4;
static constexpr float quarterShare = 1.0F / quarters;

/// std::floor is a call of its own on plain x86-64.
static double floorOf(double value)
{
    const auto whole = static_cast<double>(static_cast<qint64>(value));
    return whole > value ? whole - 1 : whole;
}

static double quarterCentre(int quarter)
{
    return (quarter + 0.5) / quarters;
}

LineRaster::LineRaster(QImage &image, const QRect &clip)
    : m_clip(clip.intersected(image.rect()))
    , m_quarters(static_cast<size_t>(std::max(m_clip.width(), 0)) * quarters, nothing)
    , m_cover(static_cast<size_t>(std::max(m_clip.height(), 0)) + 3, 0.0F)
    , m_stride(image.bytesPerLine() / 4)
    , m_pixels(reinterpret_cast<QRgb *>(image.bits()) + m_clip.top() * m_stride + m_clip.left())
    , m_from(static_cast<int>(m_quarters.size()))
{
}

void LineRaster::clear()
{
    for (int quarter = m_from; quarter <= m_to; ++quarter)
        m_quarters[static_cast<size_t>(quarter)] = nothing;
    m_from = static_cast<int>(m_quarters.size());
    m_to = -1;
}

/// Far beyond the clip is as good as just beyond it, and survives the narrowing.
float LineRaster::near(double y) const
{
    return static_cast<float>(std::clamp(y, -8.0, m_clip.height() + 8.0));
}

void LineRaster::touch(int from, int to)
{
    m_from = std::min(m_from, from);
    m_to = std::max(m_to, to);
}

void LineRaster::extend(Interval &interval, float top, float bottom)
{
    interval.top = std::min(interval.top, top);
    interval.bottom = std::max(interval.bottom, bottom);
}

/// The quarters whose centres a stroke of @p half its width from one x to another covers. Both ends
/// are rounded alike, so that all points between two centres reach equally far.
LineRaster::Reach LineRaster::reachOf(double from, double to, double half) const
{
    const auto last = static_cast<double>(m_quarters.size()) - 1;
    const double left = std::clamp((from - half) * quarters - 0.5, -2.0, last + 1);
    const double right = std::clamp((to + half) * quarters - 0.5, -1.0, last);
    return {std::max(static_cast<int>(floorOf(left)) + 1, 0), static_cast<int>(floorOf(right))};
}

/// A stroke too short for a quarter to tell its slope. Of many such in one place only the last
/// is still open: where points are dense they are told apart by their height alone.
void LineRaster::addBox(const PlotPoint &from, const PlotPoint &to, double half)
{
    const Reach reach = reachOf(from.x, to.x, half);
    const float top = near(std::min(from.y, to.y) - half);
    const float bottom = near(std::max(from.y, to.y) + half);
    if (reach != m_box.reach)
        flushBox();
    m_box.reach = reach;
    extend(m_box.rows, top, bottom);
}

void LineRaster::flushBox()
{
    const auto [begin, end] = m_box.reach;
    if (begin <= end)
        touch(begin, end);
    for (int quarter = begin; quarter <= end; ++quarter)
        extend(m_quarters[static_cast<size_t>(quarter)], m_box.rows.top, m_box.rows.bottom);
    m_box = {};
}

void LineRaster::addStroke(const PlotPoint &from, const PlotPoint &to, double half)
{
    const double dx = to.x - from.x;
    if (dx <= quarterShare)
        return addBox(from, to, half);
    const auto [begin, end] = reachOf(from.x, to.x, half);
    if (begin > end)
        return;
    touch(begin, end);
    const float top = near(std::min(from.y, to.y) - half);
    const float bottom = near(std::max(from.y, to.y) + half);
    const double slope = (to.y - from.y) / dx;
    const double reach = half * std::sqrt(1 + slope * slope);
    double y = from.y + slope * (quarterCentre(begin) - from.x);
    for (int quarter = begin; quarter <= end; ++quarter, y += slope / quarters) {
        const double upper = std::max(y - reach, static_cast<double>(top));
        const double lower = std::min(y + reach, static_cast<double>(bottom));
        if (upper < lower)
            extend(m_quarters[static_cast<size_t>(quarter)], static_cast<float>(upper),
                static_cast<float>(lower));
    }
}

void LineRaster::extendAt(int quarter, double y)
{
    touch(quarter, quarter);
    extend(m_quarters[static_cast<size_t>(quarter)], near(y), near(y));
}

/// The centre line: what a quarter's centre sees of every segment, and every point in its quarter.
void LineRaster::trace(const PlotRun &run)
{
    const int last = static_cast<int>(m_quarters.size()) - 1;
    for (size_t index = 0; index < run.size(); ++index) {
        const PlotPoint &point = run[index];
        const double own = std::floor(point.x * quarters);
        if (own >= 0 && own <= last)
            extendAt(static_cast<int>(own), point.y);
        if (index == 0)
            continue;
        const PlotPoint &before = run[index - 1];
        const double dx = point.x - before.x;
        const double left = std::clamp(before.x * quarters - 0.5, 0.0, last + 1.0);
        const double right = std::clamp(point.x * quarters - 0.5, -1.0, static_cast<double>(last));
        for (int quarter = static_cast<int>(std::ceil(left)); quarter <= right && dx > 1e-9;
             ++quarter) {
            const double y
                = before.y + (point.y - before.y) * (quarterCentre(quarter) - before.x) / dx;
            extendAt(quarter, y);
        }
    }
}

void LineRaster::drawLine(const PlotRun &run, double width, const QColor &color)
{
    if (run.empty())
        return;
    const double half = std::max(width, 1.0) / 2;
    if (run.size() == 1)
        addStroke({run[0].x - half, run[0].y}, {run[0].x + half, run[0].y}, std::max(half, 1.0));
    for (size_t index = 1; index < run.size(); ++index)
        addStroke(run[index - 1], run[index], half);
    flushBox();
    blend(color);
}

void LineRaster::drawDashes(
    const PlotRun &run, double width, double dash, double gap, const QColor &color)
{
    // the raster's square caps lengthen a dash by the line's width
    dash = std::max(dash - width, 0.5);
    gap += width;
    PlotRun piece;
    double left = dash;
    bool isOn = true;
    for (size_t index = 0; index < run.size(); ++index) {
        if (index == 0) {
            piece.push_back(run[0]);
            continue;
        }
        PlotPoint at = run[index - 1];
        const PlotPoint &to = run[index];
        for (double length = std::hypot(to.x - at.x, to.y - at.y); length > left;) {
            at = {at.x + (to.x - at.x) * left / length, at.y + (to.y - at.y) * left / length};
            length -= left;
            if (isOn) {
                piece.push_back(at);
                drawLine(piece, width, color);
            }
            isOn = !isOn;
            left = isOn ? dash : gap;
            piece.assign(1, at);
        }
        left -= std::hypot(to.x - at.x, to.y - at.y);
        if (isOn)
            piece.push_back(to);
    }
    if (isOn && piece.size() > 1)
        drawLine(piece, width, color);
}

void LineRaster::fillToBase(const PlotRun &run, double base, const QColor &color)
{
    trace(run);
    for (int quarter = m_from; quarter <= m_to; ++quarter)
        if (m_quarters[static_cast<size_t>(quarter)].top
            <= m_quarters[static_cast<size_t>(quarter)].bottom)
            extendAt(quarter, base);
    blend(color);
}

void LineRaster::fillBetween(const PlotRun &upper, const PlotRun &lower, const QColor &color)
{
    trace(upper);
    const std::vector<Interval> above = m_quarters;
    const int from = m_from;
    const int to = m_to;
    clear();
    trace(lower);
    for (int quarter = std::min(from, m_from); quarter <= std::max(to, m_to); ++quarter) {
        Interval &below = m_quarters[static_cast<size_t>(quarter)];
        const Interval top = above[static_cast<size_t>(quarter)];
        const bool hasBoth = top.top <= top.bottom && below.top <= below.bottom;
        below = hasBoth ? Interval{std::min(top.top, below.top), std::max(top.bottom, below.bottom)}
                        : nothing;
    }
    blend(color);
}

void LineRaster::blend(const QColor &color)
{
    const int from = m_from / quarters;
    const int to = m_to / quarters;
    const Ink ink{color.rgb() | 0xff000000U, static_cast<float>(color.alpha())};
    for (int column = from; column <= to && m_to >= 0; ++column)
        blendColumn(column, ink);
    clear();
}

/// As differences from row to row: their running sum is the share of a row that is covered.
void LineRaster::addCoverage(Interval interval)
{
    const auto height = static_cast<float>(m_clip.height());
    const float top = std::clamp(interval.top, 0.0F, height);
    const float bottom = std::clamp(interval.bottom, 0.0F, height);
    if (!(top < bottom))
        return;
    const auto first = static_cast<size_t>(top);
    const auto last = static_cast<size_t>(bottom);
    const float begun = (top - static_cast<float>(first)) * quarterShare;
    const float ended = (bottom - static_cast<float>(last)) * quarterShare;
    m_cover[first] += quarterShare - begun;
    m_cover[first + 1] += begun;
    m_cover[last] -= quarterShare - ended;
    m_cover[last + 1] -= ended;
}

/// @p over at @p share of 255 on @p ground: two channels at a time.
static QRgb mixed(QRgb over, QRgb ground, quint32 share)
{
    const auto pair = [share](quint32 one, quint32 other) {
        const quint32 sum = one * share + other * (255 - share) + 0x00800080U;
        return ((sum + ((sum >> 8) & 0x00ff00ffU)) >> 8) & 0x00ff00ffU;
    };
    const quint32 redBlue = pair(over & 0x00ff00ffU, ground & 0x00ff00ffU);
    const quint32 green = pair((over >> 8) & 0x000000ffU, (ground >> 8) & 0x000000ffU);
    return 0xff000000U | redBlue | (green << 8);
}

void LineRaster::blendRows(int column, int first, int last, const Ink &ink)
{
    QRgb *pixel = m_pixels + first * m_stride + column;
    float *cover = m_cover.data() + first;
    float whole = 0;
    const int end = std::min(last, m_clip.height() - 1);
    for (int row = first; row <= end; ++row, pixel += m_stride, ++cover) {
        whole += *cover;
        *cover = 0;
        const auto share = static_cast<quint32>(std::min(whole, 1.0F) * ink.opaque + 0.5F);
        if (share >= 255)
            *pixel = ink.full;
        else if (share > 0)
            *pixel = mixed(ink.full, *pixel, share);
    }
    std::fill(m_cover.begin() + std::max(end, first), m_cover.begin() + last + 2, 0.0F);
}

/// The rows that every quarter covers wholly are filled at once; only the fringes above and below
/// are reckoned row by row.
void LineRaster::blendColumn(int column, const Ink &ink)
{
    const auto height = static_cast<float>(m_clip.height());
    const Interval *const parts = m_quarters.data() + static_cast<ptrdiff_t>(column) * quarters;
    Interval outer{height, 0};
    Interval inner{0, height};
    for (int part = 0; part < quarters; ++part) {
        if (parts[part].top > parts[part].bottom) {
            inner = {1, 0};
            continue;
        }
        outer = {std::min(outer.top, parts[part].top), std::max(outer.bottom, parts[part].bottom)};
        if (inner.top <= inner.bottom)
            inner = {
                std::max(inner.top, parts[part].top), std::min(inner.bottom, parts[part].bottom)};
    }
    if (outer.top >= outer.bottom)
        return;
    const int first = std::max(static_cast<int>(outer.top), 0);
    const int last = std::min(static_cast<int>(outer.bottom) + 1, m_clip.height());
    const int fullFrom = static_cast<int>(std::ceil(inner.top));
    const int fullTo = static_cast<int>(inner.bottom);
    if (ink.opaque < 255 || fullFrom + 1 >= fullTo) {
        for (int part = 0; part < quarters; ++part)
            if (parts[part].top <= parts[part].bottom)
                addCoverage(parts[part]);
        blendRows(column, first, last, ink);
        return;
    }
    for (int part = 0; part < quarters; ++part)
        addCoverage({parts[part].top, static_cast<float>(fullFrom)});
    blendRows(column, first, fullFrom, ink);
    for (int part = 0; part < quarters; ++part)
        addCoverage({static_cast<float>(fullTo), parts[part].bottom});
    blendRows(column, fullTo, last, ink);
    QRgb *pixel = m_pixels + fullFrom * m_stride + column;
    for (int row = fullFrom; row < fullTo; ++row, pixel += m_stride)
        *pixel = ink.full;
}

} // namespace toban
