// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crosshairhub.h"
#include "heatframe.h"
#include "heatmapview.h"
#include "page.h"

namespace toban {

class ElidedLabel;
class HeatView;

/** Where the heatmap of the period compared with stands. */
enum class HeatPairing {
    Beside, ///< right of that of the page's period, where the reader chose so
    Stacked, ///< as A above B; it or the difference is always shown
};

/** The heatmap of a page's period and that of the period compared with, or the difference of the
 *  two; captions say which period is which. Both share rows and colours; crosshair and zoom of the
 *  other act on the same place of the page's period. */
class HeatPeriods final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HeatPeriods)

public:
    HeatPeriods(const PagePorts &ports, HeatPairing pairing, QWidget *parent = nullptr);

    /** Of the page's period: selections are made there. */
    [[nodiscard]] HeatView &now() const { return *m_now.view; }
    [[nodiscard]] HeatView &other() const { return *m_other.view; }
    /** @p request: whose; empty: the whole service. */
    void show(const HeatmapView &view, const PageRequest &page, const QString &request = {});
    /** While there is nothing to compare: loading, failed. */
    void showBare(HeatFrame frame);
    /** The cells as shown, both periods' where both or their difference are; see heatCsv(). */
    [[nodiscard]] QString csv() const;
    /** Asks where to, and writes that. */
    void exportCsv();

private:
    struct Side {
        QWidget *whole = nullptr;
        ElidedLabel *caption = nullptr;
        HeatView *view = nullptr;
    };
    [[nodiscard]] Side makeSide(CrosshairHub &hub);
    void placeSides();
    void connectChoices();
    void connectOther();
    /** The window's, with one of the two ways to compare where one is always shown. */
    [[nodiscard]] HeatChoices shownChoices() const;
    void choose(HeatChoices heat); ///< by the user
    void markComparable(HeatFrame &frame) const;
    /** Captions and what is visible, by the choices and what there is. */
    void arrange();
    [[nodiscard]] bool isEarlierKnown() const; ///< with m_earlier
    [[nodiscard]] QString nowCaption(HeatComparison comparison) const;
    [[nodiscard]] QString otherCaption() const;

    const PagePorts m_ports;
    const HeatPairing m_pairing;
    CrosshairHub m_otherTime; ///< the crosshair in the other period's own time
    Side m_now;
    Side m_other;
    std::optional<HeatFrame> m_earlier; ///< what there is of the other period
    HeatmapView m_view;
    PageRequest m_page;
    QString m_request;
};

} // namespace toban
