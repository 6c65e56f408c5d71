// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "walltile.h"

#include "chartpicture.h"
#include "glyphs.h"
#include "linepoints.h"
#include "lineraster.h"
#include "pixelcolumns.h"
#include "spanraster.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace toban {

static constexpr double oldSaturation = 0.55;

QString wallTileName(const WallTile &tile)
{
    return QStringLiteral("%1, %2").arg(tile.group, tile.frame.title);
}

QString wallTileText(const WallTile &tile)
{
    const QString text = wallTileName(tile);
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

WallStyle::WallStyle(const Theme &from)
    : theme(from)
    , old(from)
    , small(from.font(TextSize::Small))
    , title(from.font(TextSize::Title))
    , smallHeight(std::ceil(QFontMetricsF(small).height()))
    , titleHeight(std::ceil(QFontMetricsF(title).height()))
{
    for (int token = static_cast<int>(Token::Accent); token < tokenCount; ++token) {
        QColor &color = old.colors[static_cast<size_t>(token)];
        color = desaturated(color, oldSaturation);
    }
}

bool WallPicture::layOutTile(const ChartFrame &frame, const WallStyle &style, const QSize &size)
{
    SampleSummary found;
    for (const LineSeries &line : frame.lines)
        found.add(pointsOf(line).summary(frame.span));
    const ValueRange range{found.least, found.greatest, 0, frame.low, frame.high};
    m_layout = {};
    m_layout.span = frame.span;
    const double top = padding + style.smallHeight + style.titleHeight;
    m_layout.plot = QRectF(padding, top, std::max(size.width() - 2 * padding, 8),
        std::max(size.height() - top - padding, 8.0));
    m_layout.axis = valueAxis(range, frame.unit, false, 2);
    return !found.isEmpty() || hasData(frame);
}

void WallPicture::draw(
    const WallTile &tile, const WallStyle &style, const QSize &size, double ratio)
{
    if (m_image.size() != size * ratio) {
        m_image = QImage(size * ratio, QImage::Format_RGB32);
        m_image.setDevicePixelRatio(ratio);
        m_image.fill(style.theme.color(Token::Raised));
        m_head.reset();
        m_figures.reset();
    }
    const ChartFrame &frame = tile.frame;
    const Theme &dress = isOld(frame) ? style.old : style.theme;
    const bool isEmpty = !layOutTile(frame, style, size);
    {
        QPainter painter(&m_image);
        drawHead(painter, tile, style);
        drawFigures(painter, tile, style, isEmpty);
        drawGround(painter, frame, dress, isEmpty);
        if (isEmpty)
            return drawEmpty(painter, frame, style);
    }
    drawLines(frame, dress, ratio);
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

static std::optional<StateGlyph> ageGlyph(Freshness freshness)
{
    switch (freshness) {
    case Freshness::Live:
        return std::nullopt;
    case Freshness::Late:
    case Freshness::Stale:
        return StateGlyph::Warning;
    case Freshness::Lost:
        return StateGlyph::Critical;
    case Freshness::Offline:
        return StateGlyph::Info;
    case Freshness::Unknown:
        break;
    }
    return StateGlyph::Unknown;
}

static void paintAge(
    QPainter &painter, const QRectF &row, const WallTile &tile, const WallStyle &style)
{
    paintTabularText(painter, row, Qt::AlignRight | Qt::AlignVCenter, tile.age);
    const auto glyph = ageGlyph(tile.frame.freshness);
    if (!glyph || (tile.age.isEmpty() && tile.frame.freshness == Freshness::Unknown))
        return;
    const double side = style.smallHeight;
    const double left = row.right() - tabularWidth(style.small, tile.age) - side - 2;
    paintStateGlyph(painter, QRectF(left, row.top(), side, side), *glyph, style.theme);
}

void WallPicture::drawAge(const WallTile &tile, const WallStyle &style)
{
    if (m_head && m_head->age == tile.age && m_head->freshness == tile.frame.freshness)
        return;
    QPainter painter(&m_image);
    drawHead(painter, tile, style);
}

void WallPicture::drawHead(QPainter &painter, const WallTile &tile, const WallStyle &style)
{
    const Head head{QStringLiteral("%1 · %2").arg(tile.group, tile.frame.title), tile.age,
        tile.frame.freshness};
    if (m_head == head)
        return;
    const QRectF row(
        padding, padding / 2.0, std::max(width() - 2 * padding, 8.0), style.smallHeight);
    // the age stands at the right end of this row
    const double room = row.width() * 0.75;
    if (!m_head || m_head->name != head.name)
        m_shownName = QFontMetricsF(style.small).elidedText(head.name, Qt::ElideMiddle, room);
    m_head = head;
    painter.fillRect(QRectF(0, 0, width(), row.bottom()), style.theme.color(Token::Raised));
    painter.setFont(style.small);
    painter.setPen(style.theme.color(Token::Muted));
    painter.drawText(
        QRectF(row.left(), row.top(), room, row.height()), Qt::AlignVCenter, m_shownName);
    paintAge(painter, row, tile, style);
}

void WallPicture::drawFigures(
    QPainter &painter, const WallTile &tile, const WallStyle &style, bool isEmpty)
{
    const std::vector<ValueTick> &ticks = m_layout.axis.ticks;
    const Figures figures{tile.value, isEmpty || ticks.empty() ? QString() : ticks.back().label};
    if (std::exchange(m_figures, figures) == figures)
        return;
    const QRectF &plot = m_layout.plot;
    const double top = padding / 2.0 + style.smallHeight;
    painter.fillRect(QRectF(0, top, width(), plot.top() - top), style.theme.color(Token::Raised));
    painter.setFont(style.title);
    painter.setPen(style.theme.color(Token::Text));
    paintTabularText(painter,
        QRectF(plot.left(), top, plot.width(), plot.top() - padding - style.smallHeight + 4),
        Qt::AlignLeft | Qt::AlignVCenter, figures.value);
    const double taken = tabularWidth(style.title, figures.value) + metrics::half;
    if (taken + tabularWidth(style.small, figures.top) > plot.width())
        return; // the value comes first
    painter.setFont(style.small);
    painter.setPen(style.theme.color(Token::Muted));
    paintTabularText(painter,
        QRectF(plot.left(), plot.top() - style.smallHeight, plot.width(), style.smallHeight),
        Qt::AlignRight | Qt::AlignVCenter, figures.top);
}

/// Under the lines: what is hatched, the base line, the axis' top and the thresholds.
void WallPicture::drawGround(
    QPainter &painter, const ChartFrame &frame, const Theme &theme, bool isEmpty)
{
    const QRectF &plot = m_layout.plot;
    const double below = m_image.deviceIndependentSize().height() - plot.top();
    painter.fillRect(QRectF(0, plot.top(), width(), below), theme.color(Token::Raised));
    const auto hatchSpan = [&](const TimeSpan &span) {
        const double left = std::max(m_layout.x(span.from), plot.left());
        const double right = std::min(m_layout.x(span.to), plot.right());
        if (left < right)
            hatch(painter, QRectF(left, plot.top(), right - left, plot.height()), theme);
    };
    for (const HatchedSpan &hatched : frame.hatches)
        hatchSpan(hatched.span);
    if (isOld(frame) && frame.newestData)
        hatchSpan({*frame.newestData, frame.span.to});
    if (isEmpty)
        return;
    const QColor hairline = theme.color(Token::Line);
    for (const double y : {plot.top(), plot.bottom()})
        painter.fillRect(QRectF(plot.left(), y, plot.width(), 1), hairline);
    for (const Threshold &threshold : frame.thresholds)
        if (const double y = m_layout.y(threshold.value); plot.top() < y && y < plot.bottom())
            painter.fillRect(
                QRectF(plot.left(), y, plot.width(), 1), theme.tint(threshold.token, 0.6));
}

void WallPicture::drawEmpty(QPainter &painter, const ChartFrame &frame, const WallStyle &style)
{
    const QRectF &plot = m_layout.plot;
    const Theme &theme = style.theme;
    painter.fillRect(QRectF(plot.left(), plot.bottom(), plot.width(), 1), theme.color(Token::Line));
    painter.setFont(style.small);
    painter.setPen(theme.color(Token::Muted));
    const double height = style.smallHeight + metrics::half;
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

/// Every point where they are few, else whole columns, which a SpanRaster cannot tell apart.
static ColumnCut tileCut(const LinePoints &points, const TimeSpan &span, int columns)
{
    const bool areFew = fittingCut(points, span, columns) == ColumnCut::Every;
    return areFew ? ColumnCut::Every : ColumnCut::Whole;
}

static PlotRun inTile(const ColumnRun &run, const RowScale &scale)
{
    PlotRun points;
    points.reserve(run.size());
    for (const ColumnPoint &point : run)
        points.push_back({point.x, (scale.high - point.value) * scale.rows});
    return points;
}

/// Of a line with a point a column or more, slopes cannot be seen, and the cheap raster does; of
/// others they can.
void WallPicture::drawLines(const ChartFrame &frame, const Theme &theme, double ratio)
{
    const QRectF &plot = m_layout.plot;
    // two pixels of room for lines that lie on the lower edge
    const QRect clip = QRectF(plot.topLeft() * ratio, plot.size() * ratio)
                           .toAlignedRect()
                           .adjusted(0, 0, 0, static_cast<int>(2 * ratio));
    SpanRaster dense(m_image, clip);
    LineRaster sparse(m_image, clip);
    const int columns = clip.width();
    const double height = plot.height() * ratio;
    const RowScale scale{m_layout.axis.high, height / (m_layout.axis.high - m_layout.axis.low)};
    for (const LineSeries &line : frame.lines) {
        const LinePoints points = pointsOf(line);
        const size_t inside = points.upperBound(frame.span.to) - points.lowerBound(frame.span.from);
        const double width = std::clamp(line.width, 1.0, 3.0) * ratio;
        auto runs = decimate(points, frame.span, columns, tileCut(points, frame.span, columns));
        for (ColumnRun &run : runs) {
            if (line.shape == LineShape::Steps)
                run = stepped(run);
            if (inside >= static_cast<size_t>(columns))
                dense.drawLine(run, scale, width, theme.color(line.token));
            else
                sparse.drawLine(inTile(run, scale), width, theme.color(line.token));
        }
    }
}

} // namespace toban
