// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alert.h"
#include "inboxqueries.h"

#include <QWidget>

namespace toban {

class ThemeHolder;

/** Thirty days of one alert: a strip of six-hour cells, and how often it fired in each hour of the
 *  week. */
class AlertPastView final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AlertPastView)

public:
    explicit AlertPastView(const ThemeHolder &theme, QWidget *parent = nullptr);

    void show(const AlertPast &past, AlertClass alertClass, const QTimeZone &zone);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] QRectF stripArea() const;
    [[nodiscard]] QRectF hoursArea() const;
    void paintHours(QPainter &painter) const;
    [[nodiscard]] QString textAt(const QPointF &position) const;

    const ThemeHolder &m_theme;
    AlertPast m_past;
    AlertClass m_class = AlertClass::Unclassified;
    QTimeZone m_zone = QTimeZone::utc();
};

} // namespace toban
