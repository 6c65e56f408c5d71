// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartreadout.h"

#include "glyphs.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace toban {

struct ReadoutBox {
    double name = 0; ///< widths of the columns
    double value = 0;
    double note = 0;
    double row = 0;
    QSizeF size;
};

static constexpr double boxPadding = 8;
static constexpr double swatch = 14;
static constexpr size_t mostRows = 14;

static ReadoutBox measured(const Readout &readout, const Theme &theme, double widest)
{
    const QFont font = theme.font(TextSize::Small);
    const QFontMetricsF metric(font);
    ReadoutBox box;
    box.row = std::ceil(metric.height()) + 1;
    const size_t rows = std::min(readout.rows.size(), mostRows);
    for (size_t index = 0; index < rows; ++index) {
        const ReadoutRow &row = readout.rows[index];
        box.name = std::max(box.name, metric.horizontalAdvance(row.name) + 1);
        box.value = std::max(box.value, tabularWidth(font, row.value) + 1);
        box.note = std::max(box.note, metric.horizontalAdvance(row.note) + 1);
    }
    double width = swatch + box.name + 10 + box.value + (box.note > 1 ? 10 + box.note : 0);
    for (const QString &note : readout.times + readout.notes)
        width = std::max(width, metric.horizontalAdvance(note));
    const auto lines
        = static_cast<double>(rows) + static_cast<double>((readout.times + readout.notes).size());
    box.size
        = QSizeF(std::min(width + 2 * boxPadding, widest), lines * box.row + 2 * boxPadding - 2);
    return box;
}

static void paintRow(QPainter &painter, const ReadoutRow &row, const ReadoutBox &box, QPointF at,
    double right, const Theme &theme)
{
    const double middle = at.y() + box.row / 2;
    painter.fillRect(QRectF(at.x(), std::round(middle) - 1, 9, 2), theme.color(row.token));
    double x = at.x() + swatch;
    painter.setPen(theme.color(Token::Muted));
    painter.drawText(
        QRectF(x, at.y(), box.name, box.row), Qt::AlignVCenter | Qt::AlignLeft, row.name);
    x += box.name + 10;
    painter.setPen(theme.color(Token::Text));
    paintTabularText(painter, QRectF(x, at.y(), box.value, box.row),
        Qt::AlignVCenter | Qt::AlignRight, row.value);
    x += box.value + 10;
    if (row.note.isEmpty() || x >= right)
        return;
    painter.setPen(theme.color(Token::Muted));
    painter.drawText(QRectF(x, at.y(), right - x, box.row), Qt::AlignVCenter | Qt::AlignLeft,
        QFontMetricsF(painter.font()).elidedText(row.note, Qt::ElideRight, right - x));
}

static void paintDots(QPainter &painter, const Readout &readout, const ChartFrame &frame,
    const ChartLayout &layout, const Theme &theme, double x)
{
    painter.setRenderHint(QPainter::Antialiasing);
    const auto stacked
        = frame.isStacked ? stackedValues(frame.lines) : std::vector<std::vector<double>>();
    for (const ReadoutRow &row : readout.rows) {
        if (row.line < 0 || !std::isfinite(row.raw) || frame.isStacked)
            continue;
        const double y = layout.y(row.raw);
        if (y < layout.plot.top() - 1 || y > layout.plot.bottom() + 1)
            continue;
        painter.setPen(QPen(theme.color(Token::Raised), 1.5));
        painter.setBrush(theme.color(row.token));
        painter.drawEllipse(QPointF(x + 0.5, y), 3.5, 3.5);
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
}

static void paintBrief(QPainter &painter, const Readout &readout, const ChartFrame &frame,
    const ChartLayout &layout, const Theme &theme, double x)
{
    const QFont font = theme.font(TextSize::Small);
    const double height = std::ceil(QFontMetricsF(font).height());
    std::vector<EndLabelPlace> labels;
    double width = 0;
    for (const ReadoutRow &row : readout.rows) {
        if (row.line < 0 || !std::isfinite(row.raw))
            continue;
        const QString text = frame.lines.size() > 1 ? row.name + u' ' + row.value : row.value;
        const double y = std::clamp(layout.y(row.raw), layout.plot.top(), layout.plot.bottom());
        width = std::max(width, tabularWidth(font, text) + 6);
        labels.push_back({row.line, text, y, QRectF(0, y - height / 2, 0, height)});
    }
    if (labels.size() * height > layout.plot.height())
        return;
    spreadLabels(labels, layout.plot.top(), layout.plot.bottom());
    const bool isLeft = x + 8 + width > layout.plot.right();
    painter.setFont(font);
    QColor ground = theme.color(Token::Raised);
    ground.setAlphaF(0.82F);
    for (EndLabelPlace &label : labels) {
        label.rect.setLeft(isLeft ? x - 8 - width : x + 8);
        label.rect.setWidth(width);
        painter.fillRect(label.rect, ground);
        painter.setPen(theme.readable(frame.lines[static_cast<size_t>(label.line)].token));
        paintTabularText(painter, label.rect.adjusted(3, 0, -3, 0),
            (isLeft ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter, label.text);
    }
}

static void paintBox(QPainter &painter, const Readout &readout, const ChartLayout &layout,
    const Theme &theme, const QRectF &bounds, double x)
{
    const ReadoutBox box = measured(readout, theme, bounds.width() - 4);
    QRectF place(QPointF(x + 12, layout.plot.top() + 4), box.size);
    if (place.right() > bounds.right() - 2)
        place.moveRight(x - 12);
    place.moveLeft(std::max(place.left(), bounds.left() + 2));
    place.moveTop(
        std::max(std::min(place.top(), bounds.bottom() - place.height() - 2), bounds.top()));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.color(Token::Line));
    painter.setBrush(theme.color(Token::Hover));
    painter.drawRoundedRect(place.translated(0.5, 0.5), 5, 5);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setFont(theme.font(TextSize::Small));
    QPointF at = place.topLeft() + QPointF(boxPadding, boxPadding - 1);
    const double right = place.right() - boxPadding;
    const auto line = [&](const QString &text, Token token) {
        painter.setPen(theme.color(token));
        paintTabularText(painter, QRectF(at.x(), at.y(), right - at.x(), box.row),
            Qt::AlignVCenter | Qt::AlignLeft, text);
        at.ry() += box.row;
    };
    for (const QString &time : readout.times)
        line(time, time == readout.times.constFirst() ? Token::Text : Token::Muted);
    for (size_t index = 0; index < std::min(readout.rows.size(), mostRows); ++index) {
        paintRow(painter, readout.rows[index], box, at, right, theme);
        at.ry() += box.row;
    }
    for (const QString &note : readout.notes)
        line(note, Token::Muted);
}

void paintReadout(QPainter &painter, const Readout &readout, const ChartFrame &frame,
    const ChartLayout &layout, const Theme &theme, const QRectF &bounds, bool isBrief)
{
    const double x = std::round(layout.x(readout.at));
    if (x < layout.plot.left() - 1 || x > layout.plot.right() + 1)
        return;
    const double bottom = layout.volume.isNull() ? layout.plot.bottom() : layout.volume.bottom();
    painter.fillRect(
        QRectF(x, layout.plot.top(), 1, bottom - layout.plot.top()), theme.color(Token::Muted));
    paintDots(painter, readout, frame, layout, theme, x);
    if (isBrief && !frame.isStacked)
        paintBrief(painter, readout, frame, layout, theme, x);
    else
        paintBox(painter, readout, layout, theme, bounds, x);
}

} // namespace toban
