// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "latencychart.h"

#include "chartchoices.h"
#include "chartview.h"
#include "comparisonmenu.h"
#include "headswitch.h"
#include "heatframes.h"
#include "heatperiods.h"
#include "heatselectionpane.h"
#include "heatview.h"
#include "markdesk.h"
#include "overviewframes.h"
#include "themeholder.h"
#include "tracemenu.h"
#include "words.h"

#include <QApplication>
#include <QDesktopServices>
#include <QMenu>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace toban {

LatencyChart::LatencyChart(const PagePorts &ports, QWidget *parent)
    : QWidget(parent)
    , m_ports(ports)
    , m_stack(new QStackedLayout(this))
    , m_percentiles(new ChartView(ports.theme, ports.crosshair))
    , m_heat(new QWidget)
    , m_periods(new HeatPeriods(ports, HeatPairing::Beside))
    , m_heatmap(&m_periods->now())
    , m_selection(new HeatSelectionPane(ports))
{
    m_stack->addWidget(m_percentiles);
    m_stack->addWidget(m_heat);
    makeHeat();
    ViewState &state = ports.state;
    const auto zoom = [&state](const TimeSpan &span) {
        state.setWindow(Range{span.from, span.to});
    };
    connect(m_percentiles, &ChartView::zoomRequested, &state, zoom);
    connect(m_percentiles, &ChartView::resetRequested, &state, [&state] { state.zoomBack(); });
    connect(m_percentiles, &ChartView::exemplarActivated, this, &LatencyChart::showTrace);
    connect(m_percentiles, &ChartView::actionRequested, this, &LatencyChart::actionRequested);
    ChartChoices &choices = ports.choices;
    connect(&choices, &ChartChoices::viewChanged, this, &LatencyChart::showChosen);
    connect(m_percentiles, &ChartView::logToggled, &choices, [&choices](bool isLog) {
        LineChoices lines = choices.lines();
        lines.isLog = isLog;
        choices.setLines(lines);
    });
    connect(&choices, &ChartChoices::linesChanged, m_percentiles,
        [this, &choices] { m_percentiles->setLog(choices.lines().isLog); });
    connect(m_percentiles, &ChartView::menuOpening, this, &LatencyChart::fillMenu);
    m_percentiles->setLog(choices.lines().isLog);
    showChosen();
}

void LatencyChart::makeHeat()
{
    auto *column = new QVBoxLayout(m_heat);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::grid);
    column->addWidget(m_periods, 1);
    column->addWidget(m_selection);
    m_heat->setFocusProxy(m_heatmap);
    ViewState &state = m_ports.state;
    const auto zoom = [&state](const TimeSpan &span) {
        state.setWindow(Range{span.from, span.to});
    };
    connect(m_heatmap, &HeatView::zoomRequested, &state, zoom);
    connect(m_heatmap, &HeatView::resetRequested, &state, [&state] { state.zoomBack(); });
    for (HeatView *view : {m_heatmap, &m_periods->other()})
        connect(view, &HeatView::menuOpening, this,
            [this, view](QMenu *menu, Instant at) { fillHeatMenu(*menu, *view, at); });
    connect(m_heatmap, &HeatView::actionRequested, this, &LatencyChart::actionRequested);
    for (HeatView *view : {m_heatmap, &m_periods->other()})
        connect(view, &HeatView::exemplarActivated, this, &LatencyChart::showTrace);
    connect(m_heatmap, &HeatView::rectangleSelected, m_selection,
        [this] { m_selection->ask(*m_heatmap->selection(), m_page, m_only); });
    connect(m_heatmap, &HeatView::selectionCleared, m_selection, &HeatSelectionPane::clear);
    connect(m_selection, &HeatSelectionPane::clearRequested, m_heatmap, [this] {
        m_heatmap->clearSelection();
        m_heatmap->setFocus();
    });
    connect(
        m_selection, &HeatSelectionPane::zoomRequested, this, [this, zoom](const TimeSpan &span) {
            m_heatmap->clearSelection();
            zoom(span);
        });
    connect(m_selection, &HeatSelectionPane::settledChanged, this, &LatencyChart::settledChanged);
}

void LatencyChart::showChosen()
{
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    if (m_ports.choices.isHeatmap())
        m_stack->setCurrentWidget(m_heat);
    else
        m_stack->setCurrentWidget(m_percentiles);
    if (hadFocus)
        m_stack->currentWidget()->setFocus();
}

void LatencyChart::setRequest(const QString &request, Matchers only)
{
    m_request = request;
    m_only = std::move(only);
}

