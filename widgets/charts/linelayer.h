// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chartframe.h"

#include <QImage>

#include <optional>

namespace toban {

struct ChartLayout;

/** What but the data decides how the lines of a chart look. */
struct LayerLook {
    QSize size; ///< of the plot, device pixels
    double devicePixelRatio = 1;
    Theme theme;
    std::vector<int> isolated;
    double axisLow = 0;
    double axisHigh = 1;
    bool isLog = false;
    double plotHeight = 0; ///< between the axis' ends, logical pixels
    [[nodiscard]] bool isLike(const LayerLook &other) const;
};

/** Pixel columns, the last not included. */
struct ColumnRange {
    int begin = 0;
    int end = 0;
    friend bool operator==(const ColumnRange &, const ColumnRange &) = default;
};

/** The lines and bands of a chart that goes on, drawn on nothing: when a frame continues the one
 *  before, the picture is moved and only what is new is drawn. For that lines lie on a grid of
 *  pixels that is fixed in time: up to half a pixel beside the span. */
class LineLayer {
public:
    /** Whether a frame's lines can be kept so: few enough points to copy, and nothing that depends
     *  on where a line begins. */
    [[nodiscard]] static bool fits(const ChartFrame &frame, int columns);

    /** Moves what stays and clears what must be drawn for @p frame: those columns. */
    [[nodiscard]] std::vector<ColumnRange> goOn(const ChartFrame &frame, LayerLook look);
    /** The left edge on the grid, pixels since the epoch. */
    [[nodiscard]] double left() const { return static_cast<double>(m_left); }
    [[nodiscard]] QImage &image() { return m_image; }
    void forget();

private:
    [[nodiscard]] std::optional<ColumnRange> kept(const ChartFrame &frame, qint64 moved) const;
    void move(qint64 columns);
    void clear(const ColumnRange &columns);

    QImage m_image;
    LayerLook m_look;
    TimeSpan m_span;
    std::vector<LineSeries> m_lines;
    std::vector<Band> m_bands;
    qint64 m_left = 0; ///< on the grid
};

} // namespace toban
