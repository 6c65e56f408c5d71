// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chartpicture.h"
#include "heatlayout.h"
#include "heatramp.h"

namespace toban {

/** All of a heatmap but crosshair, readout, column histogram and drag: drawn once for a frame, a
 *  theme and a size. The cells go straight into the pixels of the image. */
class HeatPicture {
public:
    void draw(const HeatFrame &frame, const HeatChoices &choices, const Theme &theme,
        const QSize &size, double devicePixelRatio);
    [[nodiscard]] const QImage &image() const { return m_chart.image(); }
    [[nodiscard]] const HeatLayout &layout() const { return m_layout; }
    [[nodiscard]] QRectF actionRect() const { return m_chart.actionRect(); }
    [[nodiscard]] bool hasData() const { return m_hasData; }
    [[nodiscard]] const std::vector<ExemplarDot> &exemplars() const { return m_chart.exemplars(); }

private:
    void drawCells(QImage &image) const;
    void drawOverflow(QImage &image, const Theme &theme) const;
    void drawLegend(QImage &image, const Theme &theme) const;

    ChartPicture m_chart;
    HeatLayout m_layout;
    std::vector<QRgb> m_ramp; ///< as dressed; of the difference where that is shown
    bool m_hasData = false;
};

/** The value of a cell as text: calls, a share or a time; "≥" where it is a lower bound. */
[[nodiscard]] QString heatValueText(double value, HeatMode mode, bool isLowerBound = false);
/** A difference of shares: "+3.2 points" */
[[nodiscard]] QString heatDifferenceText(double difference);
/** "calls", "share of the column", "time spent" */
[[nodiscard]] QString heatModeName(HeatMode mode);

} // namespace toban
