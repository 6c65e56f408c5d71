// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "requestdetail.h"

#include "chartchoices.h"
#include "chartview.h"
#include "distributionpane.h"
#include "factsview.h"
#include "headswitch.h"
#include "heatframes.h"
#include "heatview.h"
#include "latencychart.h"
#include "overviewframes.h"
#include "pagelatency.h"
#include "requestfacts.h"
#include "words.h"

#include <QHBoxLayout>
#include <QStackedWidget>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace toban {

RequestDetail::RequestDetail(const PagePorts &ports, QWidget *parent)
    : QWidget(parent)
    , m_ports(ports)
    , m_refresher(ports.reader)
    , m_proxyRefresher(ports.reader)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::panelPadding);
    m_chartPanel = new PanelFrame(ports.theme);
    m_chart = new LatencyChart(ports);
    m_chartPanel->setBody(m_chart);
    m_chartPanel->addHeaderWidget(m_chart->makeSwitch());
    m_factsPanel = new PanelFrame(ports.theme);
    m_facts = new FactsView(ports.theme);
    m_factsPanel->setTitle(tr("Numbers"));
    m_factsPanel->setAge(Freshness::Live, {});
    makeDistribution();
    row->addWidget(m_chartPanel, 5);
    row->addWidget(m_factsPanel, 3);
    connect(&m_refresher, &Refresher::busyChanged, this, [this](bool isBusy) {
        m_chartPanel->setRefreshing(isBusy);
        Q_EMIT settledChanged();
    });
    connect(m_chart, &LatencyChart::settledChanged, this, &RequestDetail::settledChanged);
    connect(&m_proxyRefresher, &Refresher::busyChanged, this, &RequestDetail::settledChanged);
    const auto readAgain = [this] {
        if (isVisible() && !m_isEmpty)
            read(Refresher::Reason::Replace);
    };
    connect(&ports.choices, &ChartChoices::viewChanged, this, readAgain);
    connect(&ports.choices, &ChartChoices::linesChanged, this, readAgain);
    connect(&ports.choices, &ChartChoices::heatComparisonChanged, this, readAgain);
    show(nullptr, {}, Refresher::Reason::Replace);
}

/// Numbers and distribution share a panel; a switch in its head says which is shown.
void RequestDetail::makeDistribution()
{
    m_distribution = new DistributionPane(m_ports.theme);
    auto *body = new QStackedWidget;
    body->addWidget(m_facts);
    body->addWidget(m_distribution);
    m_factsPanel->setBody(body);
    auto *shown = new QToolButton;
    shown->setObjectName(u"distributionSwitch"_s);
    shown->setText(tr("distribution"));
    shown->setToolTip(
        tr("How long the calls took, instead of the numbers. Drag over buckets to see "
           "what they amount to."));
    shown->setCheckable(true);
    dressHeadSwitch(*shown, m_ports.theme);
    m_factsPanel->addHeaderWidget(&m_distribution->byTime());
    m_factsPanel->addHeaderWidget(shown);
    m_distribution->byTime().hide();
    connect(shown, &QToolButton::toggled, this, [this, body](bool isOn) {
        body->setCurrentIndex(isOn ? 1 : 0);
        m_distribution->byTime().setVisible(isOn);
        m_factsPanel->setTitle(isOn ? tr("Distribution") : tr("Numbers"));
    });
}

/// One line with its p95 above it.
static DistributionFrame distributionOf(const RequestRow &row, double toSeconds)
{
    DistributionLine line{
        {}, Token::Accent, distributionBuckets(row.histogram, toSeconds), std::nullopt};
    for (const QuantileEstimate &estimate : row.quantiles)
        if (estimate.q == 0.95 && estimate.provenance != Provenance::Refused)
            line.mark = DistributionMark{
                words::quantileName(estimate.q), estimate.value, estimate.low, estimate.high};
    return {{std::move(line)}, RequestDetail::tr("There is no histogram to draw.")};
}

