// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chartlayout.h"

#include <QImage>

class QPainter;

namespace toban {

/** One tile of a wall, as a value. */
struct WallTile {
    QString group; ///< "checkout"
    ChartFrame frame; ///< its title names the tile; bands, counts and end labels are not drawn
    QString value; ///< in force, with its unit: "p99 374 ms"; empty: none
    QString age; ///< "42 s"
};

/** "checkout, Latency: p99 374 ms, 42 s": for a reader who does not see. */
[[nodiscard]] QString wallTileText(const WallTile &tile);

/** A tile as a picture: title, value, and the lines over a base line and the axis' top. The age is
 *  left out, which changes every second. */
class WallPicture {
public:
    void draw(const WallTile &tile, const Theme &theme, const QSize &size, double ratio);
    [[nodiscard]] const QImage &image() const { return m_image; }
    /** Where the lines are; its times are those of the frame. */
    [[nodiscard]] const ChartLayout &layout() const { return m_layout; }

    /** Room from the left edge to the lines, and from them to the right edge. */
    static constexpr int padding = 8;

private:
    void layOutTile(const WallTile &tile, const Theme &theme, const QSize &size);
    void drawTexts(QPainter &painter, const WallTile &tile, const Theme &theme);
    void drawLines(const ChartFrame &frame, const Theme &theme, double ratio);
    void drawEmpty(QPainter &painter, const ChartFrame &frame, const Theme &theme);

    QImage m_image;
    ChartLayout m_layout;
};

} // namespace toban
