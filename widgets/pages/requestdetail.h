// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "factsview.h"
#include "heatmapview.h"
#include "page.h"
#include "requestsmodel.h"

namespace toban {

class DistributionPane;
class LatencyChart;
class PanelFrame;

/** The selected request: percentile chart, status split, numbers with their intervals. */
class RequestDetail final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RequestDetail)

public:
    RequestDetail(const PagePorts &ports, QWidget *parent = nullptr);

    /** Shows @p row of @p view and reads its chart; nullptr: nothing is selected. */
    void show(const RequestRow *row, const PageRequest &page, Refresher::Reason reason);
    /** How old the data is, as the table says it. */
    void setAge(Freshness freshness, const QString &age, const QString &cause);
    [[nodiscard]] bool isSettled() const;

Q_SIGNALS:
    void settledChanged();

private:
    void makeDistribution();
    void read(Refresher::Reason reason);
    void readProxy(Refresher::Reason reason);
    void showChart(const Result<OverviewView> &answer);
    void showHeatmap(const Result<HeatmapView> &answer);
    [[nodiscard]] bool isOther(const Labels &labels) const { return !(labels == m_labels); }

    const PagePorts m_ports;
    Refresher m_refresher;
    Refresher m_proxyRefresher;
    PanelFrame *m_chartPanel = nullptr;
    LatencyChart *m_chart = nullptr;
    PanelFrame *m_factsPanel = nullptr;
    FactsView *m_facts = nullptr;
    DistributionPane *m_distribution = nullptr;
    Labels m_labels;
    Matchers m_only;
    RequestRow m_row; ///< unless empty
    std::vector<FactsView::Fact> m_proxyFacts;
    PageRequest m_page;
    bool m_isEmpty = true;
};

} // namespace toban
