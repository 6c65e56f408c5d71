// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "walltile.h"

#include "chartpicture.h"
#include "glyphs.h"
#include "linepoints.h"
#include "lineraster.h"
#include "pixelcolumns.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace toban {

static constexpr double oldSaturation = 0.55;

QString wallTileText(const WallTile &tile)
{
    QString text = QStringLiteral("%1, %2").arg(tile.group, tile.frame.title);
    QStringList parts{tile.value};
    if (tile.value.isEmpty())
        parts = {tile.frame.empty.sentence};
    parts << tile.age;
    parts.removeAll(QString());
    return parts.isEmpty() ? text : text + QStringLiteral(": ") + parts.join(QStringLiteral(", "));
}

static bool isOld(const ChartFrame &frame)
{
    return frame.freshness == Freshness::Stale || frame.freshness == Freshness::Lost;
}

static Theme dressOf(const Theme &theme, const ChartFrame &frame)
{
    Theme dress = theme;
    for (int token = static_cast<int>(Token::Accent); isOld(frame) && token < tokenCount; ++token) {
        QColor &color = dress.colors[static_cast<size_t>(token)];
        color = desaturated(color, oldSaturation);
    }
    return dress;
}

static double textHeight(const Theme &theme, TextSize size)
{
    return std::ceil(QFontMetricsF(theme.font(size)).height());
}

void WallPicture::layOutTile(const WallTile &tile, const Theme &theme, const QSize &size)
{
    const ChartFrame &frame = tile.frame;
    SampleSummary found;
    for (const LineSeries &line : frame.lines)
        found.add(pointsOf(line).summary(frame.span));
    ValueRange range{found.least, found.greatest, 0, frame.low, frame.high};
    m_layout = {};
    m_layout.span = frame.span;
    const double top
        = padding + textHeight(theme, TextSize::Small) + textHeight(theme, TextSize::Title);
    m_layout.plot = QRectF(padding, top, std::max(size.width() - 2 * padding, 8),
        std::max(size.height() - top - padding, 8.0));
    m_layout.axis = valueAxis(range, frame.unit, false, 2);
}

void WallPicture::draw(const WallTile &tile, const Theme &theme, const QSize &size, double ratio)
{
    const QSize pixels = size * ratio;
    if (m_image.size() != pixels)
        m_image = QImage(pixels, QImage::Format_RGB32);
    m_image.setDevicePixelRatio(ratio);
    const Theme dress = dressOf(theme, tile.frame);
    layOutTile(tile, theme, size);
    const bool isEmpty = !hasData(tile.frame);
    {
        QPainter painter(&m_image);
        painter.fillRect(QRect(QPoint(), size), dress.color(Token::Raised));
        drawTexts(painter, tile, dress);
        if (isEmpty)
            return drawEmpty(painter, tile.frame, theme);
    }
    drawLines(tile.frame, dress, ratio);
}

static void hatch(QPainter &painter, const QRectF &area, const Theme &theme)
{
    painter.save();
    painter.setClipRect(area);
    painter.setPen(QPen(theme.tint(Token::Muted, 0.45), 1));
    for (double x = std::floor((area.left() - area.height()) / 7) * 7; x < area.right(); x += 7)
        painter.drawLine(QPointF(x, area.bottom()), QPointF(x + area.height(), area.top()));
    painter.restore();
}

