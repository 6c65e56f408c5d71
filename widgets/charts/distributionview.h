// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "distributionframe.h"

#include <QWidget>

namespace toban {

class ThemeHolder;

/** Latency distributions over each other, as step histograms on a log axis. Pointer: hover reads
 *  out the buckets there. Keys: left and right go from bucket to bucket, Escape leaves. The
 *  accessible description is the readout. */
class DistributionView final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DistributionView)

public:
    explicit DistributionView(const ThemeHolder &theme, QWidget *parent = nullptr);

    void setFrame(DistributionFrame frame);
    [[nodiscard]] const DistributionFrame &frame() const { return m_frame; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void setHover(std::optional<double> seconds);
    void step(int direction);
    [[nodiscard]] QRectF plot() const;
    [[nodiscard]] double x(double seconds) const;

    void paintAxis(QPainter &painter) const;
    void paintSteps(QPainter &painter, const DistributionLine &line, double highest) const;
    void paintMark(QPainter &painter, const DistributionLine &line, double y) const;
    void paintReadout(QPainter &painter) const;

    const ThemeHolder &m_theme;
    DistributionFrame m_frame;
    DistributionAxis m_axis;
    std::optional<double> m_hover; ///< seconds
};

} // namespace toban