void LatencyChart::exportHeatmap()
{
    if (!m_heatmap->frame().cells.columns.empty())
        m_periods->exportCsv();
}

void LatencyChart::showHeatmap(const Result<HeatmapView> &answer, const PageRequest &page)
{
    const ShownZones zones = m_ports.state.zones();
    m_page = page;
    if (answer) {
        m_periods->show(*answer, page, m_request);
        m_selection->askAgain(m_page, m_only);
    } else if (m_heatmap->frame().cells.columns.empty()) {
        showBareHeatmap(frames::failed(m_heatmap->frame().title, page.span, zones, answer.error()));
    }
}

void LatencyChart::showBareHeatmap(const ChartFrame &chart)
{
    m_periods->showBare(frames::bareHeatmap(chart));
}

bool LatencyChart::isSettled() const
{
    return m_selection->isSettled();
}

const Service *LatencyChart::shownService() const
{
    const auto shown
        = std::ranges::find(m_ports.services, m_ports.state.place().service, &Service::id);
    return shown == m_ports.services.end() ? nullptr : &*shown;
}

void LatencyChart::showTrace(const ChartExemplar &exemplar, const QPoint &at)
{
    const Service *service = shownService();
    popUpTraceMenu(*this, exemplar, service ? service->traceUrl : QString(), at);
}

void LatencyChart::fillMenu(QMenu *menu, Instant at)
{
    addLines(*menu);
    addComparisons(*menu->addMenu(tr("Compare with")), m_ports.state, m_ports.choices);
    const ChartFrame &shown = m_percentiles->frame();
    m_ports.marks.addTo(*menu, shown.marks, shown.span, at);
    addWebLink(*menu);
}

void LatencyChart::fillHeatMenu(QMenu &menu, const HeatView &view, Instant at)
{
    addComparisons(*menu.addMenu(tr("Compare with")), m_ports.state, m_ports.choices);
    m_ports.marks.addTo(menu, view.frame().marks, view.frame().span, at);
}

void LatencyChart::addLines(QMenu &menu)
{
    ChartChoices &choices = m_ports.choices;
    const auto add = [&](const QString &text, bool isOn, std::function<void(LineChoices &)> flip) {
        QAction *action = menu.addAction(text, &choices, [&choices, flip = std::move(flip)] {
            LineChoices lines = choices.lines();
            flip(lines);
            choices.setLines(lines);
        });
        action->setCheckable(true);
        action->setChecked(isOn);
    };
    menu.addSection(tr("Lines"));
    for (size_t i = 0; i < pageQuantiles.size(); ++i)
        add(words::quantileName(pageQuantiles[i]), choices.lines().percentiles[i],
            [i](LineChoices &lines) { lines.percentiles[i] = !lines.percentiles[i]; });
    add(tr("mean (misleading)"), choices.lines().showsMean,
        [](LineChoices &lines) { lines.showsMean = !lines.showsMean; });
}

void LatencyChart::addWebLink(QMenu &menu)
{
    const Service *shown = shownService();
    if (!m_ports.webLink || !shown)
        return;
    Matchers only = m_ports.state.place().filter;
    only.insert(only.end(), m_only.begin(), m_only.end());
    const QUrl url = m_ports.webLink(*shown, only, m_percentiles->frame().span);
    const bool isWeb = url.scheme() == u"http" || url.scheme() == u"https";
    if (!isWeb)
        return;
    menu.addSeparator();
    menu.addAction(tr("Open in the source (%1)").arg(url.host()), &menu,
        [url] { QDesktopServices::openUrl(url); });
}

void LatencyChart::showLoading(const QString &title, TimeSpan span)
{
    const ChartFrame bare = frames::loading(title, span, m_ports.state.zones());
    m_heatmap->clearSelection();
    m_percentiles->setFrame(bare);
    showBareHeatmap(bare);
}

int LatencyChart::plotWidth() const
{
    return m_ports.choices.isHeatmap() ? static_cast<int>(m_heatmap->layoutNow().chart.plot.width())
                                       : m_percentiles->plotArea().width();
}

std::optional<Baseline> LatencyChart::comparedInHeatmap() const
{
    const ChartChoices &choices = m_ports.choices;
    const bool isShown
        = choices.lines().showsEarlier && choices.heat().comparison != HeatComparison::None;
    return isShown ? std::optional(m_ports.state.place().baseline) : std::nullopt;
}

QWidget *LatencyChart::makeSwitch()
{
    return makeViewSwitch(m_ports.choices, m_ports.theme,
        {tr("Percentiles"), tr("Latency as percentiles (H)")},
        {tr("Heatmap"), tr("Calls by time and latency (H)")});
}

} // namespace toban
