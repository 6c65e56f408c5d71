// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scatterlayout.h"

#include <QImage>

class QPainter;

namespace toban {

/** All of a scatter but selection, hover and readout: drawn once for a frame, a theme and a size.
 */
class ScatterPicture {
public:
    void draw(
        const ScatterFrame &frame, const Theme &theme, const QSize &size, double devicePixelRatio);
    [[nodiscard]] const QImage &image() const { return m_image; }
    [[nodiscard]] const ScatterLayout &layout() const { return m_layout; }

private:
    void drawAxes(QPainter &painter) const;
    void drawDiagonals(QPainter &painter) const;
    void drawDots(QPainter &painter) const;
    void drawNames(QPainter &painter) const;
    void drawEmpty(QPainter &painter) const;

    const ScatterFrame *m_frame = nullptr; ///< only while drawing
    Theme m_theme; ///< desaturated where the data is stale
    ScatterLayout m_layout;
    QImage m_image;
};

} // namespace toban
