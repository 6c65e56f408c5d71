// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "overviewpage.h"

#include "chartview.h"
#include "overviewframes.h"

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
    m_latency = makePanel(*grid, 0, 0, tr("Latency"), tr("percentiles"));
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

OverviewPage::Panel OverviewPage::makePanel(
    QGridLayout &grid, int row, int column, const QString &title, const QString &subtitle)
{
    Panel panel;
    panel.frame = new PanelFrame(ports().theme, this);
    panel.frame->setTitle(title);
    panel.frame->setSubtitle(subtitle);
    panel.chart = new ChartView(ports().theme, ports().crosshair);
    panel.chart->setFrame(frames::loading(title, ports().state.span(), ports().state.zone()));
    panel.frame->setBody(panel.chart);
    grid.addWidget(panel.frame, row, column);
    ViewState &state = ports().state;
    connect(panel.chart, &ChartView::zoomRequested, &state, [&state](const TimeSpan &span) {
        state.setWindow(Range{span.from, span.to});
    });
    connect(panel.chart, &ChartView::resetRequested, &state, [&state] { state.zoomBack(); });
    connect(panel.chart, &ChartView::actionRequested, this, &OverviewPage::answerNote);
    return panel;
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
    return m_isShown && !m_refresher.isBusy();
}

void OverviewPage::read(Refresher::Reason reason)
{
    if (reason == Refresher::Reason::Replace)
        m_isShown = false;
    const PageRequest page = request(std::clamp(m_latency.chart->plotArea().width() / 6, 60, 240));
    if (m_view && !(m_view->head.service == page.service.id)) {
        m_view.reset();
        for (const Panel &panel : {m_latency, m_traffic, m_errors, m_saturation}) {
            panel.chart->setFrame(
                frames::loading(panel.chart->frame().title, page.span, ports().state.zone()));
            panel.frame->setFooter({});
            panel.frame->setBadges({});
        }
    }
    m_refresher.ask<Result<OverviewView>>(
        [&queries = ports().queries, page] { return readOverview(queries, page); },
        [this](const Result<OverviewView> &answer) { show(answer); }, reason);
}

void OverviewPage::show(const Result<OverviewView> &answer)
{
    m_isShown = true;
    const QTimeZone &zone = ports().state.zone();
    if (!answer) {
        for (const Panel &panel : {m_latency, m_traffic, m_errors, m_saturation}) {
            if (!m_view)
                panel.chart->setFrame(frames::failed(
                    panel.chart->frame().title, ports().state.span(), zone, answer.error()));
            panel.frame->setAge(Freshness::Unknown, {}, errorText(answer.error()));
        }
        return;
    }
    m_view = *answer;
    const Service *shown = service();
    const Service known = shown ? *shown : Service{};
    m_latency.chart->setFrame(frames::latency(*m_view, known, zone));
    m_latency.frame->setFooter(frames::latencySummary(*m_view));
    m_latency.frame->setBadges(frames::latencyBadges(*m_view));
    m_traffic.chart->setFrame(frames::traffic(*m_view, zone));
    m_traffic.frame->setFooter(frames::trafficSummary(*m_view));
    m_errors.chart->setFrame(frames::errors(*m_view, zone));
    m_errors.frame->setFooter(frames::errorsSummary(*m_view));
    m_saturation.chart->setFrame(frames::saturation(*m_view, known, zone));
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
