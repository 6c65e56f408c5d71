// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lineraster.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>

namespace toban {

static constexpr int quarters = 4;
static constexpr int lanes = 16; ///< columns blended at once: as many as share a line of the cache
static constexpr int perVector = 8;
static constexpr float quarterCover = 8192; ///< four are a pixel wholly covered
static constexpr int coverBits = 15; ///< of a whole pixel
using Covers [[gnu::vector_size(perVector * sizeof(quint16))]] = quint16;
using Pixels [[gnu::vector_size(4 * sizeof(QRgb))]] = QRgb;

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
    : m_clip(image.width() < lanes ? QRect() : clip.intersected(image.rect()))
    , m_quarters(static_cast<size_t>(std::max(m_clip.width(), 0)) * quarters, nothing)
    , m_cover((static_cast<size_t>(std::max(m_clip.height(), 0)) + 3) * lanes, 0)
    , m_stride(image.bytesPerLine() / 4)
    , m_rightmost(image.width() - m_clip.left() - lanes)
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
    if (dx <= 1.0 / quarters)
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
    const int to = m_to / quarters;
    const Ink ink{color.rgb() | 0xff000000U, static_cast<quint16>(color.alpha())};
    for (int column = m_from / quarters; column <= to && m_to >= 0; column += lanes)
        blendColumns(column, std::min(column + lanes - 1, to), ink);
    clear();
}

/// As differences from row to row: their running sum is the share of a row that is covered.
void LineRaster::addCoverage(const Interval &interval, int lane)
{
    const auto height = static_cast<float>(m_clip.height());
    const float top = std::clamp(interval.top, 0.0F, height);
    const float bottom = std::clamp(interval.bottom, 0.0F, height);
    if (!(top < bottom))
        return;
    const auto first = static_cast<int>(top);
    const auto last = static_cast<int>(bottom);
    const auto begun = static_cast<int>((top - static_cast<float>(first)) * quarterCover);
    const auto ended = static_cast<int>((bottom - static_cast<float>(last)) * quarterCover);
    const auto change = [&](int row, int by) {
        m_cover[static_cast<size_t>(row * lanes + lane)] += static_cast<quint16>(by);
    };
    change(first, static_cast<int>(quarterCover) - begun);
    change(first + 1, begun);
    change(last, ended - static_cast<int>(quarterCover));
    change(last + 1, -ended);
}

/// @p over on four pixels, two channels at a time; @p share of 255 twice a pixel.
[[gnu::always_inline]] static inline void mix(QRgb *pixels, Pixels over, Covers share)
{
    constexpr quint32 low = 0x00ff00ffU;
    Pixels ground;
    std::memcpy(&ground, pixels, sizeof ground);
    const auto pair = [share](Pixels one, Pixels other) {
        const Covers sum = reinterpret_cast<Covers>(one) * share
            + reinterpret_cast<Covers>(other) * (255 - share) + 128;
        return reinterpret_cast<Pixels>((sum + (sum >> 8)) >> 8);
    };
    const Pixels redBlue = pair(over & low, ground & low);
    const Pixels alphaGreen = pair((over >> 8) & low, (ground >> 8) & low);
    const Pixels mixed = redBlue | (alphaGreen << 8);
    std::memcpy(pixels, &mixed, sizeof mixed);
}

static bool isAny(Covers covers)
{
    std::array<quint64, 2> words;
    std::memcpy(words.data(), &covers, sizeof words);
    return (words[0] | words[1]) != 0;
}

/// Eight columns of a row at shares of a pixel wholly covered.
[[gnu::always_inline]] static inline void blendShares(
    QRgb *pixels, Covers whole, Pixels full, quint16 opaque)
{
    if (!isAny(whole))
        return;
    constexpr int spare = coverBits - 8;
    const Covers share = (((whole + (1 << (spare - 1))) >> spare) * opaque + 128) >> 8; // of 255
    mix(pixels, full, __builtin_shufflevector(share, share, 0, 0, 1, 1, 2, 2, 3, 3));
    mix(pixels + 4, full, __builtin_shufflevector(share, share, 4, 4, 5, 5, 6, 6, 7, 7));
}

/// From @p first to before @p last; what was covered there is forgotten.
void LineRaster::blendRows(int left, int first, int last, const Ink &ink)
{
    const Pixels full = Pixels{} + ink.full;
    QRgb *pixels = m_pixels + first * m_stride + left;
    quint16 *cover = m_cover.data() + static_cast<ptrdiff_t>(first) * lanes;
    Covers here{};
    Covers there{};
    for (int row = first; row < last; ++row, pixels += m_stride, cover += lanes) {
        std::array<Covers, lanes / perVector> change;
        std::memcpy(change.data(), cover, sizeof change);
        std::memset(cover, 0, sizeof change);
        here += change[0];
        there += change[1];
        blendShares(pixels, here, full, ink.opaque);
        blendShares(pixels + perVector, there, full, ink.opaque);
    }
    std::fill_n(cover, 2 * lanes, quint16(0));
}

void LineRaster::blendColumns(int from, int to, const Ink &ink)
{
    const int left = std::min(from, m_rightmost); // the lanes before from stay empty
    Interval outer{static_cast<float>(m_clip.height()), 0};
    for (int column = from; column <= to; ++column) {
        const Interval *const parts = m_quarters.data() + static_cast<ptrdiff_t>(column) * quarters;
        for (int part = 0; part < quarters; ++part) {
            if (parts[part].top > parts[part].bottom)
                continue;
            extend(outer, parts[part].top, parts[part].bottom);
            addCoverage(parts[part], column - left);
        }
    }
    const int first = std::max(static_cast<int>(outer.top), 0);
    const int last = std::min(static_cast<int>(outer.bottom) + 1, m_clip.height());
    if (first < last)
        blendRows(left, first, last, ink);
}

} // namespace toban
