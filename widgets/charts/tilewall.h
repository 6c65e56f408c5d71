// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "walltile.h"

#include <QAbstractScrollArea>

class QAction;

namespace toban {

class CrosshairHub;
class ThemeHolder;

/** Any number of small charts painted by one widget: rows of tiles over one time axis and one
 *  crosshair, with a scroll bar where they do not fit. A tile that did not change is only copied.
 *  Pointer: hover moves the shared crosshair and shows the tile's values, a double click opens a
 *  tile. Keys: arrows, Home and End move between tiles, Ctrl with left and right moves the
 *  crosshair, Enter opens, Ctrl+C copies the value. The tiles are accessible children; the
 *  description of the wall is the current one, as text. */
class TileWall final : public QAbstractScrollArea {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TileWall)

public:
    TileWall(const ThemeHolder &theme, CrosshairHub &hub, int columns, QWidget *parent = nullptr);
    ~TileWall() override;

    /** Replaces all tiles, row by row; the current one stays where it was. */
    void setTiles(std::vector<WallTile> tiles);
    /** Of the tiles, in their order; only what differs from before is repainted. */
    void setAges(const QStringList &ages);
    [[nodiscard]] const std::vector<WallTile> &tiles() const { return m_tiles; }
    [[nodiscard]] int current() const { return m_current; }
    void setCurrent(int tile);
    /** In viewport coordinates, as scrolled. */
    [[nodiscard]] QRect tileRect(int tile) const;
    /** nullopt: between the tiles. */
    [[nodiscard]] std::optional<int> tileAt(const QPoint &at) const;
    /** How many pictures have been drawn since the start. */
    [[nodiscard]] int drawnPictures() const { return m_drawn; }

Q_SIGNALS:
    void currentChanged(int tile);
    void opened(int tile);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Slot {
        WallPicture picture;
        bool isDirty = true;
    };
    void invalidate();
    void layOutRows();
    void describe();
    void tellFocus();
    void copyValue();
    void moveCrosshair(int samples);
    [[nodiscard]] int axisHeight() const;
    [[nodiscard]] int roomHeight() const;
    [[nodiscard]] const WallPicture &picture(int tile);
    void paintTile(QPainter &painter, int tile, const QRect &area);
    void paintCrosshair(QPainter &painter, int tile, const QRect &area);
    void paintAxis(QPainter &painter);

    const ThemeHolder &m_theme;
    CrosshairHub &m_hub;
    const int m_columns;
    WallStyle m_style;
    std::vector<WallTile> m_tiles;
    std::vector<Slot> m_slots;
    int m_rowHeight = 96;
    int m_wholeHeight = 0; ///< of all rows
    int m_current = 0;
    std::optional<int> m_hovered;
    int m_drawn = 0;
    QAction *m_copyValue = nullptr;
};

} // namespace toban
