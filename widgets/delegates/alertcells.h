// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alert.h"
#include "glyphs.h"

#include <QList>

class QPainter;

namespace toban {

/** The token of an alert class, as text and as shape. */
[[nodiscard]] Token classToken(AlertClass alertClass);

/** A word in a rounded, tinted field. */
void paintClassBadge(QPainter &painter, const QRectF &area, AlertClass alertClass,
    const QString &word, const Theme &theme);

/** Cells of StripCell as int, oldest left: filled while firing, half as high while suppressed, low
 *  while pending, hatched where nobody asked. */
void paintAlertStrip(QPainter &painter, const QRectF &area, const QList<int> &cells,
    AlertClass alertClass, const Theme &theme);

} // namespace toban
