// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chartlayout.h"

#include <QStringList>

class QPainter;

namespace toban {

struct ReadoutRow {
    int line = 0;
    Token token = Token::Text;
    QString name;
    QString value; ///< "374 ms"; "–" in a gap
    QString note; ///< "250 ms – 500 ms", "n=312, p99 needs 1,000", "+12 %"
    double raw = 0; ///< NaN in a gap
};

/** What the crosshair says about one moment. */
struct Readout {
    Instant at;
    QStringList times; ///< with zone; the first, and below it the second where there is one
    std::vector<ReadoutRow> rows; ///< as painted: the topmost line first
    QStringList notes; ///< tints, hatches, marks and joined columns at this moment
};

/** The moment of the sample nearest to @p at on the line with the most samples in the span;
 * nullopt: there is none. */
[[nodiscard]] std::optional<Instant> nearestSample(const ChartFrame &frame, Instant at);
/** The sample @p steps further on that line, held at its ends. */
[[nodiscard]] std::optional<Instant> neighbourSample(
    const ChartFrame &frame, Instant at, int steps);

/** The values at @p at: of each line the nearest sample, unless it is more than a step away. */
[[nodiscard]] Readout readoutAt(const ChartFrame &frame, Instant at);

/** A line each; with @p isFull all digits of the values. */
[[nodiscard]] QString readoutText(const Readout &readout, Unit unit, bool isFull);

/** Crosshair, a dot on every line and, inside @p bounds, the box beside them; for a chart that only
 *  follows (@p isBrief) a label at every dot instead, which covers less. */
void paintReadout(QPainter &painter, const Readout &readout, const ChartFrame &frame,
    const ChartLayout &layout, const Theme &theme, const QRectF &bounds, bool isBrief);

} // namespace toban
