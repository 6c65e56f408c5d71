// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "glyphs.h"

#include <QGlyphRun>
#include <QPainter>
#include <QRawFont>

#include <algorithm>

namespace toban {

struct TabularRun {
    QList<quint32> glyphs;
    QList<QPointF> positions;
    double width = 0;
    bool isWhole = true; ///< false: the font lacks a character
};

/// A run with the width of the widest digit for every digit, each centred in its cell.
static TabularRun tabularRun(const QRawFont &raw, const QString &text)
{
    TabularRun run;
    const auto digits
        = raw.advancesForGlyphIndexes(raw.glyphIndexesForString(QStringLiteral("0123456789")));
    double cell = 0;
    for (const QPointF &digit : digits)
        cell = std::max(cell, digit.x());
    run.glyphs = raw.glyphIndexesForString(text);
    run.isWhole = run.glyphs.size() == text.size() && !run.glyphs.contains(0);
    const auto advances = raw.advancesForGlyphIndexes(run.glyphs);
    for (qsizetype index = 0; index < run.glyphs.size() && run.isWhole; ++index) {
        const bool isDigit = text[index] >= u'0' && text[index] <= u'9';
        const double advance = isDigit ? cell : advances[index].x();
        run.positions.append({run.width + (advance - advances[index].x()) / 2, 0});
        run.width += advance;
    }
    return run;
}

double tabularWidth(const QFont &font, const QString &text)
{
    const TabularRun run = tabularRun(QRawFont::fromFont(font), text);
    return run.isWhole ? run.width : QFontMetricsF(font).horizontalAdvance(text);
}

void paintTabularText(
    QPainter &painter, const QRectF &area, Qt::Alignment alignment, const QString &text)
{
    const QFont font = painter.font();
    const QRawFont raw = QRawFont::fromFont(font);
    const TabularRun run = tabularRun(raw, text);
    if (!run.isWhole || run.width > area.width() + 0.5) {
        const QString shown
            = QFontMetricsF(font).elidedText(text, Qt::ElideRight, area.width() + 0.5);
        painter.drawText(area, static_cast<int>(alignment) | Qt::TextSingleLine, shown);
        return;
    }
    const QFontMetricsF size(font);
    double x = area.left();
    if (alignment & Qt::AlignRight)
        x = area.right() - run.width;
    else if (alignment & Qt::AlignHCenter)
        x = area.center().x() - run.width / 2;
    double y = area.top() + size.ascent();
    if (alignment & Qt::AlignBottom)
        y = area.bottom() - size.descent();
    else if (alignment & Qt::AlignVCenter)
        y = area.center().y() + (size.ascent() - size.descent()) / 2;
    QGlyphRun glyphs;
    glyphs.setRawFont(raw);
    glyphs.setGlyphIndexes(run.glyphs);
    glyphs.setPositions(run.positions);
    painter.drawGlyphRun({x, y}, glyphs);
}

} // namespace toban
