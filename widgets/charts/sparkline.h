// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme.h"

#include <QRectF>

#include <vector>

class QPainter;

namespace toban {

/** The trend of a table row: a 1 px line over @p area, y from 0 (or the least negative value) to
 *  the largest; NaN breaks it, a single point is a dot. Draws nothing for no finite value. */
void paintSparkline(QPainter &painter, const QRectF &area, const std::vector<double> &values,
    const Theme &theme, Token token = Token::P95);

/** A share bar, @p share from 0 to 1 of @p area's width, centred, 8 px high. */
void paintShareBar(QPainter &painter, const QRectF &area, double share, const Theme &theme,
    Token token = Token::P90);

} // namespace toban
