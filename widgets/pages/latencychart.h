// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "page.h"

class QHBoxLayout;
class QStackedLayout;

namespace toban {

class ChartView;
class HeatPeriods;
class HeatSelectionPane;
struct ChartExemplar;
class HeatView;
struct ChartFrame;
struct HeatmapView;

/** Latency over time, as percentiles or as a heatmap, as the window's choices say. */
class LatencyChart final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LatencyChart)

public:
    explicit LatencyChart(const PagePorts &ports, QWidget *parent = nullptr);

    [[nodiscard]] ChartView &percentiles() const { return *m_percentiles; }
    [[nodiscard]] HeatView &heatmap() const { return *m_heatmap; }
    /** Both, for the first time: bare axes. */
    void showLoading(const QString &title, TimeSpan span);
    /** The heatmap of @p page; of a failure only where nothing is shown yet. */
    /** Where there is nothing to show. */
    void showBareHeatmap(const ChartFrame &chart);
    void showHeatmap(const Result<HeatmapView> &answer, const PageRequest &page);
    [[nodiscard]] bool isSettled() const;
    /** Pixels for columns, of the view that is shown. */
    [[nodiscard]] int plotWidth() const;
    /** The period whose heatmap is to be read too; nullopt: none is compared with or shown. */
    [[nodiscard]] std::optional<Baseline> comparedInHeatmap() const;
    /** "Percentiles | Heatmap", for a panel's header. */
    [[nodiscard]] QWidget *makeSwitch();

    /** Whose latency is shown, and the conditions its series are narrowed by besides the window's;
     *  without both, that of the whole service. */
    void setRequest(const QString &request, Matchers only);
    /** The heatmap's cells as a file. */
    void exportHeatmap();

Q_SIGNALS:
    void actionRequested();
    void settledChanged();

private:
    void makeHeat();
    [[nodiscard]] const Service *shownService() const;
    void showTrace(const ChartExemplar &exemplar, const QPoint &at);
    void fillMenu(QMenu *menu, Instant at);
    void fillHeatMenu(QMenu &menu, const HeatView &view, Instant at);
    void addLines(QMenu &menu);
    void addWebLink(QMenu &menu);
    void showChosen();

    const PagePorts m_ports;
    QStackedLayout *m_stack = nullptr;
    ChartView *m_percentiles = nullptr;
    QWidget *m_heat = nullptr; ///< the heatmap and what is chosen on it
    HeatPeriods *m_periods = nullptr;
    HeatView *m_heatmap = nullptr; ///< of the page's period
    HeatSelectionPane *m_selection = nullptr;
    PageRequest m_page; ///< of the heatmap
    QString m_request;
    Matchers m_only;
};

} // namespace toban