void WallPicture::drawTexts(QPainter &painter, const WallTile &tile, const Theme &theme)
{
    const QRectF &plot = m_layout.plot;
    const double small = textHeight(theme, TextSize::Small);
    painter.setFont(theme.font(TextSize::Small));
    painter.setPen(theme.color(Token::Muted));
    // the age stands at the right end of this row
    const double room = plot.width() * 0.75;
    const QString name = QStringLiteral("%1 · %2").arg(tile.group, tile.frame.title);
    painter.drawText(QRectF(plot.left(), padding / 2.0, room, small), Qt::AlignVCenter,
        painter.fontMetrics().elidedText(name, Qt::ElideMiddle, static_cast<int>(room)));
    const auto spanRect = [&](const TimeSpan &span) {
        const double left = std::max(m_layout.x(span.from), plot.left());
        const double right = std::min(m_layout.x(span.to), plot.right());
        return QRectF(left, plot.top(), right - left, plot.height());
    };
    for (const HatchedSpan &hatched : tile.frame.hatches)
        if (const QRectF area = spanRect(hatched.span); area.width() > 0)
            hatch(painter, area, theme);
    if (isOld(tile.frame) && tile.frame.newestData)
        if (const QRectF area = spanRect({*tile.frame.newestData, tile.frame.span.to});
            area.width() > 0)
            hatch(painter, area, theme);
    painter.setFont(theme.font(TextSize::Title));
    painter.setPen(theme.color(Token::Text));
    paintTabularText(painter,
        QRectF(plot.left(), padding / 2.0 + small, plot.width(), plot.top() - padding - small + 4),
        Qt::AlignLeft | Qt::AlignVCenter, tile.value);
}

void WallPicture::drawEmpty(QPainter &painter, const ChartFrame &frame, const Theme &theme)
{
    const QRectF &plot = m_layout.plot;
    painter.fillRect(QRectF(plot.left(), plot.bottom(), plot.width(), 1), theme.color(Token::Line));
    painter.setFont(theme.font(TextSize::Small));
    painter.setPen(theme.color(Token::Muted));
    const double height = textHeight(theme, TextSize::Small) + metrics::half;
    const QString icon = emptyGlyphName(frame.empty.kind);
    QRectF text = plot;
    if (!icon.isEmpty()) {
        const int size = static_cast<int>(height);
        painter.drawPixmap(plot.topLeft(),
            themedPixmap(icon, Token::Muted, theme, size, m_image.devicePixelRatio()));
        text.setLeft(plot.left() + size + metrics::half);
    }
    painter.drawText(text, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, frame.empty.sentence);
}

static PlotRun inTile(const ColumnRun &run, const ChartLayout &layout, double ratio)
{
    PlotRun points;
    points.reserve(run.size());
    const double scale = layout.plot.height() * ratio / (layout.axis.high - layout.axis.low);
    for (const ColumnPoint &point : run)
        points.push_back({point.x, (layout.axis.high - point.value) * scale});
    return points;
}

void WallPicture::drawLines(const ChartFrame &frame, const Theme &theme, double ratio)
{
    const QRectF &plot = m_layout.plot;
    const QRect clip = QRectF(plot.topLeft() * ratio, plot.size() * ratio).toAlignedRect();
    {
        QPainter painter(&m_image);
        const QColor hairline = theme.color(Token::Line);
        for (const double y : {plot.top(), plot.bottom()})
            painter.fillRect(QRectF(plot.left(), y, plot.width(), 1), hairline);
        for (const Threshold &threshold : frame.thresholds)
            if (const double y = m_layout.y(threshold.value); plot.top() < y && y < plot.bottom())
                painter.fillRect(
                    QRectF(plot.left(), y, plot.width(), 1), theme.tint(threshold.token, 0.6));
        if (!m_layout.axis.ticks.empty()) {
            painter.setFont(theme.font(TextSize::Small));
            painter.setPen(theme.color(Token::Muted));
            const double small = textHeight(theme, TextSize::Small);
            paintTabularText(painter, QRectF(plot.left(), plot.top() - small, plot.width(), small),
                Qt::AlignRight | Qt::AlignVCenter, m_layout.axis.ticks.back().label);
        }
    }
    LineRaster raster(m_image, clip.adjusted(0, 0, 0, static_cast<int>(2 * ratio)));
    const int pixels = clip.width();
    for (const LineSeries &line : frame.lines) {
        const LinePoints points = pointsOf(line);
        const QColor color = theme.color(line.token);
        const auto columns
            = decimate(points, frame.span, pixels, fittingCut(points, frame.span, pixels));
        for (const ColumnRun &column : columns) {
            const bool isStepped = line.shape == LineShape::Steps;
            raster.drawLine(inTile(isStepped ? stepped(column) : column, m_layout, ratio),
                std::clamp(line.width, 1.0, 3.0) * ratio, color);
        }
    }
}

} // namespace toban
