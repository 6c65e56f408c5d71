// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "comparedheatmaps.h"

#include "comparisonview.h"
#include "heatframes.h"
#include "heatperiods.h"
#include "heatview.h"
#include "markdesk.h"
#include "overviewframes.h"
#include "pagelatency.h"
#include "tracemenu.h"

#include <QMenu>
#include <QShowEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace toban {

ComparedHeatmaps::ComparedHeatmaps(const PagePorts &ports, QWidget *parent)
    : QWidget(parent)
    , m_ports(ports)
    , m_refresher(ports.reader)
    , m_periods(new HeatPeriods(ports, HeatPairing::Stacked))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_periods);
    setFocusProxy(m_periods);
    m_periods->now().setSelectable(false); // what a rectangle holds is told on other pages
    connectViews();
    connect(&m_refresher, &Refresher::busyChanged, this, &ComparedHeatmaps::busyChanged);
}

void ComparedHeatmaps::connectViews()
{
    ViewState &state = m_ports.state;
    connect(&m_periods->now(), &HeatView::zoomRequested, &state, [&state](const TimeSpan &span) {
        state.setWindow(Range{span.from, span.to});
    });
    connect(&m_periods->now(), &HeatView::resetRequested, &state, [&state] { state.zoomBack(); });
    for (HeatView *view : {&m_periods->now(), &m_periods->other()}) {
        connect(view, &HeatView::menuOpening, this, [this, view](QMenu *menu, Instant at) {
            m_ports.marks.addTo(*menu, view->frame().marks, view->frame().span, at);
        });
        connect(view, &HeatView::exemplarActivated, this,
            [this](const ChartExemplar &exemplar, const QPoint &at) {
                popUpTraceMenu(*this, exemplar, m_page.service.traceUrl, at);
            });
    }
}

void ComparedHeatmaps::show(
    const ComparisonRow &row, const PageRequest &after, Refresher::Reason reason)
{
    const bool isOther = m_isEmpty || !(m_labels == row.compared.labels)
        || !(m_page.service.id == after.service.id);
    m_isEmpty = false;
    m_request = row.request;
    m_labels = row.compared.labels;
    m_only = conditionsOf(after.service, m_labels, row.members);
    m_page = after;
    if (isOther) {
        m_periods->showBare(
            frames::bareHeatmap(frames::loading(m_request, m_page.span, m_ports.state.zones())));
        setBadges({});
    }
    if (isVisible())
        read(isOther ? Refresher::Reason::Replace : reason);
}

void ComparedHeatmaps::clear(const QString &sentence)
{
    m_isEmpty = true;
    ChartFrame frame = frames::loading(sentence, m_ports.state.span(), m_ports.state.zones());
    frame.empty = {EmptyKind::NoSeries, sentence, {}, {}};
    m_periods->showBare(frames::bareHeatmap(frame));
    setBadges({});
}

void ComparedHeatmaps::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!m_isEmpty && !event->spontaneous())
        read(Refresher::Reason::Replace);
}

void ComparedHeatmaps::read(Refresher::Reason reason)
{
    const auto width = static_cast<int>(m_periods->now().layoutNow().chart.plot.width());
    m_page.columns = std::clamp(width / 6, 60, 240);
    m_refresher.ask<Result<HeatmapView>>(
        [&queries = m_ports.queries, page = m_page, only = m_only] {
            return readHeatmap(queries, page, only);
        },
        [this](const Result<HeatmapView> &answer) { showAnswer(answer); }, reason);
}

void ComparedHeatmaps::showAnswer(const Result<HeatmapView> &answer)
{
    if (m_isEmpty)
        return;
    if (!answer) {
        if (m_periods->now().frame().cells.columns.empty())
            m_periods->showBare(frames::bareHeatmap(
                frames::failed(m_request, m_page.span, m_ports.state.zones(), answer.error())));
        return;
    }
    m_periods->show(*answer, m_page, m_request);
    std::vector<PanelBadge> badges = frames::heatBadges(*answer);
    const TimeSpan before = resolve(*m_page.comparedWith, m_page.span, m_page.asOf);
    if (before.length() > m_page.span.length())
        badges.push_back({tr("part of A"),
            tr("A is longer than B: its heatmap shows as much of it as B is long."), true});
    setBadges(std::move(badges));
}

void ComparedHeatmaps::setBadges(std::vector<PanelBadge> badges)
{
    m_badges = std::move(badges);
    Q_EMIT badgesChanged();
}

} // namespace toban
