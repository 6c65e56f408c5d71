// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "overviewpage.h"

#include "chartchoices.h"
#include "chartdata.h"
#include "chartview.h"
#include "heatframes.h"
#include "heatview.h"
#include "latencychart.h"
#include "markdesk.h"
#include "overviewframes.h"
#include "tableactions.h"

#include <QGridLayout>

namespace toban {

OverviewPage::OverviewPage(const PagePorts &ports, QWidget *parent)
    : Page(ports, parent)
    , m_refresher(ports.reader)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(
        metrics::panelPadding, metrics::panelPadding, metrics::panelPadding, metrics::panelPadding);
    grid->setSpacing(metrics::panelPadding);
    makeLatency(*grid);
    m_traffic = makePanel(*grid, 0, 1, tr("Traffic"), tr("requests per second"));
    m_errors = makePanel(*grid, 1, 0, tr("Errors"), tr("share of requests, and how many"));
    m_saturation = makePanel(*grid, 1, 1, tr("Saturation"), tr("worst first, against its limit"));
    for (const int i : {0, 1}) {
        grid->setRowStretch(i, 1);
        grid->setColumnStretch(i, 1);
    }
    connect(&m_refresher, &Refresher::busyChanged, this, [this](bool isBusy) {
        for (const Panel &panel : {m_latency, m_traffic, m_errors, m_saturation})
            panel.frame->setRefreshing(isBusy);
        Q_EMIT settledChanged();
    });
}

void OverviewPage::place(Panel &panel, QGridLayout &grid, int row, int column, const QString &title,
    const QString &subtitle)
{
    panel.frame = new PanelFrame(ports().theme, this);
    panel.frame->setTitle(title);
    panel.frame->setSubtitle(subtitle);
    grid.addWidget(panel.frame, row, column);
}

void OverviewPage::makeLatency(QGridLayout &grid)
{
    place(m_latency, grid, 0, 0, tr("Latency"), {});
    m_latencyChart = new LatencyChart(ports());
    m_latency.chart = &m_latencyChart->percentiles();
    m_latencyChart->showLoading(tr("Latency"), ports().state.span());
    m_latency.frame->setBody(m_latencyChart);
    m_latency.frame->addHeaderWidget(m_latencyChart->makeSwitch());
    connect(m_latencyChart, &LatencyChart::settledChanged, this, &OverviewPage::settledChanged);
    connect(m_latencyChart, &LatencyChart::actionRequested, this, &OverviewPage::answerNote);
    connect(&ports().choices, &ChartChoices::viewChanged, this, &OverviewPage::refresh);
    connect(&ports().choices, &ChartChoices::linesChanged, this, &OverviewPage::refresh);
    connect(&ports().choices, &ChartChoices::heatComparisonChanged, this, &OverviewPage::refresh);
}

OverviewPage::Panel OverviewPage::makePanel(
    QGridLayout &grid, int row, int column, const QString &title, const QString &subtitle)
{
    Panel panel;
    place(panel, grid, row, column, title, subtitle);
    panel.chart = new ChartView(ports().theme, ports().crosshair);
    panel.chart->setFrame(frames::loading(title, ports().state.span(), ports().state.zones()));
    panel.frame->setBody(panel.chart);
    ViewState &state = ports().state;
    connect(panel.chart, &ChartView::zoomRequested, &state, [&state](const TimeSpan &span) {
        state.setWindow(Range{span.from, span.to});
    });
    connect(panel.chart, &ChartView::resetRequested, &state, [&state] { state.zoomBack(); });
    connect(panel.chart, &ChartView::actionRequested, this, &OverviewPage::answerNote);
    connect(panel.chart, &ChartView::menuOpening, this,
        [this, chart = panel.chart](QMenu *menu, Instant at) {
            ports().marks.addTo(*menu, chart->frame().marks, chart->frame().span, at);
        });
    return panel;
}

void OverviewPage::addActions(ActionRegistry &registry)
{
    addExportAction(
        registry, [this] { exportCsv(); }, [this] { return isVisible(); });
}

