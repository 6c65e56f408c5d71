// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "glyphs.h"
#include "heatpicture.h"
#include "heatreadout.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace toban {

static constexpr double heatBoxPadding = 8;
static constexpr double columnGap = 14;
static constexpr double widestNote = 280;

namespace {

struct HeatBox {
    double name = 0;
    double value = 0;
    double row = 0;
    QStringList notes; ///< in lines that fit
    QSizeF size;
};

} // namespace

static QStringList brokenUp(const QStringList &notes, const QFontMetricsF &metric)
{
    QStringList lines;
    for (const QString &note : notes) {
        QString line;
        for (const QString &word : note.split(u' ')) {
            const QString longer = line.isEmpty() ? word : line + u' ' + word;
            if (!line.isEmpty() && metric.horizontalAdvance(longer) > widestNote) {
                lines << line;
                line = word;
            } else {
                line = longer;
            }
        }
        lines << line;
    }
    return lines;
}

static HeatBox measured(const Readout &readout, const Theme &theme)
{
    const QFont font = theme.font(TextSize::Small);
    const QFontMetricsF metric(font);
    HeatBox box;
    box.row = std::ceil(metric.height()) + 1;
    box.notes = brokenUp(readout.notes, metric);
    for (const ReadoutRow &row : readout.rows) {
        box.name = std::max(box.name, metric.horizontalAdvance(row.name) + 1);
        box.value = std::max(box.value, tabularWidth(font, row.value) + 1);
    }
    double width = box.name + columnGap + box.value;
    for (const QString &time : readout.times)
        width = std::max(width, tabularWidth(font, time) + 1);
    for (const QString &note : box.notes)
        width = std::max(width, metric.horizontalAdvance(note) + 1);
    const auto lines
        = readout.rows.size() + static_cast<size_t>(readout.times.size() + box.notes.size());
    box.size = {
        width + 2 * heatBoxPadding, static_cast<double>(lines) * box.row + 2 * heatBoxPadding - 2};
    return box;
}

void paintHeatReadout(QPainter &painter, const Readout &readout, const Theme &theme,
    const QPointF &beside, const QRectF &bounds)
{
    const HeatBox box = measured(readout, theme);
    QRectF place(beside + QPointF(14, 10), box.size);
    if (place.right() > bounds.right() - 2)
        place.moveRight(beside.x() - 14);
    if (place.bottom() > bounds.bottom() - 2)
        place.moveBottom(std::min(beside.y() - 10, bounds.bottom() - 2));
    place.moveLeft(std::max(place.left(), bounds.left() + 2));
    place.moveTop(std::max(place.top(), bounds.top() + 1));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.color(Token::Line));
    painter.setBrush(theme.color(Token::Hover));
    painter.drawRoundedRect(place.translated(0.5, 0.5), 5, 5);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setFont(theme.font(TextSize::Small));
    QRectF line = place.adjusted(heatBoxPadding, heatBoxPadding - 1, -heatBoxPadding, 0);
    line.setHeight(box.row);
    const auto write = [&](const QString &text, Token token, Qt::Alignment alignment) {
        painter.setPen(theme.color(token));
        paintTabularText(painter, line, alignment | Qt::AlignVCenter, text);
    };
    for (const QString &time : readout.times) {
        write(time, time == readout.times.constFirst() ? Token::Text : Token::Muted, Qt::AlignLeft);
        line.translate(0, box.row);
    }
    for (const ReadoutRow &row : readout.rows) {
        write(row.name, Token::Muted, Qt::AlignLeft);
        write(row.value, Token::Text, Qt::AlignRight);
        line.translate(0, box.row);
    }
    for (const QString &note : box.notes) {
        write(note, Token::Muted, Qt::AlignLeft);
        line.translate(0, box.row);
    }
}

/// The values of one column, or of all together.
static std::vector<double> histogramOf(const HeatLayout &layout, std::optional<size_t> column)
{
    const HeatCells &cells = layout.cells;
    std::vector<double> values(cells.rows.size());
    if (layout.difference) {
        for (size_t row = 0; row < values.size(); ++row)
            values[row]
                = column ? layout.value({*column, row}) : layout.difference->wholeValue(row);
        return values;
    }
    for (size_t i = column.value_or(0); i < (column ? *column + 1 : cells.columns.size()); ++i)
        for (size_t row = 0; row < values.size(); ++row) {
            // shares of several columns do not add up: of all together they are counts
            const HeatMode mode = layout.mode == HeatMode::Share ? HeatMode::Count : layout.mode;
            const double value = cells.value(i, row, mode);
            values[row] += std::isfinite(value) ? value : 0;
        }
    return values;
}

namespace {

/// The bars of a histogram at the side: from the left or, of a difference, from the middle.
struct SideBars {
    double zero = 0; ///< x
    double reach = 0; ///< of the longest, pixels
    double most = 0; ///< its value
};

} // namespace

static SideBars sideBars(const HeatLayout &layout, const std::vector<double> &values)
{
    SideBars bars{layout.side.left(), layout.side.width() - 2, 1e-12};
    if (layout.difference)
        bars = {std::round(layout.side.center().x()), layout.side.width() / 2 - 2, 1e-12};
    for (const double value : values)
        bars.most = std::abs(value) > bars.most ? std::abs(value) : bars.most;
    return bars;
}

static QRectF barRect(const SideBars &bars, const QRectF &row, double value)
{
    const double gap = row.height() >= 8 ? 1 : 0;
    const double width = std::max(std::round(std::abs(value) / bars.most * bars.reach), 1.0);
    return {value < 0 ? bars.zero - width : bars.zero + 1, std::round(row.top()) + gap, width,
        std::max(std::round(row.bottom()) - std::round(row.top()) - gap, 1.0)};
}

static Token barToken(const HeatLayout &layout, double value, bool isPointedAt)
{
    if (layout.difference)
        return value < 0 ? Token::Less : Token::More;
    return isPointedAt ? Token::P99 : Token::P90;
}

void paintColumnHistogram(QPainter &painter, const HeatFrame &frame, const HeatLayout &layout,
    const Theme &theme, std::optional<size_t> column, std::optional<size_t> row)
{
    const QRectF &side = layout.side;
    if (side.isNull() || layout.cells.columns.empty())
        return;
    // the labels of the lines stand there until a column is pointed at
    if (!column && !layout.chart.endLabels.empty())
        return;
    const std::vector<double> values = histogramOf(layout, column);
    const SideBars bars = sideBars(layout, values);
    const double above = layout.chart.plot.top();
    painter.fillRect(side.adjusted(0, -above, 0, 8), theme.color(Token::Raised));
    painter.fillRect(QRectF(bars.zero, side.top(), 1, side.height()), theme.color(Token::Line));
    for (size_t i = 0; i < values.size(); ++i) {
        if (!layout.isShown(i) || !std::isfinite(values[i]) || values[i] == 0)
            continue;
        const Token token = barToken(layout, values[i], row == i);
        painter.fillRect(barRect(bars, layout.rect({0, i}), values[i]),
            column ? theme.color(token) : theme.tint(token, 0.6));
    }
    painter.setFont(theme.font(TextSize::Small));
    painter.setPen(theme.color(Token::Muted));
    const double height = std::ceil(QFontMetricsF(painter.font()).height());
    const QString title = column
        ? momentText(layout.cells.columns[*column].span.to, frame.zone).mid(11, 8)
        : wholeRangeText();
    paintTabularText(painter, QRectF(side.left(), 0, side.width(), height),
        Qt::AlignLeft | Qt::AlignVCenter, title);
}

} // namespace toban
