// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scatterpicture.h"

#include "glyphs.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace toban {

static constexpr double staleScatterSaturation = 0.55;
static constexpr size_t namedDots = 6;

struct ScatterTexts {
    Q_DECLARE_TR_FUNCTIONS(toban::Scatter)
};

static Theme scatterTheme(const Theme &theme, Freshness freshness)
{
    Theme dress = theme;
    if (freshness == Freshness::Stale || freshness == Freshness::Lost)
        for (int token = static_cast<int>(Token::Accent); token < tokenCount; ++token) {
            QColor &color = dress.colors[static_cast<size_t>(token)];
            color = desaturated(color, staleScatterSaturation);
        }
    return dress;
}

void ScatterPicture::draw(
    const ScatterFrame &frame, const Theme &theme, const QSize &size, double devicePixelRatio)
{
    m_frame = &frame;
    m_theme = scatterTheme(theme, frame.freshness);
    m_layout = scatterLayout(frame, theme, size);
    m_image = QImage(size * devicePixelRatio, QImage::Format_RGB32);
    m_image.setDevicePixelRatio(devicePixelRatio);
    m_image.fill(m_theme.color(Token::Raised));
    QPainter painter(&m_image);
    painter.setFont(m_theme.font(TextSize::Small));
    const bool isBare = m_layout.dots.empty();
    if (!isBare || frame.empty.kind == EmptyKind::Loading)
        drawAxes(painter);
    if (isBare)
        return drawEmpty(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    drawDiagonals(painter);
    drawDots(painter);
    drawNames(painter);
}

void ScatterPicture::drawAxes(QPainter &painter) const
{
    const QRectF &plot = m_layout.plot;
    const bool isLoading = m_layout.dots.empty();
    const double line = QFontMetricsF(painter.font()).height();
    painter.setPen(m_theme.color(Token::Muted));
    for (const ValueTick &tick : m_layout.mean.ticks) {
        const double y = std::round(m_layout.y(tick.value));
        if (tick.label.isEmpty() || isLoading)
            continue;
        painter.fillRect(QRectF(plot.left(), y, 4, 1), m_theme.color(Token::Muted));
        paintTabularText(painter, QRectF(0, y - line / 2, plot.left() - 5, line),
            Qt::AlignRight | Qt::AlignVCenter, tick.label);
    }
    double free = 0;
    for (const ValueTick &tick : m_layout.calls.ticks) {
        const double x = std::round(m_layout.x(tick.value));
        const double width = tabularWidth(painter.font(), tick.label);
        const double left = std::min(x - width / 2, plot.right() - width);
        if (tick.label.isEmpty() || isLoading || left < free)
            continue;
        painter.fillRect(QRectF(x, plot.bottom() - 4, 1, 4), m_theme.color(Token::Muted));
        paintTabularText(painter, QRectF(left, plot.bottom() + 2, width + 1, line),
            Qt::AlignLeft | Qt::AlignTop, tick.label);
        free = left + width + metrics::grid;
    }
    painter.fillRect(
        QRectF(plot.left(), plot.bottom(), plot.width(), 1), m_theme.color(Token::Line));
    painter.fillRect(QRectF(plot.left(), plot.top(), 1, plot.height()), m_theme.color(Token::Line));
    painter.drawText(QRectF(plot.left(), plot.bottom() + line + 2, plot.width(), line),
        Qt::AlignRight | Qt::AlignTop, ScatterTexts::tr("calls → · diagonals: equal total time"));
    painter.drawText(QRectF(0, plot.bottom() + line + 2, plot.right(), line),
        Qt::AlignLeft | Qt::AlignTop, ScatterTexts::tr("↑ mean"));
}

void ScatterPicture::drawDiagonals(QPainter &painter) const
{
    const QRectF &plot = m_layout.plot;
    painter.save();
    painter.setClipRect(plot);
    double free = -HUGE_VAL;
    for (const ScatterLayout::Diagonal &diagonal : m_layout.diagonals) {
        painter.setPen(QPen(m_theme.color(Token::Line), 1));
        painter.drawLine(diagonal.line);
        const double height = QFontMetricsF(painter.font()).height();
        const double width = tabularWidth(painter.font(), diagonal.label);
        // named where it enters at the top; further down there is no room between the labels
        const double slope = diagonal.line.dx() / diagonal.line.dy();
        const double x = diagonal.line.x1() + (plot.top() - diagonal.line.y1()) * slope + height;
        if (x < std::max(plot.left() + 4, free) || x + width > plot.right())
            continue;
        painter.setPen(m_theme.color(Token::Muted));
        paintTabularText(painter, QRectF(x, plot.top(), width + 1, height),
            Qt::AlignLeft | Qt::AlignVCenter, diagonal.label);
        free = x + width + metrics::grid;
    }
    painter.restore();
}

void ScatterPicture::drawDots(QPainter &painter) const
{
    // large ones lie below, or they would hide the small ones
    std::vector<ScatterLayout::Dot> dots = m_layout.dots;
    std::stable_sort(
        dots.begin(), dots.end(), [](const auto &a, const auto &b) { return a.radius > b.radius; });
    QColor fill = m_theme.color(Token::P95);
    fill.setAlphaF(0.45F);
    painter.setBrush(fill);
    painter.setPen(QPen(m_theme.color(Token::P95), 1));
    for (const ScatterLayout::Dot &dot : dots)
        painter.drawEllipse(dot.at, dot.radius, dot.radius);
}

/// The names of the first dots, where there is room beside them.
void ScatterPicture::drawNames(QPainter &painter) const
{
    const QFontMetricsF metric(painter.font());
    std::vector<QRectF> taken;
    for (const ScatterLayout::Dot &dot : m_layout.dots)
        taken.emplace_back(
            dot.at - QPointF(dot.radius, dot.radius), QSizeF(dot.radius * 2, dot.radius * 2));
    const QRectF room = m_layout.plot.adjusted(2, metric.height(), -2, -2);
    for (size_t i = 0; i < std::min(namedDots, m_layout.dots.size()); ++i) {
        const ScatterLayout::Dot &dot = m_layout.dots[i];
        const QString name = metric.elidedText(
            m_frame->dots[dot.index].name, Qt::ElideMiddle, m_layout.plot.width() / 2);
        const double width = metric.horizontalAdvance(name) + 2;
        const double beside = dot.radius + 7;
        const double middle = dot.at.y() - metric.height() / 2;
        const QPointF corners[] = {{dot.at.x() + beside, middle},
            {dot.at.x() - beside - width, middle}, {dot.at.x() - width / 2, dot.at.y() + beside},
            {dot.at.x() - width / 2, dot.at.y() - beside - metric.height()}};
        for (const QPointF &corner : corners) {
            const QRectF place(corner, QSizeF(width, metric.height()));
            const bool isFree = std::none_of(taken.begin(), taken.end(),
                [&place](const QRectF &other) { return other.intersects(place); });
            if (!isFree || !room.contains(place))
                continue;
            painter.setPen(m_theme.color(Token::Text));
            painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter, name);
            taken.push_back(place);
            break;
        }
    }
}

