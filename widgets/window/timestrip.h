// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "page.h"
#include "stripview.h"
#include "theme.h"

namespace toban {

/** p99 over a longer span above lanes of alerts, incidents and marks, with the range on screen as a
 * brush and the cursor. A click or a drag moves the cursor (at the right end: back to live),
 * Shift+drag chooses the range; arrow keys step the cursor by a bar, Page Up and Page Down by the
 * range on screen, Home and End go to the ends. Reads on a thread of its own, seldom: it never
 * holds up the page. */
class TimeStrip final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TimeStrip)

public:
    explicit TimeStrip(const PagePorts &ports, QWidget *parent = nullptr);

    /** New data is there: read again if the last reading is old enough. */
    void refresh(bool isNow = false);
    [[nodiscard]] bool isSettled() const;
    /** The span the strip shows. */
    [[nodiscard]] TimeSpan span() const;
    /** Where it stands, in pixels: right of the names of the lanes. */
    [[nodiscard]] QRectF axis() const;
    /** What is known of this place, a line each: the moment first. */
    [[nodiscard]] QStringList textsAt(double x) const;

Q_SIGNALS:
    void settledChanged();
    /** What is known now of the span: see changesOf(). @p sampleStep: 0 is not known. */
    void storyChanged(TimeSpan span, const std::vector<Instant> &changes, toban::Millis sampleStep);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void measure();
    void placeChanged();
    void read(Refresher::Reason reason);
    void show(const Result<StripView> &answer);
    void moveCursor(double x);
    void stepCursor(Millis step);
    [[nodiscard]] TimeSpan wantedSpan() const;
    [[nodiscard]] double xOf(Instant at) const;
    [[nodiscard]] Instant timeAt(double x) const;
    [[nodiscard]] bool isAtEnd(double x) const;
    struct Lanes {
        QRectF title; ///< above the bars
        QRectF bars;
        QRectF alerts; ///< empty: this workspace has none
        QRectF incidents; ///< as above
        QRectF marks;
    };
    [[nodiscard]] Lanes lanes() const;
    void paintNames(QPainter &painter, const Lanes &lanes) const;
    void paintBars(QPainter &painter, const QRectF &area) const;
    void paintAlerts(QPainter &painter, const QRectF &area) const;
    void paintIncidents(QPainter &painter, const QRectF &area) const;
    void paintMarks(QPainter &painter, const QRectF &area) const;
    void paintBrush(QPainter &painter, const Lanes &lanes) const;
    void paintCursor(QPainter &painter, const Lanes &lanes) const;
    void paintHover(QPainter &painter, const Lanes &lanes) const;
    void paintMoment(
        QPainter &painter, const Lanes &lanes, double x, const QString &text, Token token) const;

    const PagePorts m_ports;
    Refresher m_refresher;
    std::optional<StripView> m_view;
    TimeSpan m_span;
    double m_left = 0; ///< of the axis
    ServiceId m_service;
    Instant m_readAt;
    std::optional<double> m_brushFrom;
    std::optional<double> m_brushTo;
    std::optional<double> m_hover;
    bool m_isShown = false;
};

} // namespace toban