void RequestDetail::show(const RequestRow *row, const PageRequest &page, Refresher::Reason reason)
{
    if (!row) {
        m_isEmpty = true;
        m_labels = {};
        m_chartPanel->setTitle(tr("No request selected"));
        m_chartPanel->setAge(Freshness::Live, {});
        m_chartPanel->setFooter({});
        m_chartPanel->setBadges({});
        ChartFrame frame = frames::loading(
            tr("No request selected"), m_ports.state.span(), m_ports.state.zones());
        frame.empty = {EmptyKind::NoSeries, tr("Select a request to see its percentiles."), {}, {}};
        m_chart->showBareHeatmap(frame);
        m_chart->percentiles().setFrame(std::move(frame));
        m_facts->setFacts({});
        m_distribution->show({{}, tr("Select a request to see its distribution.")}, true);
        return;
    }
    m_distribution->show(
        distributionOf(*row, page.service.latency.toSeconds), isOther(row->labels));
    if (m_isEmpty || isOther(row->labels))
        m_chart->showLoading(row->request, page.span);
    m_isEmpty = false;
    m_labels = row->labels;
    m_only = conditionsOf(page.service, row->labels, row->members);
    m_chart->setRequest(row->request, m_only);
    m_chartPanel->setTitle(row->request);
    m_row = *row;
    m_page = page;
    read(reason);
    readProxy(reason);
}

/// The service in front of the one shown, if the workspace names one; its numbers follow.
void RequestDetail::readProxy(Refresher::Reason reason)
{
    const auto proxy = std::ranges::find(m_ports.services, m_page.service.proxy, &Service::id);
    // a part of a request cannot be set beside the whole of it
    const bool isPart = m_row.labels != m_row.labels.only(m_page.service.requestLabels);
    if (isPart || proxy == m_ports.services.end()) {
        m_proxyFacts.clear();
        m_facts->setFacts(requestFacts(m_row, {}));
        return;
    }
    if (reason == Refresher::Reason::Replace)
        m_proxyFacts.clear();
    m_facts->setFacts(requestFacts(m_row, m_proxyFacts));
    PageRequest page = m_page;
    page.service = *proxy;
    page.columns = 1;
    page.comparedWith.reset();
    m_proxyRefresher.ask<Result<ProxyView>>(
        [&queries = m_ports.queries, page, request = m_row.request] {
            return toban::readProxy(queries, page, request);
        },
        [this, id = proxy->id](const Result<ProxyView> &seen) {
            m_proxyFacts = proxyFacts(id, seen, m_row);
            if (!m_isEmpty)
                m_facts->setFacts(requestFacts(m_row, m_proxyFacts));
        },
        reason);
}

void RequestDetail::read(Refresher::Reason reason)
{
    if (m_ports.choices.isHeatmap()) {
        m_page.columns = std::clamp(m_chart->plotWidth() / 6, 60, 240);
        m_page.comparedWith = m_chart->comparedInHeatmap();
        m_refresher.ask<Result<HeatmapView>>(
            [&queries = m_ports.queries, page = m_page, only = m_only] {
                return readHeatmap(queries, page, only);
            },
            [this](const Result<HeatmapView> &answer) { showHeatmap(answer); }, reason);
        return;
    }
    m_page.columns = 120;
    m_page.comparedWith.reset();
    if (m_ports.choices.lines().showsEarlier)
        m_page.comparedWith = m_ports.state.place().baseline;
    m_refresher.ask<Result<OverviewView>>(
        [&queries = m_ports.queries, page = m_page, only = m_only] {
            return readRequestDetail(queries, page, only);
        },
        [this](const Result<OverviewView> &answer) { showChart(answer); }, reason);
}

void RequestDetail::showChart(const Result<OverviewView> &answer)
{
    if (m_isEmpty)
        return;
    ChartView &chart = m_chart->percentiles();
    const ShownZones zones = m_ports.state.zones();
    if (!answer) {
        if (chart.frame().lines.empty())
            chart.setFrame(
                frames::failed(chart.frame().title, m_ports.state.span(), zones, answer.error()));
        return;
    }
    chart.setFrame(frames::latency(*answer, m_page.service, zones, m_ports.choices.lines()));
    m_chartPanel->setFooter(frames::latencySummary(*answer));
    m_chartPanel->setBadges(frames::latencyBadges(*answer));
}

void RequestDetail::showHeatmap(const Result<HeatmapView> &answer)
{
    if (m_isEmpty)
        return;
    m_chart->showHeatmap(answer, m_page);
    if (!answer)
        return;
    m_chartPanel->setFooter(frames::latencySummary(answer->latency));
    m_chartPanel->setBadges(frames::heatBadges(*answer));
}

bool RequestDetail::isSettled() const
{
    return !m_refresher.isBusy() && !m_proxyRefresher.isBusy() && m_chart->isSettled();
}

void RequestDetail::setAge(Freshness freshness, const QString &age, const QString &cause)
{
    if (!m_isEmpty)
        m_chartPanel->setAge(freshness, age, cause);
}

} // namespace toban
