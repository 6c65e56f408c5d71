// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme.h"

#include <QIcon>

class QPainter;

namespace toban {

/** Our own symbolic icon @p name (resources/icons/NAME.svg) tinted with @p token, crisp at any size
 *  and scale: overview, requests, sources, storage, settings, search, copy, explain, retry, live,
 * clear, menu, theme, language, export, back, add, chevron, check, clock, play, pause, step-back,
 *  step-forward, to-previous, to-next, logo; empty-series, empty-gap,
 *  empty-error, empty-filter, empty-asked, truncated. Disabled mode is Muted at half strength. An
 * unknown name gives a null icon and a warning. */
[[nodiscard]] QIcon themedIcon(const QString &name, Token token, const Theme &theme);

/** As above, as a picture of @p size logical pixels. */
[[nodiscard]] QPixmap themedPixmap(
    const QString &name, Token token, const Theme &theme, int size, double devicePixelRatio);

/** State by shape and colour; the word stands beside it. */
enum class StateGlyph {
    Critical, ///< square
    Warning, ///< triangle
    Ok, ///< circle
    Info, ///< diamond
    Unknown, ///< hatched square with "?"
};
[[nodiscard]] Token stateToken(StateGlyph glyph);

/** Paints the glyph centred in @p area, about 10 px wide at text scale 1. */
void paintStateGlyph(QPainter &painter, const QRectF &area, StateGlyph glyph, const Theme &theme);

/** Paints @p text with every digit in a cell of the widest digit, so that columns of numbers line
 *  up in fonts whose digits are proportional. Text the main font lacks is drawn as usual. Colour
 *  and font are the painter's; @p alignment as for QPainter::drawText, one line, elided right. */
void paintTabularText(
    QPainter &painter, const QRectF &area, Qt::Alignment alignment, const QString &text);
[[nodiscard]] double tabularWidth(const QFont &font, const QString &text);

} // namespace toban
