// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crosshairhub.h"
#include "heatframe.h"
#include "page.h"

namespace toban {

class ElidedLabel;
class HeatView;
struct HeatmapView;

/** The heatmap of a page's period and, where the reader chose so, that of the period compared with
 *  beside it, or the difference of the two; captions say which period is which. Both share rows and
 *  colours; crosshair and zoom of the other act on the same place of the page's period. */
class HeatPeriods final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HeatPeriods)

public:
    explicit HeatPeriods(const PagePorts &ports, QWidget *parent = nullptr);

    /** Of the page's period: selections are made there. */
    [[nodiscard]] HeatView &now() const { return *m_now.view; }
    [[nodiscard]] HeatView &other() const { return *m_other.view; }
    void show(const HeatmapView &view, const Service &service);
    /** While there is nothing to compare: loading, failed. */
    void showBare(HeatFrame frame);

private:
    struct Side {
        QWidget *whole = nullptr;
        ElidedLabel *caption = nullptr;
        HeatView *view = nullptr;
    };
    [[nodiscard]] Side makeSide(CrosshairHub &hub);
    void connectOther();
    /** Captions and what is visible, by the choices and what there is. */
    void arrange();
    [[nodiscard]] bool isEarlierKnown() const; ///< with m_earlier
    [[nodiscard]] QString nowCaption(HeatComparison comparison) const;
    [[nodiscard]] QString otherCaption() const;

    const PagePorts m_ports;
    CrosshairHub m_otherTime; ///< the crosshair in the other period's own time
    Side m_now;
    Side m_other;
    std::optional<HeatFrame> m_earlier; ///< what there is of the other period
};

} // namespace toban
