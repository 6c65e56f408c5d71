// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartpicture.h"

#include "glyphs.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace toban {

void ChartPicture::drawThresholds(QPainter &painter)
{
    const QRectF &plot = m_layout.plot;
    painter.setFont(m_theme.font(TextSize::Small));
    const QFontMetricsF metric(painter.font());
    for (const Threshold &threshold : m_frame->thresholds) {
        const double y = std::round(m_layout.y(threshold.value));
        const bool isAbove = y < plot.top();
        const QColor color = m_theme.color(threshold.token);
        if (!isAbove && y <= plot.bottom()) {
            painter.setPen(QPen(color, 1, Qt::CustomDashLine));
            QPen pen(color, 1);
            pen.setDashPattern({5, 4});
            pen.setCapStyle(Qt::FlatCap);
            painter.setPen(pen);
            painter.drawLine(QPointF(plot.left(), y + 0.5), QPointF(plot.right(), y + 0.5));
        }
        const QString label = isAbove ? QStringLiteral("↑ ") + threshold.label : threshold.label;
        const double width = std::min(metric.horizontalAdvance(label), plot.width() - 8);
        QRectF place(plot.left() + metrics::half, y - metric.height() - 1, width, metric.height());
        place.moveTop(std::max(place.top(), plot.top() + 1));
        QColor ground = m_theme.color(Token::Raised);
        ground.setAlphaF(0.72F);
        painter.fillRect(place.adjusted(-2, 1, 2, 0), ground);
        painter.setPen(color);
        painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
            metric.elidedText(label, Qt::ElideRight, width + 1));
    }
}

/// Nothing crosses the cells: the triangle points at where the mark is.
void ChartPicture::drawMarkOnTop(QPainter &painter, double x)
{
    const double top = m_layout.plot.top();
    painter.setPen(QPen(m_theme.color(Token::Raised), 1.5));
    painter.drawPolygon(QPolygonF({{x, top + 9}, {x + 5, top}, {x - 5, top}}));
    painter.setPen(Qt::NoPen);
}

