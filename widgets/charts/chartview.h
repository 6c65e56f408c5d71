// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chartlayout.h"

#include <QMenu>
#include <QWidget>

#include <memory>
#include <span>

namespace toban {

class ChartPicture;
class CrosshairHub;
class ThemeHolder;

/** A time chart. Everything comes as one ChartFrame; a frame replaces the previous one at once and
 *  its data is drawn however old it is. Pointer: hover moves the shared crosshair, drag zooms,
 *  Shift+drag selects, double click resets, a click on an end label isolates that line (Ctrl adds).
 *  A click on an exemplar activates it. Keys: left and right move the crosshair by a point (Ctrl:
 *  ten), Home, End, Escape, L log scale, Enter for the exemplar of the crosshair's column.
 *  The accessible description is the crosshair's readout, or a summary of the frame. */
class ChartView final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChartView)

public:
    ChartView(const ThemeHolder &theme, CrosshairHub &hub, QWidget *parent = nullptr);
    ~ChartView() override;

    void setFrame(ChartFrame frame);
    [[nodiscard]] const ChartFrame &frame() const { return m_frame; }
    [[nodiscard]] QRect plotArea() const;
    /** Gives charts that stand above each other the same margins, so that their times line up. */
    static void alignPlots(std::span<ChartView *const> column);
    /** The readout at @p at as plain text, a line each: time with zone, then "name value". */
    [[nodiscard]] QString valueText(Instant at) const;
    [[nodiscard]] QImage image() const;
    /** The scale of the values; nullopt: as the frame says. */
    void setLog(std::optional<bool> isLog);
    [[nodiscard]] bool isLog() const { return m_isLog.value_or(m_frame.isLog); }
    /** For menus; both are enabled and already act inside this widget. */
    [[nodiscard]] QAction *copyValueAction() const { return m_copyValue; }
    [[nodiscard]] QAction *copyImageAction() const { return m_copyImage; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void zoomRequested(const toban::TimeSpan &span);
    void spanSelected(const toban::TimeSpan &span);
    void resetRequested();
    void actionRequested(); ///< the action of the empty note
    void logToggled(bool isLog); ///< by the user
    /** By a click, or by Enter while the crosshair is in its column; @p at: on the screen. */
    void exemplarActivated(const toban::ChartExemplar &exemplar, const QPoint &at);
    /** Before it shows, for this moment: the place for more choices. */
    void menuOpening(QMenu *menu, toban::Instant at);

protected:
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
    [[nodiscard]] const ChartPicture &picture() const;
    void invalidate();
    void moveCrosshair(int samples);
    void toggleLog();
    void describe();
    void copyValue();
    void click(const QPoint &at, bool isAdding);
    [[nodiscard]] std::optional<int> lineAt(const QPoint &at) const;
    [[nodiscard]] std::optional<size_t> exemplarUnder(const QPoint &at) const;
    bool activate(std::optional<size_t> exemplar);
    bool activateAtCrosshair();
    void paintDrag(QPainter &painter) const;
    void makeActions();
    void nameActions();

    const ThemeHolder &m_theme;
    CrosshairHub &m_hub;
    ChartFrame m_frame;
    std::unique_ptr<ChartPicture>
        m_picture; ///< all but crosshair and drag; drawn when first needed
    mutable bool m_isDirty = true;
    std::optional<bool> m_isLog; ///< nullopt: the frame's own scale
    bool m_hasRing = false; ///< focus came from the keyboard
    ChartMargins m_margins; ///< at least, see alignPlots()
    std::vector<int> m_isolated; ///< lines drawn at full strength; empty: all
    std::optional<QPoint> m_pressed;
    std::optional<QPoint> m_dragged;
    bool m_isSelecting = false;
    QAction *m_copyValue = nullptr;
    QAction *m_copyImage = nullptr;
    QAction *m_copyData = nullptr;
    QAction *m_showTable = nullptr;
};

} // namespace toban
