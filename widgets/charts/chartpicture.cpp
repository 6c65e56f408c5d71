// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartpicture.h"

#include "exemplardots.h"
#include "glyphs.h"
#include "lineraster.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <limits>

namespace toban {

static constexpr double staleSaturation = 0.55;

static Theme dressed(const Theme &theme, Freshness freshness)
{
    Theme dress = theme;
    if (freshness == Freshness::Stale || freshness == Freshness::Lost)
        for (int token = static_cast<int>(Token::Accent); token < tokenCount; ++token) {
            QColor &color = dress.colors[static_cast<size_t>(token)];
            color = desaturated(color, staleSaturation);
        }
    return dress;
}

void ChartPicture::draw(const ChartFrame &frame, const Theme &theme, const PictureStyle &style)
{
    m_frame = &frame;
    m_theme = dressed(theme, frame.freshness);
    m_style = style;
    m_actionRect = {};
    m_dots.clear();
    m_hasData = style.wishes.hasData || hasData(frame);
    m_layout = layOut(frame, theme, style.size, style.isLog, style.wishes);
    const QSize pixels = style.size * style.devicePixelRatio;
    if (m_image.size() != pixels)
        m_image = QImage(pixels, QImage::Format_RGB32);
    m_image.setDevicePixelRatio(style.devicePixelRatio);
    {
        QPainter painter(&m_image);
        drawGround(painter);
        drawGrid(painter);
        drawTimeLabels(painter);
        drawVolume(painter);
    }
    if (style.ground)
        style.ground(m_image, m_layout, m_theme);
    if (m_hasData)
        drawData();
    QPainter painter(&m_image);
    if (m_hasData) {
        drawThresholds(painter);
        drawWeakPoints(painter);
        m_dots = exemplarDots(frame.exemplars, m_layout);
        drawExemplars(painter, m_dots, m_layout, m_theme);
        drawEndLabels(painter);
    }
    drawMarks(painter);
    if (!m_layout.note.isNull())
        drawNote(painter);
    else if (!m_hasData && frame.empty.kind != EmptyKind::None)
        drawEmpty(painter);
    m_frame = nullptr;
    m_style.ground = {};
}

QRectF ChartPicture::spanRect(const TimeSpan &span) const
{
    const double left = std::max(m_layout.x(span.from), m_layout.plot.left());
    const double right = std::min(m_layout.x(span.to), m_layout.plot.right());
    const double bottom
        = m_layout.volume.isNull() ? m_layout.plot.bottom() : m_layout.volume.bottom();
    if (right <= left)
        return {};
    return {left, m_layout.plot.top(), std::max(right - left, 1.0), bottom - m_layout.plot.top()};
}

void ChartPicture::drawGround(QPainter &painter)
{
    painter.fillRect(QRect(QPoint(), m_style.size), m_theme.color(Token::Raised));
    for (const TintedSpan &tinted : m_frame->tints)
        painter.fillRect(
            spanRect(tinted.span), m_theme.tint(tinted.token, m_theme.isDark ? 0.13 : 0.09));
    for (const HatchedSpan &hatched : m_frame->hatches)
        drawHatch(painter, hatched.span);
    const bool isOld
        = m_frame->freshness == Freshness::Stale || m_frame->freshness == Freshness::Lost;
    if (isOld && m_frame->newestData && *m_frame->newestData < m_frame->span.to)
        drawHatch(painter, {std::max(*m_frame->newestData, m_frame->span.from), m_frame->span.to});
}

void ChartPicture::drawHatch(QPainter &painter, const TimeSpan &span)
{
    const QRectF area = spanRect(span);
    if (area.isNull())
        return;
    painter.save();
    painter.setClipRect(area);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.tint(Token::Muted, 0.45), 1));
    // one lattice for the whole chart, so neighbouring spans join
    const double slant = area.height();
    for (double x = std::floor((area.left() - slant) / 7) * 7; x < area.right(); x += 7)
        painter.drawLine(QPointF(x, area.bottom()), QPointF(x + slant, area.top()));
    painter.restore();
}

