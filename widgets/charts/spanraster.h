// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pixelcolumns.h"

#include <QColor>
#include <QImage>

namespace toban {

/** From values to rows of pixels, downwards from the clip's top. */
struct RowScale {
    double high = 0; ///< the value on the upper edge
    double rows = 1; ///< that a value lower by one lies deeper
};

/** Draws thin lines of small charts straight into the pixels of an image: one vertical span a pixel
 *  column, from the least to the greatest the line reaches there, its two ends blended. Steep lines
 *  are less smooth than those of a LineRaster, for a fifth of its work. All that counts of a line
 *  is, of every column, the first, least, greatest and last point, so one cut to whole columns is
 *  drawn pixel by pixel as the whole. A spike of a single point always shows. The image must be
 *  opaque (Format_RGB32). Not thread-safe. */
class SpanRaster {
public:
    /** @p clip in device pixels; cut to the image. The image must outlive the raster. */
    SpanRaster(QImage &image, const QRect &clip);
    [[nodiscard]] const QRect &clip() const { return m_clip; }

    /** Of a finite run, x from the clip's left edge; @p width in device pixels, drawn as at least
     *  1. The colour is opaque. */
    void drawLine(const ColumnRun &run, const RowScale &scale, double width, const QColor &color);

private:
    struct Span {
        float top;
        float bottom;
    };

    void trace(const ColumnRun &run, const RowScale &scale);
    void close(int column, Span span);
    void widen();
    void paint(float half, int extra, QRgb color);
    void paintSpan(int column, float top, float bottom, QRgb color);

    QRect m_clip;
    std::vector<Span> m_spans; ///< a column each; those from m_from to m_to count
    qsizetype m_stride; ///< pixels a row of the image
    QRgb *m_pixels; ///< of the clip's top left corner
    int m_from = 0;
    int m_to = -1;
};

} // namespace toban
