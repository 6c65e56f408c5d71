// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rotageometry.h"

#include <QAbstractScrollArea>

class QPainter;

namespace toban {

class ThemeHolder;

/** Who has which duty when, a lane a layer. Arrows go from shift to shift, plus and minus zoom,
 *  Home is now. Only what is visible is painted. */
class RotaTimeline final : public QAbstractScrollArea {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RotaTimeline)

public:
    explicit RotaTimeline(const ThemeHolder &theme, QWidget *parent = nullptr);

    void show(const OnCallView &view, const ShownZones &zones);
    void setNow(Instant now);
    [[nodiscard]] int days() const { return m_days; }
    void setDays(int days);
    void setLayers(bool areShown);
    /** Brings the moment and the team, where it is there, into sight and takes the shift. */
    void lookAt(const QString &team, Instant at);
    [[nodiscard]] const ShiftPlace &selected() const { return m_selected; }

Q_SIGNALS:
    void daysChanged(int days);
    void personChosen(const QString &name, const QPoint &at);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    bool event(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    void layOut();
    void pan(Millis by);
    void followNow();
    void zoomBy(int steps);
    void select(const ShiftPlace &place);
    void reveal();
    void step(int by); ///< to the shift before or after
    void changeLane(int by);
    void chooseSelected();
    [[nodiscard]] int axisRows() const;
    [[nodiscard]] int axisHeight() const;
    [[nodiscard]] RotaScale scale() const;
    [[nodiscard]] QString spoken() const;
    [[nodiscard]] const TimelineLane &laneOf(const RotaRowPlace &row) const;
    [[nodiscard]] QRectF shiftRect(const RotaRowPlace &row, const DutySpan &span) const;
    [[nodiscard]] ShiftPlace placeAt(const QPoint &at) const;
    [[nodiscard]] ShiftPlace shiftAt(const RotaRowPlace &row, Instant at) const;
    [[nodiscard]] int rowOf(const ShiftPlace &place) const;
    void paintRows(QPainter &painter) const;
    void paintHeading(QPainter &painter, const RotaRowPlace &row) const;
    void paintLane(QPainter &painter, const RotaRowPlace &row) const;
    void paintUnknown(QPainter &painter, const RotaRowPlace &row) const;
    void paintShift(QPainter &painter, const RotaRowPlace &row, int shift) const;
    void paintGap(QPainter &painter, const RotaRowPlace &row, const DutySpan &gap) const;
    void paintGrid(QPainter &painter) const;
    void paintAxis(QPainter &painter) const;
    void paintZone(QPainter &painter, const QTimeZone &zone, int row) const;
    void paintNow(QPainter &painter) const;

    const ThemeHolder &m_theme;
    OnCallView m_view;
    ShownZones m_zones{QTimeZone::utc()};
    std::vector<QTimeZone> m_localZones; ///< of people, that are none of the reader's
    std::vector<RotaRowPlace> m_rows;
    Instant m_now;
    Instant m_from;
    int m_days = 7;
    bool m_showsLayers = false;
    bool m_followsNow = true;
    ShiftPlace m_selected;
    std::optional<Instant> m_column; ///< where lanes are changed; nullopt: now
    std::optional<QPoint> m_pressed;
    Instant m_pressedFrom;
    bool m_hasDragged = false;
};

} // namespace toban