void ChartPicture::drawGrid(QPainter &painter)
{
    const QRectF &plot = m_layout.plot;
    painter.setFont(m_theme.font(TextSize::Small));
    const double height = QFontMetricsF(painter.font()).height();
    const QColor line = m_theme.color(Token::Line);
    // where frames are strong, for contrast, the grid still stays behind the data
    const bool isStrong = contrastRatio(line, m_theme.color(Token::Raised)) > 2;
    const QColor grid = isStrong ? m_theme.tint(Token::Line, 0.4) : line;
    const bool isBare = !m_hasData;
    const bool hasSentence = isBare && m_frame->empty.kind != EmptyKind::Loading
        && m_frame->empty.kind != EmptyKind::None;
    for (const ValueTick &tick : m_layout.axis.ticks) {
        const double y = std::round(m_layout.y(tick.value));
        const bool isMinor = tick.label.isEmpty();
        if (hasSentence && tick.value > m_layout.axis.low)
            continue; // nothing crosses the sentence
        painter.fillRect(QRectF(plot.left(), y, plot.width(), 1),
            isMinor ? m_theme.tint(Token::Line, isStrong ? 0.25 : 0.5) : grid);
        if (isBare || isMinor)
            continue;
        painter.setPen(m_theme.color(Token::Muted));
        paintTabularText(painter, QRectF(0, y - height / 2, plot.left() - 6, height),
            Qt::AlignRight | Qt::AlignVCenter, tick.label);
    }
}

void ChartPicture::drawTimeLabels(QPainter &painter)
{
    const double bottom
        = m_layout.volume.isNull() ? m_layout.plot.bottom() : m_layout.volume.bottom();
    for (const TimeTick &tick : m_layout.ticks)
        painter.fillRect(
            QRectF(std::round(m_layout.x(tick.at)), bottom, 1, 3), m_theme.color(Token::Line));
    const double top = bottom + 6;
    drawTimeRow(painter, top, m_frame->zone, m_layout.ticks, QFont::DemiBold);
    const double row = std::ceil(QFontMetricsF(m_theme.font(TextSize::Small)).height());
    if (m_frame->secondZone)
        drawTimeRow(painter, top + row, *m_frame->secondZone, m_layout.secondTicks, QFont::Normal);
}

void ChartPicture::drawTimeRow(QPainter &painter, double top, const QTimeZone &zone,
    const std::vector<TimeTick> &ticks, QFont::Weight ofDates)
{
    const QFont font = m_theme.font(TextSize::Small);
    const QFontMetricsF metric(font);
    painter.setFont(font);
    painter.setPen(m_theme.color(Token::Muted));
    const QString name = zoneText(zone, m_frame->span.to);
    painter.drawText(QPointF(0, top + metric.ascent()), name);
    double least = metric.horizontalAdvance(name) + 6;
    for (const TimeTick &tick : ticks) {
        const bool isStrong = tick.isDate && ofDates == QFont::DemiBold;
        // only a chart that needs the heavier face loads it
        painter.setFont(isStrong ? m_theme.font(TextSize::Small, QFont::DemiBold) : font);
        const double width = std::ceil(tabularWidth(painter.font(), tick.label)) + 2;
        QRectF label(m_layout.x(tick.at) - width / 2, top, width, metric.height());
        label.moveRight(std::min(label.right(), static_cast<double>(m_style.size.width())));
        if (label.left() < least)
            continue;
        least = label.right() + 4;
        painter.setPen(m_theme.color(isStrong ? Token::Text : Token::Muted));
        paintTabularText(painter, label, Qt::AlignCenter, tick.label);
    }
}

