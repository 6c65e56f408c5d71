// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "linelayer.h"

#include "pixelcolumns.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>

namespace toban {

static constexpr size_t mostPoints = 20'000; ///< copying more would cost more than it saves
static constexpr double finestScale = 1; ///< pixels a millisecond; a double's grid ends there
static constexpr double widestReach = 5; ///< of a line or dot beyond its points, logical pixels

bool LayerLook::isLike(const LayerLook &other) const
{
    return size == other.size && devicePixelRatio == other.devicePixelRatio
        && theme.colors == other.theme.colors && isolated == other.isolated
        && axisLow == other.axisLow && axisHigh == other.axisHigh && isLog == other.isLog
        && plotHeight == other.plotHeight;
}

bool LineLayer::fits(const ChartFrame &frame, int columns)
{
    if (columns > finestScale * static_cast<double>(frame.span.length().count()))
        return false;
    size_t points = 0;
    const auto isPlain = [&](const LineSeries &line) {
        points += line.times.size();
        return !line.isDashed && line.samples.isEmpty() && line.times.size() == line.values.size()
            && fittingCut(pointsOf(line), frame.span, columns) == ColumnCut::Every;
    };
    const auto isEven = [&](const Band &band) {
        points += band.times.size();
        return band.times.size() == band.low.size() && band.times.size() == band.high.size()
            && fittingCut({band.times, band.low}, frame.span, columns) == ColumnCut::Every;
    };
    return !frame.isStacked && !frame.span.isEmpty() && std::ranges::all_of(frame.lines, isPlain)
        && std::ranges::all_of(frame.bands, isEven) && points <= mostPoints;
}

/// Between which moments two lines are the same.
class CommonPart {
public:
    CommonPart(const std::vector<Instant> &before, const std::vector<Instant> &now)
        : m_now(now)
    {
        if (before.empty() || now.empty())
            return;
        m_first
            = static_cast<size_t>(std::ranges::lower_bound(before, now.front()) - before.begin());
        const auto [old, found] = std::mismatch(
            before.begin() + static_cast<ptrdiff_t>(m_first), before.end(), now.begin(), now.end());
        m_count = static_cast<size_t>(found - now.begin());
        m_isWhole = old == before.end() && found == now.end();
    }

    /// NaN is a value like others.
    void compare(const std::vector<double> &before, const std::vector<double> &now)
    {
        const auto isSame = [](double one, double other) {
            return std::bit_cast<quint64>(one) == std::bit_cast<quint64>(other);
        };
        const auto begin = before.begin() + static_cast<ptrdiff_t>(m_first);
        const auto found
            = std::mismatch(begin, begin + static_cast<ptrdiff_t>(m_count), now.begin(), isSame);
        const auto count = static_cast<size_t>(found.second - now.begin());
        m_isWhole = m_isWhole && count == m_count;
        m_count = count;
    }

    /// From where on, if anything before it was dropped: the line came from there.
    [[nodiscard]] std::optional<Instant> from() const
    {
        return m_first > 0 && m_count > 0 ? std::optional(m_now.front()) : std::nullopt;
    }
    /// Up to where, if anything after it is new: the line goes on there.
    [[nodiscard]] std::optional<Instant> to(const TimeSpan &span) const
    {
        if (m_isWhole)
            return std::nullopt;
        return m_count == 0 ? span.from : m_now[m_count - 1];
    }

private:
    const std::vector<Instant> &m_now;
    size_t m_first = 0; ///< of those before
    size_t m_count = 0; ///< points in common
    bool m_isWhole = false; ///< nothing follows them
};

static bool isDrawnAlike(const LineSeries &one, const LineSeries &other)
{
    return one.token == other.token && one.width == other.width && one.shape == other.shape
        && one.isFilled == other.isFilled;
}

/// The columns of the picture so far, counted as they will lie, that stay as they are.
std::optional<ColumnRange> LineLayer::kept(const ChartFrame &frame, qint64 moved) const
{
    if (m_image.isNull() || m_span.length() != frame.span.length() || moved < 0
        || moved >= m_look.size.width() || m_lines.size() != frame.lines.size()
        || m_bands.size() != frame.bands.size())
        return std::nullopt;
    const double scale = m_look.size.width() / static_cast<double>(frame.span.length().count());
    const double reach = widestReach * m_look.devicePixelRatio;
    double first = 0;
    double last = static_cast<double>(m_look.size.width() - moved) - reach;
    const auto columnOf
        = [&](Instant at) { return static_cast<double>((at - frame.span.from).count()) * scale; };
    const auto narrow = [&](const CommonPart &part) {
        if (const auto from = part.from())
            first = std::max(first, columnOf(*from) + reach);
        if (const auto to = part.to(frame.span))
            last = std::min(last, columnOf(*to) - reach);
    };
    for (size_t index = 0; index < m_lines.size(); ++index) {
        const LineSeries &now = frame.lines[index];
        if (!isDrawnAlike(m_lines[index], now))
            return std::nullopt;
        CommonPart part(m_lines[index].times, now.times);
        part.compare(m_lines[index].values, now.values);
        narrow(part);
    }
    for (size_t index = 0; index < m_bands.size(); ++index) {
        const Band &now = frame.bands[index];
        if (m_bands[index].token != now.token || m_bands[index].line != now.line)
            return std::nullopt;
        CommonPart part(m_bands[index].times, now.times);
        part.compare(m_bands[index].low, now.low);
        part.compare(m_bands[index].high, now.high);
        narrow(part);
    }
    if (!(first < last))
        return std::nullopt;
    return ColumnRange{static_cast<int>(std::ceil(first)), static_cast<int>(last)};
}

std::vector<ColumnRange> LineLayer::goOn(const ChartFrame &frame, LayerLook look)
{
    const int width = look.size.width();
    const double scale = width / static_cast<double>(frame.span.length().count());
    const qint64 left = std::llround(static_cast<double>(toMs(frame.span.from)) * scale);
    const auto same = look.isLike(m_look) ? kept(frame, left - m_left) : std::nullopt;
    if (m_image.size() != look.size)
        m_image = QImage(look.size, QImage::Format_ARGB32_Premultiplied);
    std::vector<ColumnRange> fresh{{0, width}};
    if (same) {
        move(left - m_left);
        fresh = {{0, same->begin}, {same->end, width}};
        std::erase_if(fresh, [](const ColumnRange &part) { return part.begin >= part.end; });
    }
    for (const ColumnRange &part : fresh)
        clear(part);
    m_look = std::move(look);
    m_span = frame.span;
    m_lines = frame.lines;
    m_bands = frame.bands;
    m_left = left;
    return fresh;
}

void LineLayer::move(qint64 columns)
{
    const auto bytes = static_cast<size_t>(columns) * sizeof(QRgb);
    const size_t row = static_cast<size_t>(m_image.width()) * sizeof(QRgb);
    for (int y = 0; columns > 0 && y < m_image.height(); ++y)
        std::memmove(m_image.scanLine(y), m_image.scanLine(y) + bytes, row - bytes);
}

void LineLayer::clear(const ColumnRange &columns)
{
    for (int y = 0; y < m_image.height(); ++y) {
        auto *row = reinterpret_cast<QRgb *>(m_image.scanLine(y));
        std::fill(row + columns.begin, row + columns.end, 0U);
    }
}

void LineLayer::forget()
{
    *this = {};
}

} // namespace toban
