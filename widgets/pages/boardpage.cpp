// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "boardpage.h"

#include "boardtiles.h"
#include "panelframe.h"
#include "tilewall.h"
#include "words.h"

#include <QVBoxLayout>

#include <algorithm>

namespace toban {

BoardPage::BoardPage(const PagePorts &ports, QWidget *parent)
    : Page(ports, parent)
    , m_refresher(ports.reader)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(
        metrics::panelPadding, metrics::panelPadding, metrics::panelPadding, metrics::panelPadding);
    m_panel = new PanelFrame(ports.theme);
    m_panel->setTitle(tr("Board"));
    m_panel->setSubtitle(tr("all services; Enter opens one"));
    layout->addWidget(m_panel);
    m_wall = new TileWall(ports.theme, ports.crosshair, frames::boardColumns);
    m_wall->setObjectName(QStringLiteral("board"));
    m_wall->setAccessibleName(tr("Board"));
    m_panel->setBody(m_wall);
    setFocusProxy(m_wall);
    connect(m_wall, &TileWall::opened, this, &BoardPage::open);
    connect(&m_refresher, &Refresher::busyChanged, this, [this](bool isBusy) {
        m_panel->setRefreshing(isBusy);
        Q_EMIT settledChanged();
    });
}

bool BoardPage::isSettled() const
{
    return m_isShown && !m_refresher.isBusy();
}

void BoardPage::read(Refresher::Reason reason)
{
    if (reason == Refresher::Reason::Replace)
        m_isShown = false;
    const int columns = m_wall->viewport()->width() / frames::boardColumns / 3;
    const PageRequest page = request(std::clamp(columns, 40, 120));
    if (m_rows.empty())
        showLoading(page.span);
    m_refresher.ask<std::vector<BoardRow>>([&queries = ports().queries, services = ports().services,
                                               page] { return readBoard(queries, services, page); },
        [this, span = page.span](const std::vector<BoardRow> &rows) { show(rows, span); }, reason);
}

void BoardPage::showLoading(const TimeSpan &span)
{
    std::vector<WallTile> tiles;
    for (const Service &service : ports().services)
        for (WallTile &tile : frames::boardLoading(service.id, span, ports().state.zones()))
            tiles.push_back(std::move(tile));
    m_wall->setTiles(std::move(tiles));
}

void BoardPage::show(const std::vector<BoardRow> &rows, const TimeSpan &span)
{
    m_isShown = true;
    m_rows = rows;
    std::vector<WallTile> tiles;
    for (const BoardRow &row : m_rows) {
        const auto known = std::ranges::find(ports().services, row.service, &Service::id);
        const Service service = known == ports().services.end() ? Service{} : *known;
        for (WallTile &tile : frames::boardTiles(row, service, span, ports().state.zones()))
            tiles.push_back(std::move(tile));
    }
    m_wall->setTiles(std::move(tiles));
    showAges();
}

void BoardPage::showAges()
{
    QStringList ages;
    const ViewHead *oldest = nullptr;
    for (const BoardRow &row : m_rows) {
        const QString age = row.view ? ageText(row.view->head) : QString();
        for (int tile = 0; tile < frames::boardColumns; ++tile)
            ages << age;
        const bool isKnown = row.view && row.view->head.newestData;
        if (isKnown && (!oldest || row.view->head.newestData < oldest->newestData))
            oldest = &row.view->head;
    }
    m_wall->setAges(ages);
    if (oldest)
        m_panel->setAge(oldest->freshness, ageText(*oldest), cause(*oldest));
    else
        m_panel->setAge(Freshness::Unknown, {});
}

void BoardPage::tick()
{
    showAges();
}

void BoardPage::open(int tile)
{
    const auto row = static_cast<size_t>(tile / frames::boardColumns);
    if (row < m_rows.size())
        Q_EMIT serviceChosen(m_rows[row].service);
}

} // namespace toban
