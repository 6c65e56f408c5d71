// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chartlayout.h"

class QPainter;

namespace toban {

/** Where an exemplar is drawn: its index among those of the frame, and the middle of its diamond,
 *  which is held inside the plot where the value lies outside. */
struct ExemplarDot {
    size_t exemplar = 0;
    QPointF at;
};

/** Those that are drawn, from left to right: of a width of a diamond the one of the largest value.
 */
[[nodiscard]] std::vector<ExemplarDot> exemplarDots(
    const std::vector<ChartExemplar> &exemplars, const ChartLayout &layout);
/** The one drawn at a point, by its index; nullopt: none. */
[[nodiscard]] std::optional<size_t> exemplarAt(
    const std::vector<ExemplarDot> &dots, const QPointF &at);
/** The largest whose moment lies in the span and whose value in (low, high]; nullopt: none. */
[[nodiscard]] std::optional<size_t> exemplarIn(const std::vector<ChartExemplar> &exemplars,
    TimeSpan span, double low = -std::numeric_limits<double>::infinity(),
    double high = std::numeric_limits<double>::infinity());
/** The one of the column that ends at the sample at @p at. */
[[nodiscard]] std::optional<size_t> exemplarOfSample(const ChartFrame &frame, Instant at);

/** The sample at the end of the column that a moment lies in; without samples the moment itself. */
[[nodiscard]] Instant sampleOf(const ChartFrame &frame, Instant at);
/** Of each column the largest alone, so that the one that is drawn is the one that is told. */
void keepLargestOfColumns(ChartFrame &frame);

/** Hollow, with a seam, so that they show on lines and cells alike. */
void drawExemplars(QPainter &painter, const std::vector<ExemplarDot> &dots,
    const ChartLayout &layout, const Theme &theme);

} // namespace toban
