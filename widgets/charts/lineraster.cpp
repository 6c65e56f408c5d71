// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lineraster.h"

#include <algorithm>
#include <cmath>

namespace toban {

static constexpr int quarters = 4;
static constexpr float quarterShare = 1.0F / quarters;

static double quarterCentre(int quarter)
{
    return (quarter + 0.5) / quarters;
}

LineRaster::LineRaster(QImage &image, const QRect &clip)
    : m_image(image)
    , m_clip(clip.intersected(image.rect()))
    , m_quarters(static_cast<size_t>(std::max(m_clip.width(), 0)) * quarters, Interval{1, 0})
    , m_cover(static_cast<size_t>(std::max(m_clip.height(), 0)) + 2, 0.0F)
    , m_steps(m_cover.size(), 0.0F)
    , m_from(static_cast<int>(m_quarters.size()))
{
}

void LineRaster::clear()
{
    for (int quarter = m_from; quarter <= m_to; ++quarter)
        m_quarters[static_cast<size_t>(quarter)] = {1, 0};
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
    if (interval.top > interval.bottom) {
        interval = {top, bottom};
        return;
    }
    interval.top = std::min(interval.top, top);
    interval.bottom = std::max(interval.bottom, bottom);
}

void LineRaster::addStroke(const PlotPoint &from, const PlotPoint &to, double half)
{
    const int last = static_cast<int>(m_quarters.size()) - 1;
    const double left = std::clamp((from.x - half) * quarters - 0.5, 0.0, last + 1.0);
    const double right
        = std::clamp((to.x + half) * quarters - 0.5, -1.0, static_cast<double>(last));
    const int begin = static_cast<int>(std::ceil(left));
    const int end = static_cast<int>(std::floor(right));
    if (begin > end)
        return;
    touch(begin, end);
    const double dx = to.x - from.x;
    const float top = near(std::min(from.y, to.y) - half);
    const float bottom = near(std::max(from.y, to.y) + half);
    if (dx <= 1e-6) {
        for (int quarter = begin; quarter <= end; ++quarter)
            extend(m_quarters[static_cast<size_t>(quarter)], top, bottom);
        return;
    }
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
                        : Interval{1, 0};
    }
    blend(color);
}

void LineRaster::blend(const QColor &color)
{
    const int from = m_from / quarters;
    const int to = m_to / quarters;
    for (int column = from; column <= to && m_to >= 0; ++column)
        blendColumn(column, color);
    clear();
}

void LineRaster::addCoverage(Interval interval)
{
    const auto height = static_cast<float>(m_clip.height());
    const float top = std::clamp(interval.top, 0.0F, height);
    const float bottom = std::clamp(interval.bottom, 0.0F, height);
    if (!(top < bottom))
        return;
    const auto first = static_cast<size_t>(top);
    const auto last = static_cast<size_t>(bottom);
    if (first == last) {
        m_cover[first] += (bottom - top) * quarterShare;
        return;
    }
    m_cover[first] += (static_cast<float>(first + 1) - top) * quarterShare;
    m_cover[last] += (bottom - static_cast<float>(last)) * quarterShare;
    m_steps[first + 1] += quarterShare;
    m_steps[last] -= quarterShare;
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

void LineRaster::blendColumn(int column, const QColor &color)
{
    float top = static_cast<float>(m_clip.height());
    float bottom = 0;
    for (int part = 0; part < quarters; ++part) {
        const Interval interval = m_quarters[static_cast<size_t>(column * quarters + part)];
        if (interval.top > interval.bottom)
            continue;
        addCoverage(interval);
        top = std::min(top, interval.top);
        bottom = std::max(bottom, interval.bottom);
    }
    const int first = std::max(static_cast<int>(top), 0);
    const int last = std::min(static_cast<int>(bottom) + 1, m_clip.height());
    const auto opaque = static_cast<float>(color.alpha());
    const QRgb full = color.rgb() | 0xff000000U;
    const qsizetype stride = m_image.bytesPerLine() / 4;
    auto *pixel = reinterpret_cast<QRgb *>(m_image.bits()) + (m_clip.top() + first) * stride
        + m_clip.left() + column;
    float whole = 0;
    for (int row = first; row <= last; ++row, pixel += stride) {
        const auto index = static_cast<size_t>(row);
        whole += m_steps[index];
        const auto share
            = static_cast<quint32>(std::min(m_cover[index] + whole, 1.0F) * opaque + 0.5F);
        m_steps[index] = 0;
        m_cover[index] = 0;
        if (share == 0 || row >= m_clip.height())
            continue;
        *pixel = share >= 255 ? full : mixed(full, *pixel, share);
    }
}

} // namespace toban