static QString scatterGlyph(EmptyKind kind)
{
    switch (kind) {
    case EmptyKind::NoSeries:
        return u"empty-series"_s;
    case EmptyKind::Gap:
        return u"empty-gap"_s;
    case EmptyKind::SourceError:
        return u"empty-error"_s;
    case EmptyKind::FilteredOut:
        return u"empty-filter"_s;
    case EmptyKind::NeverAsked:
        return u"empty-asked"_s;
    case EmptyKind::None:
    case EmptyKind::Loading:
    case EmptyKind::Truncated:
        break;
    }
    return {};
}

void ScatterPicture::drawEmpty(QPainter &painter) const
{
    const EmptyNote &note = m_frame->empty;
    const QRectF area = QRectF(QPointF(), QSizeF(m_image.size()) / m_image.devicePixelRatio())
                            .adjusted(12, 4, -12, -4);
    painter.setFont(m_theme.font(TextSize::Body));
    QString text = note.sentence;
    if (!note.detail.isEmpty())
        text += u'\n' + note.detail.left(120);
    const int flags = Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap;
    const double height = QFontMetricsF(painter.font()).boundingRect(area, flags, text).height();
    const QString glyph = scatterGlyph(note.kind);
    const int side = glyph.isEmpty() || area.height() < 90 ? 0 : m_theme.scaled(28);
    const double top = std::max(area.top(), area.center().y() - (height + side) / 2);
    if (side > 0)
        painter.drawPixmap(QPointF(std::round(area.center().x() - side / 2.0), std::round(top)),
            themedPixmap(glyph, note.kind == EmptyKind::SourceError ? Token::Warn : Token::Muted,
                m_theme, side, m_image.devicePixelRatio()));
    painter.setPen(m_theme.color(note.kind == EmptyKind::Loading ? Token::Muted : Token::Text));
    painter.drawText(QRectF(area.left(), top + side + (side > 0 ? 8 : 0), area.width(), height + 2),
        flags, text);
}

} // namespace toban
