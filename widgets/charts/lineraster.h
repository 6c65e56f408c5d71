// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QImage>

#include <limits>
#include <vector>

namespace toban {

struct PlotPoint {
    double x = 0;
    double y = 0;
};
/** A connected polyline, x ascending, in device pixels of the clip's top left corner, y downwards.
 */
using PlotRun = std::vector<PlotPoint>;

/** Draws lines and areas straight into the pixels of an image, antialiased: a pixel column is cut
 * in four, each quarter holds one vertical interval (the union of what the line covers there), and
 * the intervals become coverage. So cost follows columns and not points, a line of any width stays
 * one pass (a wide pen over decimated points costs 50 times as much in QPainter), and a spike of a
 *  single point always shows. The image must be opaque (Format_RGB32) and 16 pixels wide or more,
 *  else nothing is drawn. Not thread-safe. */
class LineRaster {
public:
    /** @p clip in device pixels; cut to the image. The image must outlive the raster. */
    LineRaster(QImage &image, const QRect &clip);
    [[nodiscard]] const QRect &clip() const { return m_clip; }

    void drawLine(const PlotRun &run, double width, const QColor &color);
    void drawDashes(const PlotRun &run, double width, double dash, double gap, const QColor &color);
    /** Between @p run and the horizontal at @p base. The colour's alpha counts. */
    void fillToBase(const PlotRun &run, double base, const QColor &color);
    /** Between two runs, where both exist. */
    void fillBetween(const PlotRun &upper, const PlotRun &lower, const QColor &color);

private:
    struct Interval {
        float top;
        float bottom;
    };
    static constexpr float infinite = std::numeric_limits<float>::infinity();
    static constexpr Interval nothing{infinite, -infinite};
    struct Reach { ///< quarters, both included
        int begin = 0;
        int end = -1;
        friend bool operator==(const Reach &, const Reach &) = default;
    };
    struct Box {
        Reach reach;
        Interval rows = nothing;
    };
    struct Ink {
        QRgb full;
        quint16 opaque; ///< 255 is wholly
    };
    void clear();
    [[nodiscard]] float near(double y) const;
    void touch(int from, int to);
    static void extend(Interval &interval, float top, float bottom);
    void extendAt(int quarter, double y);
    [[nodiscard]] Reach reachOf(double from, double to, double half) const;
    void addBox(const PlotPoint &from, const PlotPoint &to, double half);
    void flushBox();
    void addStroke(const PlotPoint &from, const PlotPoint &to, double half);
    void trace(const PlotRun &run);
    void blend(const QColor &color);
    void blendColumns(int from, int to, const Ink &ink);
    void blendRows(int left, int first, int last, const Ink &ink);
    void addCoverage(const Interval &interval, int lane);

    QRect m_clip;
    std::vector<Interval> m_quarters; ///< four a column; top > bottom: empty
    std::vector<quint16> m_cover; ///< of the columns at hand, differences from row to row
    qsizetype m_stride; ///< pixels a row of the image
    int m_rightmost; ///< column from which as many as are blended at once lie in the image
    QRgb *m_pixels; ///< of the clip's top left corner
    Box m_box; ///< begun, not yet in the quarters
    int m_from = 0; ///< touched quarters
    int m_to = -1;
};

} // namespace toban
