// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "spanraster.h"

#include <algorithm>
#include <cmath>

namespace toban {

static constexpr int parts = 256; ///< of a pixel, when its share is reckoned

SpanRaster::SpanRaster(QImage &image, const QRect &clip)
    : m_clip(clip.intersected(image.rect()))
    , m_spans(static_cast<size_t>(std::max(m_clip.width(), 0)))
    , m_stride(image.bytesPerLine() / 4)
    , m_pixels(reinterpret_cast<QRgb *>(image.bits()) + m_clip.top() * m_stride + m_clip.left())
{
}

/// Far outside is far enough, and survives the narrowing.
static float rowOf(double value, const RowScale &scale)
{
    return static_cast<float>(std::min(std::max((scale.high - value) * scale.rows, -1e6), 1e6));
}

/// Every column between the ends of a run holds something, for a run is connected.
void SpanRaster::trace(const ColumnRun &run, const RowScale &scale)
{
    const int width = static_cast<int>(m_spans.size());
    const auto columnOf = [width](double x) { // one stands for all beyond an edge
        return x < 0 ? -1 : x < width ? static_cast<int>(x) : width;
    };
    int column = columnOf(run.front().x);
    float beforeY = rowOf(run.front().value, scale);
    Span open{beforeY, beforeY};
    m_from = std::max(column, 0);
    for (size_t index = 1; index < run.size(); ++index) {
        const float y = rowOf(run[index].value, scale);
        const int to = columnOf(run[index].x);
        const double beforeX = run[index - 1].x;
        const float slope
            = column < to ? (y - beforeY) / static_cast<float>(run[index].x - beforeX) : 0;
        for (; column < to; ++column) { // both neighbours see where it crosses their border
            const float border = beforeY + static_cast<float>(column + 1 - beforeX) * slope;
            close(column, {std::min(open.top, border), std::max(open.bottom, border)});
            open = {border, border};
        }
        open = {std::min(open.top, y), std::max(open.bottom, y)};
        beforeY = y;
    }
    close(column, open);
    m_to = std::min(column, width - 1);
}

void SpanRaster::close(int column, Span span)
{
    if (column >= 0 && column < static_cast<int>(m_spans.size()))
        m_spans[static_cast<size_t>(column)] = span;
}

/// A line of two pixels also covers the column to the right, and so on: moved by half a pixel at
/// most, and what a column holds stays together.
void SpanRaster::widen()
{
    if (m_to + 1 < static_cast<int>(m_spans.size())) {
        ++m_to;
        m_spans[static_cast<size_t>(m_to)] = m_spans[static_cast<size_t>(m_to) - 1];
    }
    for (int column = m_to; column > m_from; --column) {
        Span &span = m_spans[static_cast<size_t>(column)];
        const Span &left = m_spans[static_cast<size_t>(column) - 1];
        span = {std::min(span.top, left.top), std::max(span.bottom, left.bottom)};
    }
}

void SpanRaster::drawLine(
    const ColumnRun &run, const RowScale &scale, double width, const QColor &color)
{
    if (run.empty())
        return;
    width = std::max(width, 1.0);
    const int extra = static_cast<int>(width + 0.5) - 1;
    trace(run, scale);
    if (m_from > m_to)
        return;
    for (int pass = 0; pass < extra; ++pass)
        widen();
    // a lone point is a dot
    const double half = run.size() == 1 ? std::max(width / 2, 1.0) : width / 2;
    paint(static_cast<float>(half), extra, color.rgb() | 0xff000000U);
}

/// The columns cover the slope's own height already: only what a stroke square to it adds is added.
void SpanRaster::paint(float half, int extra, QRgb color)
{
    const float share = 1.0F / static_cast<float>(extra + 1);
    for (int column = m_from; column <= m_to; ++column) {
        const Span &span = m_spans[static_cast<size_t>(column)];
        const float slope = (span.bottom - span.top) * share;
        const float reach = half * (std::sqrt(1 + slope * slope) - slope);
        paintSpan(column, span.top - reach, span.bottom + reach, color);
    }
}

/// @p over with @p share of 256 on @p ground: two channels at a time.
static QRgb mixedIn(QRgb over, QRgb ground, quint32 share)
{
    const quint32 rest = parts - share;
    const quint32 redBlue = ((over & 0xff00ffU) * share + (ground & 0xff00ffU) * rest) >> 8;
    const quint32 green = ((over & 0x00ff00U) * share + (ground & 0x00ff00U) * rest) >> 8;
    return 0xff000000U | (redBlue & 0xff00ffU) | (green & 0x00ff00U);
}

void SpanRaster::paintSpan(int column, float top, float bottom, QRgb color)
{
    const auto height = static_cast<float>(m_clip.height());
    const auto begin = static_cast<quint32>(std::clamp(top, 0.0F, height) * parts);
    const auto end = static_cast<quint32>(std::clamp(bottom, 0.0F, height) * parts);
    if (begin >= end)
        return;
    quint32 row = begin / parts;
    const quint32 last = end / parts;
    QRgb *pixel = m_pixels + row * m_stride + column;
    if (row == last) {
        *pixel = mixedIn(color, *pixel, end - begin);
        return;
    }
    *pixel = mixedIn(color, *pixel, parts - begin % parts);
    for (++row, pixel += m_stride; row < last; ++row, pixel += m_stride)
        *pixel = color;
    if (end % parts > 0)
        *pixel = mixedIn(color, *pixel, end % parts);
}

} // namespace toban
