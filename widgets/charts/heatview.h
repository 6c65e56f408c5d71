// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "heatreadout.h"

#include <QWidget>

#include <memory>

class QMenu;

namespace toban {

class CrosshairHub;
class HeatPicture;
class ThemeHolder;

/** A latency heatmap. Everything comes as one HeatFrame, as for a ChartView. Pointer: hover moves
 *  the shared crosshair and tells the cell, drag selects a rectangle, drag on the time axis zooms,
 *  double click resets. Keys: arrows move the cell (Ctrl: ten columns), with Shift they extend a
 *  selection, Home, End, Enter zooms to the selection's time, Escape, L log axis, Ctrl+E asks for a
 * file. The accessible description is the readout of the cell or of the selection, or a summary. */
class HeatView final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HeatView)

public:
    HeatView(const ThemeHolder &theme, CrosshairHub &hub, QWidget *parent = nullptr);
    ~HeatView() override;

    void setFrame(HeatFrame frame);
    [[nodiscard]] const HeatFrame &frame() const { return m_frame; }
    void setChoices(const HeatChoices &choices);
    [[nodiscard]] const HeatChoices &choices() const { return m_choices; }
    /** Where everything stands; valid until the next frame, size or theme. */
    [[nodiscard]] const HeatLayout &layoutNow() const;
    [[nodiscard]] const std::optional<HeatSelection> &selection() const { return m_selection; }
    void clearSelection();
    /** Whether rectangles can be chosen; they can, by default. */
    void setSelectable(bool isSelectable) { m_isSelectable = isSelectable; }
    /** The readout of the selection, or of the cell the crosshair is in; empty without. */
    [[nodiscard]] QString valueText() const;
    [[nodiscard]] QImage image() const;
    /** The menu of modes, scales and overlays; a child of this. */
    [[nodiscard]] QMenu *makeMenu();

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void rectangleSelected(const toban::TimeSpan &span, double low, double high);
    void selectionCleared();
    void zoomRequested(const toban::TimeSpan &span);
    void resetRequested();
    void actionRequested(); ///< the action of the empty note
    /** Before it shows, for this moment: the place for more choices. */
    void menuOpening(QMenu *menu, toban::Instant at);
    /** By a click, or by Enter while the cell holds it; @p at: on the screen. */
    void exemplarActivated(const toban::ChartExemplar &exemplar, const QPoint &at);
    void choicesChanged(const toban::HeatChoices &choices); ///< by the user
    void exportRequested(); ///< the cells as a file

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    [[nodiscard]] const HeatPicture &picture() const;
    void invalidate();
    /** The action of this view that has the key; nullptr: none. */
    [[nodiscard]] QAction *actionOf(const QKeyEvent &event) const;
    void describe();
    void makeActions();
    void nameActions();
    void choose(const std::function<void(HeatChoices &)> &change);
    void toggleLog();
    [[nodiscard]] std::optional<HeatCell> cell() const;
    void pointAt(const HeatCell &cell);
    void moveCell(int columns, int rows, bool isExtending);
    void select(const HeatCell &one, const HeatCell &other);
    bool activate(std::optional<size_t> exemplar);
    [[nodiscard]] HeatCell nearestCell(const QPointF &at) const;
    void paintCell(QPainter &painter) const;
    void paintSelection(QPainter &painter) const;
    void paintMarker(QPainter &painter, const HeatCell &cell) const;

    const ThemeHolder &m_theme;
    CrosshairHub &m_hub;
    HeatFrame m_frame;
    HeatChoices m_choices;
    std::unique_ptr<HeatPicture> m_picture; ///< drawn when first needed
    mutable bool m_isDirty = true;
    bool m_isSelectable = true;
    bool m_hasRing = false; ///< focus came from the keyboard
    std::optional<double> m_latency; ///< inside the row of the cell; none: only a column
    std::optional<HeatCell> m_anchor; ///< where a selection by keys began
    std::optional<HeatSelection> m_selection;
    std::optional<QPoint> m_pressed;
    std::optional<QPoint> m_dragged;
    bool m_isPointing = false; ///< the crosshair is moved from here
    bool m_isZooming = false; ///< the drag began on the time axis
    QAction *m_copyValue = nullptr;
    QAction *m_copyImage = nullptr;
    QAction *m_export = nullptr;
};

} // namespace toban