void ChartPicture::drawVolume(QPainter &painter)
{
    const QRectF &strip = m_layout.volume;
    if (strip.isNull())
        return;
    const VolumeBars &bars = m_frame->volume;
    painter.fillRect(
        QRectF(strip.left(), strip.bottom(), strip.width(), 1), m_theme.color(Token::Line));
    painter.setFont(m_theme.font(TextSize::Small));
    painter.setPen(m_theme.color(Token::Muted));
    const double height = QFontMetricsF(painter.font()).height();
    if (m_layout.volumeTop > 0)
        paintTabularText(painter, QRectF(0, strip.top() - 2, strip.left() - 6, height),
            Qt::AlignRight | Qt::AlignVCenter, quantityText({m_layout.volumeTop, Unit::Count}));
    if (strip.height() >= height * 2 && !bars.name.isEmpty())
        painter.drawText(QRectF(0, strip.bottom() - height, strip.left() - 3, height),
            Qt::AlignRight | Qt::AlignVCenter,
            QFontMetricsF(painter.font()).elidedText(bars.name, Qt::ElideRight, strip.left() - 2));
    const QColor color = m_theme.tint(bars.token, 0.75);
    for (size_t index = 0; index < std::min(bars.spans.size(), bars.values.size()); ++index) {
        if (!(bars.values[index] > 0) || !std::isfinite(bars.values[index]))
            continue;
        const QRectF column = spanRect(bars.spans[index]);
        const double rise = std::max(bars.values[index] / m_layout.volumeTop * strip.height(), 1.0);
        const double left = std::round(column.left());
        const double right = std::round(column.right()) - (column.width() >= 4 ? 1 : 0);
        if (!column.isNull())
            painter.fillRect(QRectF(left, strip.bottom() - std::round(rise),
                                 std::max(right - left, 1.0), std::round(rise)),
                color);
    }
}

bool ChartPicture::isFaint(int line) const
{
    return !m_style.isolated.empty() && !std::ranges::count(m_style.isolated, line);
}

/// Into device pixels of the raster's top left corner. What lies too far beside it to be seen is
/// left out.
PlotRun ChartPicture::plotted(const ColumnRun &run, int width) const
{
    static constexpr double beside = 16;
    const double ratio = m_style.devicePixelRatio;
    const auto isBefore = [&](const ColumnPoint &point) { return point.x + m_shift < -beside; };
    const auto isInside
        = [&](const ColumnPoint &point) { return point.x + m_shift <= width + beside; };
    auto first = std::ranges::partition_point(run, isBefore);
    auto last = std::partition_point(first, run.end(), isInside);
    first -= first != run.begin() ? 1 : 0; // their neighbours, to which the line goes on
    last += last != run.end() ? 1 : 0;
    PlotRun points;
    points.reserve(static_cast<size_t>(last - first));
    for (; first != last; ++first)
        points.push_back(
            {first->x + m_shift, (m_layout.y(first->value) - m_layout.plot.top()) * ratio});
    return points;
}

void ChartPicture::drawLine(
    LineRaster &raster, const LineSeries &line, const LinePoints &points, bool isFaint)
{
    const double ratio = m_style.devicePixelRatio;
    const auto columns = decimate(
        points, m_frame->span, m_columns, fittingCut(points, m_frame->span, m_columns), m_gridLeft);
    const double zero = m_layout.y(std::max(m_layout.axis.low, 0.0));
    const double base = (zero - m_layout.plot.top()) * ratio;
    const QColor color = m_theme.color(line.token);
    const QColor drawn = isFaint ? m_theme.tint(line.token, 0.25) : color;
    const double width = std::clamp(line.width, 1.0, 3.0) * ratio;
    for (const ColumnRun &column : columns) {
        const ColumnRun shaped = line.shape == LineShape::Steps ? stepped(column) : column;
        const PlotRun run = plotted(shaped, raster.clip().width());
        if (line.isFilled && !m_frame->isStacked) {
            QColor area = color;
            area.setAlphaF(isFaint ? 0.05F : 0.16F);
            raster.fillToBase(run, base, area);
        }
        if (line.shape == LineShape::Dots)
            for (const PlotPoint &point : run)
                raster.drawLine({point}, 2.5 * ratio, drawn);
        else if (line.isDashed)
            raster.drawDashes(run, width, 4 * ratio, 3 * ratio, drawn);
        else
            raster.drawLine(run, width, drawn);
    }
}

