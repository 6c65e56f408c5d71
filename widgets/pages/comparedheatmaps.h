// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "page.h"
#include "panelframe.h"

namespace toban {

class HeatPeriods;
struct ComparisonRow;
struct HeatmapView;

/** The heatmaps of one request in both periods of a comparison, A above B on the same scale, or
 *  their difference. Reads only while it is shown. */
class ComparedHeatmaps final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ComparedHeatmaps)

public:
    explicit ComparedHeatmaps(const PagePorts &ports, QWidget *parent = nullptr);

    /** @p after: B, which names the period A it is compared with. */
    void show(const ComparisonRow &row, const PageRequest &after, Refresher::Reason reason);
    /** Where no request is selected: a bare frame that says @p sentence. */
    void clear(const QString &sentence);
    [[nodiscard]] bool isSettled() const { return !m_refresher.isBusy(); }
    /** Of what is shown. */
    [[nodiscard]] const std::vector<PanelBadge> &badges() const { return m_badges; }

Q_SIGNALS:
    void busyChanged(bool isBusy);
    void badgesChanged();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void connectViews();
    void read(Refresher::Reason reason);
    void showAnswer(const Result<HeatmapView> &answer);
    void setBadges(std::vector<PanelBadge> badges);

    const PagePorts m_ports;
    Refresher m_refresher;
    HeatPeriods *m_periods = nullptr;
    bool m_isEmpty = true;
    QString m_request;
    Labels m_labels;
    Matchers m_only;
    PageRequest m_page;
    std::vector<PanelBadge> m_badges;
};

} // namespace toban
