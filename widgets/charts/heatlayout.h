// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chartlayout.h"
#include "heatdifference.h"
#include "heatframe.h"

namespace toban {

struct HeatCell {
    size_t column = 0;
    size_t row = 0;
    friend bool operator==(const HeatCell &, const HeatCell &) = default;
};

/** Where everything of a heatmap stands, in logical pixels. */
struct HeatLayout {
    ChartLayout chart;
    HeatCells cells; ///< as drawn: columns merged until each is three pixels wide
    HeatMode mode = HeatMode::Count;
    HeatScale scale = HeatScale::SquareRoot;
    std::optional<HeatDifference> difference; ///< shown instead of the cells, merged as they are
    double most = 0; ///< the value of the full colour; of both periods where they are side by side
    size_t firstRow = 0; ///< finite rows on the axis, from firstRow up to but without endRow
    size_t endRow = 0;
    QRectF overflow; ///< the row of what lies above the last edge; null: none
    QRectF legend; ///< the colour ramp
    QRectF side; ///< the histogram of one column, over the end labels; null: none

    [[nodiscard]] bool isShown(size_t row) const;
    /** What the colour of a cell stands for: by the mode, or the difference. NaN: not known. */
    [[nodiscard]] double value(const HeatCell &cell) const;
    /** Where a value stands on the colour ramp, 0 to 1; no difference is in the middle. */
    [[nodiscard]] double rampShare(double value) const;
    [[nodiscard]] QRectF rect(const HeatCell &cell) const;
    [[nodiscard]] std::optional<size_t> columnAt(Instant at) const;
    /** The row that holds a latency; held at the ends of what is shown. */
    [[nodiscard]] std::optional<size_t> rowAt(double latency) const;
    /** The cell at a point of the plot or of the overflow row; between sparse rows: none. */
    [[nodiscard]] std::optional<HeatCell> cellAt(const QPointF &at) const;
    /** The latency at a height of the plot. */
    [[nodiscard]] double latencyAt(double y) const;
};

/** The rows worth drawing: those with calls, a row more on both sides, and the thresholds'. */
struct ShownRows {
    size_t first = 0;
    size_t end = 0; ///< one past the last finite row
};
[[nodiscard]] ShownRows shownRows(const HeatFrame &frame);

/** The difference that the choices ask for, of the columns as they come; nullopt: the cells. */
[[nodiscard]] std::optional<HeatDifference> shownDifference(
    const HeatFrame &frame, const HeatChoices &choices);

/** What the heatmap wants of the chart around it. */
[[nodiscard]] LayoutWishes heatWishes(
    const HeatFrame &frame, const HeatChoices &choices, const Theme &theme, const QSize &size);

/** Finishes the layout of the chart. */
[[nodiscard]] HeatLayout heatLayout(const HeatFrame &frame, const HeatChoices &choices,
    const Theme &theme, const ChartLayout &chart, const QSize &size);

} // namespace toban
