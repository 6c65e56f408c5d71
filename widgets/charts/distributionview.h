// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "distributionframe.h"

#include <QWidget>

namespace toban {

class ThemeHolder;

/** Latency distributions over each other, as step histograms on a log axis. Pointer: hover reads
 *  out the buckets there, dragging chooses a range of them, a click lets it go. Keys: left and
 * right go from bucket to bucket, with Shift they choose, Escape leaves. What is chosen is said in
 * words, which Ctrl+C copies. The accessible description is the readout and the words. */
class DistributionView final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DistributionView)

public:
    explicit DistributionView(const ThemeHolder &theme, QWidget *parent = nullptr);

    /** What is chosen stays, as long as it is not let go. */
    void setFrame(DistributionFrame frame);
    void clearRange() { setRange(std::nullopt); }
    [[nodiscard]] const DistributionFrame &frame() const { return m_frame; }

    /** Whether areas are shares of the time instead of the calls; holds for later frames too. */
    void setByTime(bool isByTime);
    /** What the chosen buckets amount to; empty: none are chosen. */
    [[nodiscard]] QString rangeText() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void rangeChanged(const QString &text);

protected:
    bool event(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void setHover(std::optional<double> seconds);
    void setRange(std::optional<DistributionRange> range);
    void describe();
    void copyRange() const;
    void step(int direction, bool isChoosing);
    [[nodiscard]] std::optional<double> secondsAt(double x) const;
    [[nodiscard]] QRectF plot() const;
    [[nodiscard]] double x(double seconds) const;

    void paintAxis(QPainter &painter) const;
    void paintSteps(QPainter &painter, const DistributionLine &line, double highest) const;
    void paintMark(QPainter &painter, const DistributionLine &line, double y) const;
    void paintRange(QPainter &painter) const;
    void paintReadout(QPainter &painter) const;

    const ThemeHolder &m_theme;
    DistributionFrame m_frame;
    DistributionAxis m_axis;
    std::optional<double> m_hover; ///< seconds
    std::optional<double> m_anchor; ///< seconds, where the range begins that is being chosen
    std::optional<DistributionRange> m_range;
    bool m_isByTime = false;
};

} // namespace toban