/// The latency as it is shown: the cells of the heatmap, or the percentiles.
void OverviewPage::exportCsv()
{
    if (ports().choices.isHeatmap())
        return m_latencyChart->exportHeatmap();
    exportFile(
        this, QStringLiteral("%1-latency.csv").arg(ports().state.place().service.text()),
        [this] { return csvOf(m_latency.chart->frame()); },
        [this](const QString &failure) { m_latency.frame->setFooter(failure); });
}

void OverviewPage::answerNote()
{
    if (!m_view)
        return;
    if (m_view->head.emptiness == Emptiness::FilteredOut)
        ports().state.setFilter({});
    else
        Q_EMIT explainRequested(m_view->head.source);
}

bool OverviewPage::isSettled() const
{
    return m_isShown && !m_refresher.isBusy() && m_latencyChart->isSettled();
}

void OverviewPage::read(Refresher::Reason reason)
{
    if (reason == Refresher::Reason::Replace)
        m_isShown = false;
    const PageRequest page = request(std::clamp(m_latencyChart->plotWidth() / 6, 60, 240));
    if (m_view && !(m_view->head.service == page.service.id)) {
        m_view.reset();
        for (const Panel &panel : {m_latency, m_traffic, m_errors, m_saturation}) {
            panel.chart->setFrame(
                frames::loading(panel.chart->frame().title, page.span, ports().state.zones()));
            panel.frame->setFooter({});
            panel.frame->setBadges({});
        }
        m_latencyChart->showLoading(tr("Latency"), page.span);
    }
    m_refresher.ask<Answer>(
        [&queries = ports().queries, page, withHeatmap = ports().choices.isHeatmap(),
            comparedWith = m_latencyChart->comparedInHeatmap()] {
            Answer answer{readOverview(queries, page), {}};
            PageRequest heatmap = page;
            heatmap.comparedWith = comparedWith;
            if (withHeatmap)
                answer.heatmap = readHeatmap(queries, heatmap);
            return answer;
        },
        [this, page](const Answer &answer) {
            m_page = page;
            show(answer);
        },
        reason);
}

void OverviewPage::showHeatmap(const Result<HeatmapView> &heatmap)
{
    m_latencyChart->showHeatmap(heatmap, m_page);
    if (heatmap && ports().choices.isHeatmap())
        m_latency.frame->setBadges(frames::heatBadges(*heatmap));
}

void OverviewPage::show(const Answer &both)
{
    m_isShown = true;
    const ShownZones zones = ports().state.zones();
    const Result<OverviewView> &answer = both.view;
    if (!answer) {
        if (both.heatmap)
            showHeatmap(*both.heatmap);
        for (const Panel &panel : {m_latency, m_traffic, m_errors, m_saturation}) {
            if (!m_view)
                panel.chart->setFrame(frames::failed(
                    panel.chart->frame().title, ports().state.span(), zones, answer.error()));
            panel.frame->setAge(Freshness::Unknown, {}, errorText(answer.error()));
        }
        return;
    }
    m_view = *answer;
    const Service *shown = service();
    const Service known = shown ? *shown : Service{};
    m_latency.chart->setFrame(frames::latency(*m_view, known, zones, ports().choices.lines()));
    m_latency.frame->setFooter(frames::latencySummary(*m_view));
    m_latency.frame->setBadges(frames::latencyBadges(*m_view));
    if (both.heatmap)
        showHeatmap(*both.heatmap);
    m_traffic.chart->setFrame(frames::traffic(*m_view, zones));
    m_traffic.frame->setFooter(frames::trafficSummary(*m_view));
    m_errors.chart->setFrame(frames::errors(*m_view, zones));
    m_errors.frame->setFooter(frames::errorsSummary(*m_view));
    m_saturation.chart->setFrame(frames::saturation(*m_view, known, zones));
    m_saturation.frame->setFooter(frames::saturationSummary(*m_view));
    ChartView::alignPlots(std::array{m_latency.chart, m_errors.chart});
    ChartView::alignPlots(std::array{m_traffic.chart, m_saturation.chart});
    showAges();
}

void OverviewPage::showAges()
{
    for (const Panel &panel : {m_latency, m_traffic, m_errors, m_saturation})
        panel.frame->setAge(m_view->head.freshness, ageText(m_view->head), cause(m_view->head));
}

void OverviewPage::tick()
{
    if (m_view)
        showAges();
}

} // namespace toban
