// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "heatmapview.h"
#include "page.h"

class QGridLayout;

namespace toban {

class ChartView;
class LatencyChart;
class PanelFrame;

/** The four golden signals of a service over one time axis and one crosshair. */
class OverviewPage final : public Page {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OverviewPage)

public:
    explicit OverviewPage(const PagePorts &ports, QWidget *parent = nullptr);

    void tick() override;
    void addActions(ActionRegistry &registry) override;
    [[nodiscard]] bool isSettled() const override;

protected:
    void read(Refresher::Reason reason) override;

private:
    struct Panel {
        PanelFrame *frame = nullptr;
        ChartView *chart = nullptr;
    };
    Panel makePanel(
        QGridLayout &grid, int row, int column, const QString &title, const QString &subtitle);
    /** What one read gives; the heatmap only where it is shown. */
    struct Answer {
        Result<OverviewView> view;
        std::optional<Result<HeatmapView>> heatmap;
    };
    void makeLatency(QGridLayout &grid);
    void place(Panel &panel, QGridLayout &grid, int row, int column, const QString &title,
        const QString &subtitle);
    void show(const Answer &answer);
    void showHeatmap(const Result<HeatmapView> &heatmap);
    void showAges();
    void exportCsv();
    void answerNote();

    Refresher m_refresher;
    Panel m_latency;
    LatencyChart *m_latencyChart = nullptr; ///< the body of m_latency, around its chart
    Panel m_traffic;
    Panel m_errors;
    Panel m_saturation;
    std::optional<OverviewView> m_view;
    PageRequest m_page; ///< what m_view answers
    bool m_isShown = false; ///< the place in force has been shown
};

} // namespace toban
