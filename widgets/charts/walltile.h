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

/** "checkout, Latency" */
[[nodiscard]] QString wallTileName(const WallTile &tile);
/** "checkout, Latency: p99 374 ms, 42 s": for a reader who does not see. */
[[nodiscard]] QString wallTileText(const WallTile &tile);

/** What all tiles of a wall have in common: finding it out costs as much as a tile. */
struct WallStyle {
    explicit WallStyle(const Theme &theme);

    Theme theme;
    Theme old; ///< desaturated, for data that is no longer fresh
    QFont small;
    QFont title;
    double smallHeight = 0;
    double titleHeight = 0;
};

/** A tile as a picture: title, age, value, and the lines over a base line and the axis' top. Each
 *  text is drawn anew only where it changed. One picture keeps to one style. */
class WallPicture {
public:
    void draw(const WallTile &tile, const WallStyle &style, const QSize &size, double ratio);
    /** The age alone, which changes every second, on a picture that was drawn. */
    void drawAge(const WallTile &tile, const WallStyle &style);
    [[nodiscard]] const QImage &image() const { return m_image; }
    /** Where the lines are; its times are those of the frame. */
    [[nodiscard]] const ChartLayout &layout() const { return m_layout; }

    /** Room from the left edge to the lines, and from them to the right edge. */
    static constexpr int padding = 8;

private:
    struct Head { ///< the upper row
        QString name;
        QString age;
        Freshness freshness = Freshness::Unknown;
        friend bool operator==(const Head &, const Head &) = default;
    };
    struct Figures { ///< the row below
        QString value;
        QString top; ///< of the axis
        friend bool operator==(const Figures &, const Figures &) = default;
    };
    /** Returns whether there is something to draw. */
    [[nodiscard]] bool layOutTile(
        const ChartFrame &frame, const WallStyle &style, const QSize &size);
    void drawHead(QPainter &painter, const WallTile &tile, const WallStyle &style);
    void drawFigures(QPainter &painter, const WallTile &tile, const WallStyle &style, bool isEmpty);
    void drawGround(QPainter &painter, const ChartFrame &frame, const Theme &theme, bool isEmpty);
    void drawLines(const ChartFrame &frame, const Theme &theme, double ratio);
    void drawEmpty(QPainter &painter, const ChartFrame &frame, const WallStyle &style);
    [[nodiscard]] double width() const { return m_image.deviceIndependentSize().width(); }

    QImage m_image;
    ChartLayout m_layout;
    std::optional<Head> m_head; ///< as drawn
    std::optional<Figures> m_figures; ///< as drawn
    QString m_shownName; ///< cut to its room
};

} // namespace toban
