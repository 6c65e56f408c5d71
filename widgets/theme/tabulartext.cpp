// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "glyphs.h"

#include <QGlyphRun>
#include <QPainter>
#include <QRawFont>

#include <algorithm>
#include <vector>

namespace toban {

struct TabularRun {
    QList<quint32> glyphs;
    QList<QPointF> positions;
    double width = 0;
    bool isWhole = true; ///< false: the font lacks a character
};

/// What the digits of one font need: finding it out costs as much as a label.
struct DigitFont {
    QFont font;
    QRawFont raw;
    double cell = 0; ///< the widest digit
};

static const DigitFont &digitFont(const QFont &font)
{
    // the few fonts of a theme; a pure function of the font, so a cache nobody can see
    thread_local std::vector<DigitFont> known;
    for (const DigitFont &entry : known)
        if (entry.font == font)
            return entry;
    if (known.size() >= 16)
        known.clear();
    DigitFont entry{font, QRawFont::fromFont(font), 0};
    const auto glyphs = entry.raw.glyphIndexesForString(QStringLiteral("0123456789"));
    for (const QPointF &advance : entry.raw.advancesForGlyphIndexes(glyphs))
        entry.cell = std::max(entry.cell, advance.x());
    known.push_back(std::move(entry));
    return known.back();
}

/// A run with the width of the widest digit for every digit, each centred in its cell.
static TabularRun tabularRun(const DigitFont &digits, const QString &text)
{
    const QRawFont &raw = digits.raw;
    const double cell = digits.cell;
    TabularRun run;
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
    const TabularRun run = tabularRun(digitFont(font), text);
    return run.isWhole ? run.width : QFontMetricsF(font).horizontalAdvance(text);
}

void paintTabularText(
    QPainter &painter, const QRectF &area, Qt::Alignment alignment, const QString &text)
{
    const QFont font = painter.font();
    const DigitFont &digits = digitFont(font);
    const TabularRun run = tabularRun(digits, text);
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
    glyphs.setRawFont(digits.raw);
    glyphs.setGlyphIndexes(run.glyphs);
    glyphs.setPositions(run.positions);
    painter.drawGlyphRun({x, y}, glyphs);
}

} // namespace toban
