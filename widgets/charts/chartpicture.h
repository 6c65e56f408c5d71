// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chartlayout.h"
#include "exemplardots.h"
#include "linelayer.h"
#include "pixelcolumns.h"

#include <QImage>

class QPainter;

namespace toban {

class LinePoints;
class LineRaster;
struct PlotPoint;

struct PictureStyle {
    QSize size; ///< logical pixels
    double devicePixelRatio = 1;
    bool isLog = false;
    std::vector<int> isolated; ///< lines at full strength; empty: all
    LayoutWishes wishes{};
    bool hasMarksOnTop = false; ///< on a ground that fills the plot: outlined, at its top edge
    /** Draws what lies under the lines, in the theme as dressed for the age of the data. */
    std::function<void(QImage &image, const ChartLayout &layout, const Theme &theme)> ground{};
};

/** The icon that stands for why there is nothing; empty: none. */
[[nodiscard]] QString emptyGlyphName(EmptyKind kind);

/** All of a chart but crosshair, readout and drag: drawn once for a frame, a theme and a size. */
class ChartPicture {
public:
    void draw(const ChartFrame &frame, const Theme &theme, const PictureStyle &style);
    [[nodiscard]] const QImage &image() const { return m_image; }
    [[nodiscard]] const ChartLayout &layout() const { return m_layout; }
    /** Where the action of the empty note is painted; null: nowhere. */
    [[nodiscard]] QRectF actionRect() const { return m_actionRect; }
    /** The exemplars that are drawn. */
    [[nodiscard]] const std::vector<ExemplarDot> &exemplars() const { return m_dots; }

private:
    void drawGround(QPainter &painter);
    void drawGrid(QPainter &painter);
    void drawTimeLabels(QPainter &painter);
    void drawTimeRow(QPainter &painter, double top, const QTimeZone &zone,
        const std::vector<TimeTick> &ticks, QFont::Weight ofDates);
    void drawHatch(QPainter &painter, const TimeSpan &span);
    void drawVolume(QPainter &painter);
    void drawData();
    void drawLines(LineRaster &raster);
    [[nodiscard]] LayerLook layerLook(const QSize &size) const;
    void drawStack(LineRaster &raster, const std::vector<std::vector<double>> &stacked);
    void fillBetween(LineRaster &raster, const std::vector<Instant> &times,
        const std::vector<double> &low, const std::vector<double> &high, const QColor &color);
    void drawLine(
        LineRaster &raster, const LineSeries &line, const LinePoints &points, bool isFaint);
    [[nodiscard]] std::vector<PlotPoint> plotted(const ColumnRun &run, int width) const;
    void drawThresholds(QPainter &painter);
    void drawMarks(QPainter &painter);
    void drawMarkOnTop(QPainter &painter, double x);
    void drawWeakPoints(QPainter &painter);
    void drawEndLabels(QPainter &painter);
    void drawNote(QPainter &painter);
    void drawEmpty(QPainter &painter);
    [[nodiscard]] bool isFaint(int line) const;
    [[nodiscard]] QRectF spanRect(const TimeSpan &span) const;

    const ChartFrame *m_frame = nullptr; ///< only while drawing
    Theme m_theme; ///< desaturated where the data is stale
    PictureStyle m_style;
    ChartLayout m_layout;
    QImage m_image;
    LineLayer m_layer;
    int m_columns = 0; ///< of the plot, device pixels
    std::optional<double> m_gridLeft; ///< see decimate()
    double m_shift = 0; ///< of the plot to the raster's left edge, device pixels
    QRectF m_actionRect;
    std::vector<ExemplarDot> m_dots;
    bool m_hasData = false;
};

} // namespace toban