void ChartPicture::fillBetween(LineRaster &raster, const std::vector<Instant> &times,
    const std::vector<double> &low, const std::vector<double> &high, const QColor &color)
{
    const int width = raster.clip().width();
    std::vector<double> lower = low;
    std::vector<double> upper = high;
    // gaps in one are gaps in both, so the runs of both belong together
    for (size_t index = 0; index < std::min(lower.size(), upper.size()); ++index) {
        if (std::isinf(upper[index]) && upper[index] > 0)
            upper[index] = m_layout.axis.high * 2;
        if (!std::isfinite(lower[index]) || !std::isfinite(upper[index]))
            lower[index] = upper[index] = std::numeric_limits<double>::quiet_NaN();
    }
    // both alike, and where every point fits all of them: it does not matter where the span begins
    const bool isFew = fittingCut({times, upper}, m_frame->span, m_columns) == ColumnCut::Every;
    const ColumnCut cut = isFew ? ColumnCut::Every : ColumnCut::Whole;
    const auto above = decimate({times, upper}, m_frame->span, m_columns, cut, m_gridLeft);
    const auto below = decimate({times, lower}, m_frame->span, m_columns, cut, m_gridLeft);
    for (size_t run = 0; run < std::min(above.size(), below.size()); ++run)
        raster.fillBetween(plotted(above[run], width), plotted(below[run], width), color);
}

void ChartPicture::drawStack(LineRaster &raster, const std::vector<std::vector<double>> &stacked)
{
    for (size_t index = 0; index < stacked.size(); ++index) {
        QColor color = m_theme.color(m_frame->lines[index].token);
        color.setAlphaF(0.3F);
        std::vector<double> floor(stacked[index].size(), 0.0);
        for (size_t at = 0; index > 0 && at < std::min(floor.size(), stacked[index - 1].size());
             ++at)
            if (std::isfinite(stacked[index - 1][at]))
                floor[at] = stacked[index - 1][at];
        fillBetween(raster, m_frame->lines[index].times, floor, stacked[index], color);
    }
}

void ChartPicture::drawData()
{
    const double ratio = m_style.devicePixelRatio;
    const QRectF &plot = m_layout.plot;
    const QRect clip = QRectF(plot.topLeft() * ratio, plot.size() * ratio).toAlignedRect();
    // two pixels of room for lines that lie on the lower edge
    const QRect room = clip.adjusted(0, 0, 0, static_cast<int>(2 * ratio)) & m_image.rect();
    m_columns = clip.width();
    m_shift = 0;
    m_gridLeft.reset();
    if (!LineLayer::fits(*m_frame, m_columns)) {
        m_layer.forget();
        LineRaster raster(m_image, room);
        return drawLines(raster);
    }
    for (const ColumnRange &part : m_layer.goOn(*m_frame, layerLook(room.size()))) {
        m_gridLeft = m_layer.left();
        m_shift = -part.begin;
        LineRaster raster(m_layer.image(), {part.begin, 0, part.end - part.begin, room.height()});
        drawLines(raster);
    }
    QPainter painter(&m_image);
    painter.setTransform(QTransform::fromScale(1 / ratio, 1 / ratio));
    painter.drawImage(room.topLeft(), m_layer.image());
}

LayerLook ChartPicture::layerLook(const QSize &size) const
{
    return {size, m_style.devicePixelRatio, m_theme, m_style.isolated, m_layout.axis.low,
        m_layout.axis.high, m_layout.axis.isLog, m_layout.plot.height()};
}

void ChartPicture::drawLines(LineRaster &raster)
{
    for (const Band &band : m_frame->bands) {
        QColor color = m_theme.color(band.token);
        color.setAlphaF(isFaint(band.line) ? 0.05F : m_theme.isDark ? 0.13F : 0.12F);
        fillBetween(raster, band.times, band.low, band.high, color);
    }
    const auto stacked
        = m_frame->isStacked ? stackedValues(m_frame->lines) : std::vector<std::vector<double>>();
    drawStack(raster, stacked);
    for (size_t index = 0; index < m_frame->lines.size(); ++index) {
        const LineSeries &line = m_frame->lines[index];
        drawLine(raster, line,
            m_frame->isStacked ? LinePoints(line.times, stacked[index]) : pointsOf(line),
            isFaint(static_cast<int>(index)));
    }
}

} // namespace toban
