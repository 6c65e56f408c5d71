// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chartframe.h"
#include "timeticks.h"
#include "valueticks.h"

#include <QRectF>

#include <functional>

namespace toban {

struct EndLabelPlace {
    int line = 0;
    QString text;
    double anchor = 0; ///< y of the line's last value
    QRectF rect;
};

/** Room beside the plot, for its values and end labels. */
struct ChartMargins {
    double left = 0;
    double right = 0;
};

/** Where everything of a chart stands, in logical pixels. */
struct ChartLayout {
    QRectF plot;
    QRectF volume; ///< the strip of counts; null: none
    QRectF note; ///< the sentence below data that is not whole; null: none
    ValueAxis axis;
    double volumeTop = 0; ///< the largest count
    std::vector<TimeTick> ticks;
    std::vector<TimeTick> secondTicks; ///< the same moments in the second zone; empty: none
    std::vector<EndLabelPlace> endLabels;
    TimeSpan span;

    [[nodiscard]] double x(Instant at) const;
    [[nodiscard]] double y(double value) const; ///< may lie outside the plot
    [[nodiscard]] Instant timeAt(double x) const; ///< inside the span
};

/** What a picture that shows more than lines wants. */
struct LayoutWishes {
    ChartMargins least{}; ///< so that charts above each other line up
    double above = 0; ///< left free above the plot
    double beside = 0; ///< left free at the right edge
    bool hasData = false; ///< there is something to show besides lines, bands and counts
    std::function<ValueAxis(double height)> axis{}; ///< of a plot so high; empty: from the lines
};

/** Lays out @p frame in @p size. The axis is logarithmic if @p isLog. Pure but for font metrics. */
[[nodiscard]] ChartLayout layOut(const ChartFrame &frame, const Theme &theme, const QSize &size,
    bool isLog, const LayoutWishes &wishes = {});

/** Moves labels apart downwards, then back up those that left @p bottom, in the order of anchors.
 */
void spreadLabels(std::vector<EndLabelPlace> &labels, double top, double bottom);

/** Whether any line, band or count has something to show in the span. */
[[nodiscard]] bool hasData(const ChartFrame &frame);

/** Running sums of the lines, for a stacked chart; a gap counts as nothing unless all have it. */
[[nodiscard]] std::vector<std::vector<double>> stackedValues(const std::vector<LineSeries> &lines);

} // namespace toban
