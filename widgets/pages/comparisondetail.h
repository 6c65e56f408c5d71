// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comparisonview.h"
#include "distributionframe.h"
#include "page.h"

class QStackedWidget;

namespace toban {

class ComparedHeatmaps;
class DeltaView;
class DistributionPane;
class PanelFrame;

/** The selected request of a comparison: both latency distributions over each other or, as the
 *  window's view of latency says, both heatmaps; and both sides' figures with their differences. */
class ComparisonDetail final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ComparisonDetail)

public:
    explicit ComparisonDetail(const PagePorts &ports, QWidget *parent = nullptr);

    /** nullptr: nothing is selected. @p after: B, which names A as what it is compared with. */
    void show(const ComparisonRow *row, const PageRequest &after, Refresher::Reason reason);
    [[nodiscard]] bool isSettled() const;
    void setAge(Freshness freshness, const QString &age, const QString &cause);

Q_SIGNALS:
    void settledChanged();

private:
    void makeLatency();
    void showChosen();

    const PagePorts m_ports;
    PanelFrame *m_latencyPanel = nullptr;
    QStackedWidget *m_latency = nullptr;
    DistributionPane *m_distribution = nullptr;
    ComparedHeatmaps *m_heatmaps = nullptr;
    PanelFrame *m_deltaPanel = nullptr;
    DeltaView *m_delta = nullptr;
    Labels m_labels;
    bool m_isEmpty = true;
};

/** The merged histograms of a request as steps: A quiet, B loud. */
[[nodiscard]] DistributionFrame distributionFrame(const ComparedRequest &request, double toSeconds);

} // namespace toban
