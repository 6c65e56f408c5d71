// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "glyphs.h"

#include <QFile>
#include <QIconEngine>
#include <QLoggingCategory>
#include <QPainter>
#include <QPainterPath>
#include <QSvgRenderer>

#include <memory>

namespace toban {

Q_LOGGING_CATEGORY(lcTheme, "toban.theme")

/// Renders one SVG in one colour at whatever size is asked for.
class TintedSvgEngine final : public QIconEngine {
public:
    TintedSvgEngine(std::shared_ptr<QSvgRenderer> svg, QColor color, QColor disabled)
        : m_svg(std::move(svg))
        , m_color(std::move(color))
        , m_disabled(std::move(disabled))
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const double ratio = painter->device()->devicePixelRatioF();
        painter->drawPixmap(rect, rendered(rect.size(), ratio, mode));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        return rendered(size, 1, mode);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        // size is in device pixels here
        QPixmap pixmap = rendered(size, 1, mode);
        pixmap.setDevicePixelRatio(scale);
        return pixmap;
    }

    [[nodiscard]] QIconEngine *clone() const override
    {
        return new TintedSvgEngine(m_svg, m_color, m_disabled);
    }

private:
    [[nodiscard]] QPixmap rendered(const QSize &size, double ratio, QIcon::Mode mode) const
    {
        QPixmap pixmap(size * ratio);
        pixmap.setDevicePixelRatio(ratio);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        const int side = std::min(size.width(), size.height());
        m_svg->render(&painter,
            QRectF((size.width() - side) / 2.0, (size.height() - side) / 2.0, side, side));
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(QRect(QPoint(), size), mode == QIcon::Disabled ? m_disabled : m_color);
        return pixmap;
    }

    std::shared_ptr<QSvgRenderer> m_svg;
    QColor m_color;
    QColor m_disabled;
};

QIcon themedIcon(const QString &name, Token token, const Theme &theme)
{
    const QString path = QStringLiteral(":/toban/icons/%1.svg").arg(name);
    if (!QFile::exists(path)) {
        qCWarning(lcTheme, "no icon '%s'", qUtf8Printable(name));
        return {};
    }
    auto svg = std::make_shared<QSvgRenderer>(path);
    return QIcon(
        new TintedSvgEngine(std::move(svg), theme.color(token), theme.tint(Token::Muted, 0.5)));
}

QPixmap themedPixmap(
    const QString &name, Token token, const Theme &theme, int size, double devicePixelRatio)
{
    return themedIcon(name, token, theme).pixmap(QSize(size, size), devicePixelRatio);
}

Token stateToken(StateGlyph glyph)
{
    switch (glyph) {
    case StateGlyph::Critical:
        return Token::Critical;
    case StateGlyph::Warning:
        return Token::Warn;
    case StateGlyph::Ok:
        return Token::Ok;
    case StateGlyph::Info:
        return Token::Info;
    case StateGlyph::Unknown:
        return Token::Unknown;
    }
    return Token::Unknown;
}

static void paintUnknown(QPainter &painter, const QRectF &box, const Theme &theme)
{
    const QColor color = theme.color(Token::Unknown);
    const QRectF square = box.adjusted(-1, -1, 1, 1);
    QBrush hatch(color, Qt::BDiagPattern);
    painter.fillRect(square, hatch);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(color, 1));
    painter.drawRect(square);
    QPainterPath mark;
    const QFont font = theme.font(10, QFont::Bold);
    const QFontMetricsF size(font);
    const QString question = QStringLiteral("?");
    mark.addText(square.center().x() - size.horizontalAdvance(question) / 2,
        square.center().y() + size.capHeight() / 2, font, question);
    painter.strokePath(mark, QPen(theme.color(Token::Raised), 2.5));
    painter.fillPath(mark, color);
}

void paintStateGlyph(QPainter &painter, const QRectF &area, StateGlyph glyph, const Theme &theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.color(stateToken(glyph)));
    const double half = 4.5 * theme.textScale;
    const QPointF centre = area.center();
    const QRectF box(centre.x() - half, centre.y() - half, half * 2, half * 2);
    switch (glyph) {
    case StateGlyph::Critical:
        painter.drawRect(box);
        break;
    case StateGlyph::Warning:
        painter.drawPolygon(QPolygonF({{centre.x(), box.top() - half * 0.1},
            {box.right() + half * 0.15, box.bottom()}, {box.left() - half * 0.15, box.bottom()}}));
        break;
    case StateGlyph::Ok:
        painter.drawEllipse(box.adjusted(0.4, 0.4, -0.4, -0.4));
        break;
    case StateGlyph::Info:
        painter.drawPolygon(
            QPolygonF({{centre.x(), box.top() - half * 0.2}, {box.right() + half * 0.2, centre.y()},
                {centre.x(), box.bottom() + half * 0.2}, {box.left() - half * 0.2, centre.y()}}));
        break;
    case StateGlyph::Unknown:
        paintUnknown(painter, box, theme);
        break;
    }
    painter.restore();
}

} // namespace toban
