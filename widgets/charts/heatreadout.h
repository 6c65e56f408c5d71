// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chartreadout.h"
#include "heatlayout.h"

namespace toban {

/** The rectangle from one cell to another, either way round. */
[[nodiscard]] HeatSelection selectionOf(
    const HeatLayout &layout, const HeatCell &one, const HeatCell &other);
/** The shown cells inside; nullopt: none. First the lower left one. */
[[nodiscard]] std::optional<std::pair<HeatCell, HeatCell>> cellsOf(
    const HeatLayout &layout, const HeatSelection &selection);

/** The exemplar that belongs to a cell: of several the largest; nullopt: none. */
[[nodiscard]] std::optional<size_t> exemplarOfCell(
    const HeatFrame &frame, const HeatLayout &layout, const HeatCell &cell);

/** What stands in one cell: buckets, calls, share, cumulative share, calls of the column; of a
 *  difference both shares and the points between them. */
[[nodiscard]] Readout cellReadout(
    const HeatFrame &frame, const HeatLayout &layout, const HeatCell &cell);
/** What stands in a rectangle. */
[[nodiscard]] Readout selectionReadout(
    const HeatFrame &frame, const HeatLayout &layout, const HeatSelection &selection);

/** "250 ms – 500 ms", "above 10 s" */
[[nodiscard]] QString bucketText(double low, double high, bool isFull = false);

/** "2026-11-21 11:20:00 – 11:35:00 JST" */
[[nodiscard]] QString heatSpanText(const TimeSpan &span, const QTimeZone &zone);

/** What the histogram at the side is called while no column is pointed at. */
[[nodiscard]] QString wholeRangeText();

/** The text of a readout, a line each; the values are as shown. */
[[nodiscard]] QString heatReadoutText(const Readout &readout);

/** The box beside a point, inside @p bounds. */
void paintHeatReadout(QPainter &painter, const Readout &readout, const Theme &theme,
    const QPointF &beside, const QRectF &bounds);

/** The histogram of one column, or faintly of all (nullopt), with @p row marked. */
void paintColumnHistogram(QPainter &painter, const HeatFrame &frame, const HeatLayout &layout,
    const Theme &theme, std::optional<size_t> column, std::optional<size_t> row);

} // namespace toban