void ChartPicture::drawMarks(QPainter &painter)
{
    const QRectF &plot = m_layout.plot;
    painter.setPen(Qt::NoPen);
    const double base = plot.bottom() + 1;
    for (const TimeSpan &wide : m_frame->widened) {
        const QRectF area = spanRect(wide);
        if (area.isNull())
            continue;
        const QColor color = m_theme.color(Token::Muted);
        painter.fillRect(QRectF(area.left() + 1, base - 2, area.width() - 2, 1), color);
        painter.fillRect(QRectF(area.left() + 1, base - 4, 1, 3), color);
        painter.fillRect(QRectF(area.right() - 2, base - 4, 1, 3), color);
    }
    painter.setRenderHint(QPainter::Antialiasing);
    for (const ChartMark &mark : m_frame->marks) {
        const double x = m_layout.x(mark.at);
        if (x < plot.left() || x > plot.right())
            continue;
        painter.setBrush(m_theme.color(mark.token));
        if (m_style.hasMarksOnTop) {
            drawMarkOnTop(painter, x);
            continue;
        }
        painter.fillRect(
            QRectF(std::round(x), plot.top(), 1, plot.height()), m_theme.tint(mark.token, 0.3));
        painter.drawPolygon(QPolygonF({{x, base - 7}, {x + 4, base}, {x - 4, base}}));
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void ChartPicture::drawWeakPoints(QPainter &painter)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(m_theme.color(Token::Raised));
    painter.setPen(QPen(m_theme.color(Token::Unknown), 1.2));
    for (size_t number = 0; number < m_frame->lines.size(); ++number) {
        const LineSeries &line = m_frame->lines[number];
        double previous = -100;
        const size_t size = std::min({line.weak.size(), line.values.size(), line.times.size()});
        for (size_t index = 0; index < size && !isFaint(static_cast<int>(number)); ++index) {
            const double x = m_layout.x(line.times[index]);
            const bool isInside
                = x >= m_layout.plot.left() - 0.5 && x <= m_layout.plot.right() + 0.5;
            // closer together they would be a smear; the readout still says so
            if (!line.weak[index] || !isInside || !std::isfinite(line.values[index])
                || x < previous + 5)
                continue;
            previous = x;
            const double y = m_layout.y(line.values[index]);
            if (y >= m_layout.plot.top() - 3)
                painter.drawEllipse(QPointF(x, y), 2.3, 2.3);
        }
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void ChartPicture::drawEndLabels(QPainter &painter)
{
    painter.setFont(m_theme.font(TextSize::Small));
    for (const EndLabelPlace &label : m_layout.endLabels) {
        const Token token = m_frame->lines[static_cast<size_t>(label.line)].token;
        const bool faint = isFaint(label.line);
        const double y = label.rect.center().y();
        if (std::abs(y - label.anchor) > 2) {
            // moved away from its line: a leader says which
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(QPen(m_theme.tint(token, faint ? 0.25 : 0.7), 1));
            painter.drawLine(QPointF(m_layout.plot.right() + 1, label.anchor),
                QPointF(label.rect.left() - 2, y));
            painter.setRenderHint(QPainter::Antialiasing, false);
        }
        painter.setPen(faint ? m_theme.tint(Token::Muted, 0.6) : m_theme.readable(token));
        paintTabularText(painter, label.rect, Qt::AlignLeft | Qt::AlignVCenter, label.text);
    }
}

static QString shortened(const QString &detail)
{
    return detail.size() > 120 ? detail.left(120) + u'…' : detail;
}

QString emptyGlyphName(EmptyKind kind)
{
    switch (kind) {
    case EmptyKind::None:
    case EmptyKind::Loading:
        return {};
    case EmptyKind::NoSeries:
        return QStringLiteral("empty-series");
    case EmptyKind::Gap:
        return QStringLiteral("empty-gap");
    case EmptyKind::SourceError:
        return QStringLiteral("empty-error");
    case EmptyKind::Truncated:
        return QStringLiteral("truncated");
    case EmptyKind::FilteredOut:
        return QStringLiteral("empty-filter");
    case EmptyKind::NeverAsked:
        return QStringLiteral("empty-asked");
    }
    return {};
}

static Token glyphToken(EmptyKind kind)
{
    return kind == EmptyKind::SourceError || kind == EmptyKind::Truncated ? Token::Warn
                                                                          : Token::Muted;
}

void ChartPicture::drawNote(QPainter &painter)
{
    const EmptyNote &note = m_frame->empty;
    const QRectF &area = m_layout.note;
    const int side = static_cast<int>(area.height());
    painter.drawPixmap(area.topLeft(),
        themedPixmap(emptyGlyphName(note.kind), glyphToken(note.kind), m_theme, side,
            m_style.devicePixelRatio));
    painter.setFont(m_theme.font(TextSize::Small));
    const QFontMetricsF metric(painter.font());
    QRectF rest = area.adjusted(side + 6, 0, 0, 0);
    if (!note.action.isEmpty()) {
        const double width = metric.horizontalAdvance(note.action);
        m_actionRect = QRectF(area.right() - width - 4, area.top(), width, area.height());
        rest.setRight(m_actionRect.left() - 8);
        painter.setPen(m_theme.color(Token::Accent));
        painter.drawText(m_actionRect, Qt::AlignVCenter | Qt::AlignLeft, note.action);
    }
    const QString text = note.detail.isEmpty()
        ? note.sentence
        : note.sentence + QStringLiteral(" · ") + shortened(note.detail);
    painter.setPen(m_theme.color(Token::Muted));
    painter.drawText(rest, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
        metric.elidedText(text, Qt::ElideRight, rest.width()));
}

void ChartPicture::drawEmpty(QPainter &painter)
{
    const EmptyNote &note = m_frame->empty;
    const QRectF area = m_layout.plot.adjusted(12, 4, -12, -4);
    const QFont body = m_theme.font(TextSize::Body);
    const QFont small = m_theme.font(TextSize::Small);
    const QString detail = shortened(note.detail);
    bool isWrappable = true;
    for (const QString &word : (note.sentence + u' ' + detail).split(u' '))
        isWrappable = isWrappable && QFontMetricsF(body).horizontalAdvance(word) < area.width();
    const int flags
        = Qt::AlignHCenter | Qt::AlignTop | (isWrappable ? Qt::TextWordWrap : Qt::TextWrapAnywhere);
    const auto heightOf = [&](const QFont &font, const QString &text) {
        return text.isEmpty() ? 0.0
                              : QFontMetricsF(font).boundingRect(area, flags, text).height() + 4;
    };
    const QString glyph = emptyGlyphName(note.kind);
    const int side = glyph.isEmpty() || area.height() < 90 ? 0 : m_theme.scaled(28);
    const double total = side + (side > 0 ? 8 : 0) + heightOf(body, note.sentence)
        + heightOf(small, detail) + heightOf(body, note.action);
    double y = std::max(area.center().y() - total / 2, area.top());
    if (side > 0)
        painter.drawPixmap(QPointF(std::round(area.center().x() - side / 2.0), std::round(y)),
            themedPixmap(glyph, glyphToken(note.kind), m_theme, side, m_style.devicePixelRatio));
    y += side + (side > 0 ? 8 : 0);
    const auto write = [&](const QFont &font, const QString &text, Token token) {
        const double height = heightOf(font, text);
        const QRectF place(area.left(), y, area.width(), height);
        painter.setFont(font);
        painter.setPen(m_theme.color(token));
        painter.drawText(place, flags, text);
        y += height;
        return place;
    };
    write(body, note.sentence, note.kind == EmptyKind::Loading ? Token::Muted : Token::Text);
    write(small, detail, Token::Muted);
    if (!note.action.isEmpty())
        m_actionRect = write(body, note.action, Token::Accent);
}

} // namespace toban
