// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "actionregistry.h"
#include "alertspage.h"
#include "boardpage.h"
#include "comparepage.h"
#include "dutypage.h"
#include "firstrunpage.h"
#include "incidentspage.h"
#include "mainwindow.h"
#include "overviewpage.h"
#include "rail.h"
#include "requestspage.h"
#include "sourcespage.h"
#include "storagepage.h"

#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace toban {

void MainWindow::addPage(
    PageId id, Page *page, const QString &icon, const QString &name, const QString &toolTip)
{
    m_pages.insert_or_assign(id, NamedPage{page, name});
    m_stack->addWidget(page);
    page->addActions(*m_actions);
    m_rail->addPage(id, icon, name, toolTip);
    connect(page, &Page::settledChanged, this, &MainWindow::checkSettled, Qt::QueuedConnection);
    connect(page, &Page::explainRequested, this, &MainWindow::explain);
}

/// For the player, run on the reader's thread.
ReplayPlayer::Search MainWindow::changeSearch(TimeSpan span, SearchFrom edge) const
{
    const StripSources sources{
        alertLens(m_ports.alerts, m_state.zone(), {}), m_ports.incidents.queries};
    return [&queries = m_ports.queries, sources, span, edge] {
        return findChange(queries, sources, span, edge);
    };
}

void MainWindow::makePages(QStackedWidget &stack)
{
    m_pages.clear();
    m_sources = nullptr;
    m_firstRun = nullptr;
    if (m_services.empty()) {
        m_firstRun = new FirstRunPage(m_ports.theme, m_ports.firstRun);
        connect(m_firstRun, &FirstRunPage::settledChanged, this, &MainWindow::checkSettled,
            Qt::QueuedConnection);
        stack.addWidget(m_firstRun);
        return;
    }
    const PagePorts ports = pagePorts(m_reader);
    m_sources = new SourcesPage(ports);
    auto *board = new BoardPage(ports);
    connect(board, &BoardPage::serviceChosen, this, [this](const ServiceId &service) {
        m_state.setService(service);
        goTo(PageId::Overview);
    });
    addPage(PageId::Overview, new OverviewPage(ports), u"overview"_s, tr("Overview"),
        tr("Overview (Ctrl+1)"));
    addPage(PageId::Requests, new RequestsPage(ports), u"requests"_s, tr("Requests"),
        tr("Requests (Ctrl+2)"));
    addPage(PageId::Compare, new ComparePage(ports), u"compare"_s, tr("Compare"),
        tr("Compare (Ctrl+3)"));
    if (m_ports.alerts.isThere()) {
        auto *alerts = new AlertsPage(ports);
        connect(alerts, &AlertsPage::rangeChosen, this, &MainWindow::lookAt);
        addPage(PageId::Alerts, alerts, u"alerts"_s, tr("Alerts"), tr("Alerts (Ctrl+6)"));
    }
    if (m_ports.onCall.isThere())
        addPage(PageId::OnCall, new DutyPage(ports), u"oncall"_s, tr("On call"),
            tr("On call (Ctrl+7)"));
    if (m_ports.incidents.isThere())
        addPage(PageId::Incidents, new IncidentsPage(ports), u"incidents"_s, tr("Incidents"),
            tr("Incidents (Ctrl+8)"));
    addPage(PageId::Sources, m_sources, u"sources"_s, tr("Sources"), tr("Sources (Ctrl+4)"));
    addPage(PageId::Board, board, u"board"_s, tr("Board"), tr("Board (Ctrl+5)"));
    if (m_ports.storage.isThere())
        addPage(PageId::Storage, new StoragePage(ports), u"storage"_s, tr("Storage"),
            tr("Storage (Ctrl+9)"));
}

} // namespace toban
