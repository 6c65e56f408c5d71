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

void LineRaster::extend(int quarter, double top, double bottom)
{
    Interval &interval = m_quarters[static_cast<size_t>(quarter)];
    // far beyond the clip is as good as just beyond it, and survives the narrowing
    const auto near = [this](double y) {
        return static_cast<float>(std::clamp(y, -8.0, m_clip.height() + 8.0));
    };
    if (interval.top > interval.bottom)
        interval = {near(top), near(bottom)};
    else
        interval = {std::min(interval.top, near(top)), std::max(interval.bottom, near(bottom))};
    m_from = std::min(m_from, quarter);
    m_to = std::max(m_to, quarter);
}

void LineRaster::addStroke(const PlotPoint &from, const PlotPoint &to, double half)
{
    const double dx = to.x - from.x;
    const double slope = dx > 1e-6 ? (to.y - from.y) / dx : 0;
    const double reach = half * std::sqrt(1 + slope * slope);
    const double top = std::min(from.y, to.y) - half;
    const double bottom = std::max(from.y, to.y) + half;
    const int last = static_cast<int>(m_quarters.size()) - 1;
    const double left = std::clamp((from.x - half) * quarters - 0.5, 0.0, last + 1.0);
    const double right
        = std::clamp((to.x + half) * quarters - 0.5, -1.0, static_cast<double>(last));
    const int end = static_cast<int>(std::floor(right));
    for (int quarter = static_cast<int>(std::ceil(left)); quarter <= end; ++quarter) {
        if (dx <= 1e-6) {
            extend(quarter, top, bottom);
            continue;
        }
        const double y = from.y + slope * (quarterCentre(quarter) - from.x);
        const double upper = std::max(y - reach, top);
        const double lower = std::min(y + reach, bottom);
        if (upper < lower)
            extend(quarter, upper, lower);
    }
}

/// The centre line: what a quarter's centre sees of every segment, and every point in its quarter.
void LineRaster::trace(const PlotRun &run)
{
    const int last = static_cast<int>(m_quarters.size()) - 1;
    for (size_t index = 0; index < run.size(); ++index) {
        const PlotPoint &point = run[index];
        const double own = std::floor(point.x * quarters);
        if (own >= 0 && own <= last)
            extend(static_cast<int>(own), point.y, point.y);
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
            extend(quarter, y, y);
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
            extend(quarter, base, base);
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
    const auto alpha = static_cast<float>(color.alphaF());
    const auto red = static_cast<float>(color.red());
    const auto green = static_cast<float>(color.green());
    const auto blue = static_cast<float>(color.blue());
    const qsizetype stride = m_image.bytesPerLine() / 4;
    auto *pixel = reinterpret_cast<QRgb *>(m_image.bits()) + (m_clip.top() + first) * stride
        + m_clip.left() + column;
    float full = 0;
    for (int row = first; row <= last; ++row, pixel += stride) {
        const auto index = static_cast<size_t>(row);
        full += m_steps[index];
        const float share = std::min(m_cover[index] + full, 1.0F) * alpha;
        m_steps[index] = 0;
        m_cover[index] = 0;
        if (share <= 0.002F || row >= m_clip.height())
            continue;
        const auto mixed = [share](float over, int ground) {
            const auto base = static_cast<float>(ground);
            return static_cast<int>(base + (over - base) * share + 0.5F);
        };
        *pixel = qRgb(
            mixed(red, qRed(*pixel)), mixed(green, qGreen(*pixel)), mixed(blue, qBlue(*pixel)));
    }
}

} // namespace toban
