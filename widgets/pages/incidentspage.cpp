// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "incidentspage.h"

#include "actionregistry.h"
#include "alertactions.h"
#include "alertdeeds.h"
#include "incidentdeeds.h"
#include "incidentdetail.h"
#include "incidentwords.h"
#include "panelframe.h"
#include "tableactions.h"
#include "tablebody.h"
#include "tableexport.h"
#include "tablelook.h"
#include "themeholder.h"
#include "words.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QSplitter>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace toban {

/// Shown when they are asked for.
static constexpr const char *hiddenIncidentColumns[] = {"resolved", "alerts", "source"};

IncidentsPage::IncidentsPage(const PagePorts &ports, QWidget *parent)
    : Page(ports, parent)
    , m_refresher(ports.reader)
{
    m_proxy.setSourceModel(&m_model);
    QSplitter *split = addPageSplit(*this);
    split->setOrientation(Qt::Horizontal);
    m_panel = new PanelFrame(ports.theme);
    m_panel->setTitle(tr("Incidents"));
    m_panel->setAge(Freshness::Unknown, {});
    m_desk = new AlertDesk(this->ports(), this);
    m_lock = new AlertActions(
        this->ports(), *m_desk, [](size_t) { return std::vector<InboxLine>(); }, this);
    m_undo = new UndoLine(*m_desk);
    makeTable();
    m_detail = new IncidentDetail(ports);
    m_deeds = new IncidentDeeds(this->ports(), *m_desk, *m_lock, [this] { return selection(); });
    m_detail->setDeeds(m_deeds);
    split->addWidget(m_panel);
    split->addWidget(m_detail);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 1);
    split->setSizes({900, 340});
    setFocusProxy(m_table);
    connect(&m_refresher, &Refresher::busyChanged, this, [this](bool isBusy) {
        m_panel->setRefreshing(isBusy);
        Q_EMIT settledChanged();
    });
    connect(m_detail, &IncidentDetail::settledChanged, this, &Page::settledChanged);
}

IncidentsPage::~IncidentsPage() = default;

void IncidentsPage::makeTable()
{
    m_table = new QTableView;
    m_table->setObjectName(u"incidentTable"_s);
    m_table->setAccessibleName(tr("Incidents"));
    m_table->setModel(&m_proxy);
    dressTable(*m_table, ports().theme);
    m_table->sortByColumn(0, Qt::AscendingOrder);
    for (int column = 0; column < m_model.columnCount(); ++column) {
        const QString id = m_model.headerData(column, Qt::Horizontal, ColumnIdRole).toString();
        for (const char *hidden : hiddenIncidentColumns)
            if (id == QLatin1StringView(hidden))
                m_table->setColumnHidden(column, true);
    }
    m_body = new TableBody(*m_table, m_proxy, ports().theme);
    QLineEdit &filter = m_body->filter();
    filter.setAccessibleName(tr("Filter incidents"));
    filter.setPlaceholderText(tr("filter: checkout -batch"));
    m_panel->addHeaderWidget(&filter);
    m_body->addTop(*m_undo);
    m_panel->setBody(m_body);
    connect(m_body, &TableBody::filterChanged, this,
        [this] { m_body->applyFilter(m_model.rowCount()); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        &IncidentsPage::follow);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        [this] { m_deeds->refresh(); });
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table, &QWidget::customContextMenuRequested, this, &IncidentsPage::popUpMenu);
}

void IncidentsPage::popUpMenu(const QPoint &at)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    m_deeds->fill(*menu);
    menu->popup(m_table->viewport()->mapToGlobal(at));
}

void IncidentsPage::addActions(ActionRegistry &registry)
{
    for (QAction *action : m_deeds->addTo(registry, *this))
        enableWhileShown(action);
    addTableActions(registry,
        {[this] { copySelectedRows(*m_table, tableexport::tsv); },
            [this] { copySelectedRows(*m_table, tableexport::markdown); }, [this] { exportRows(); },
            [this] { return isVisible(); }});
}

void IncidentsPage::exportRows()
{
    const QStringList head{u"incidents, as of %1"_s.arg(toRfc3339(ports().state.asOf()))};
    exportFile(
        this, u"incidents.csv"_s, [this, head] { return tableexport::csv(m_proxy, head); },
        [this](const QString &error) { m_desk->say(error); });
}

bool IncidentsPage::focusFilter()
{
    m_body->focusFilter();
    return true;
}

void IncidentsPage::explain()
{
    if (const auto rows = selection(); !rows.empty())
        Q_EMIT explainRequested(rows.front().source);
    else if (!ports().incidents.providers.empty())
        Q_EMIT explainRequested(ports().incidents.providers.front().id);
}

void IncidentsPage::undo()
{
    if (m_desk->canUndo())
        m_desk->undo();
    else
        Page::undo();
}

void IncidentsPage::tick()
{
    m_undo->refresh();
    m_deeds->refresh();
    m_model.setContext({ports().state.asOf(), ports().state.zone()});
}

bool IncidentsPage::isSettled() const
{
    return m_isShown && !m_refresher.isBusy() && m_detail->isSettled();
}

void IncidentsPage::read(Refresher::Reason reason)
{
    if (reason == Refresher::Reason::Replace)
        m_isShown = false;
    IncidentsRequest request;
    request.asOf = ports().state.asOf();
    request.providers = ports().incidents.providers;
    request.isOffline = ports().isOfflineNow();
    m_refresher.ask<Result<IncidentsView>>(
        [&queries = ports().queries, onCall = ports().incidents.queries,
            alerts = ports().alerts.queries,
            request] { return readProviderIncidents(queries, *onCall, alerts, request); },
        [this](const Result<IncidentsView> &answer) { show(answer); }, reason);
}

/// The provider that is worst off, for the age in the panel's corner.
static const ProviderRow *worstProvider(const IncidentsView &view)
{
    const auto worst = std::ranges::max_element(
        view.providers, {}, [](const ProviderRow &row) { return static_cast<int>(row.freshness); });
    return worst == view.providers.end() ? nullptr : &*worst;
}

void IncidentsPage::showHead(const IncidentsView &view)
{
    m_panel->setSubtitle(words::incidentsHeadline(view));
    std::vector<PanelBadge> badges;
    for (const auto &row : view.providers) {
        const auto &error = row.health.last.error;
        badges.push_back({row.provider.id.text(),
            words::freshness(row.freshness) + (error ? u" · "_s + errorText(*error) : QString()),
            !row.isProven});
    }
    m_panel->setBadges(badges);
    if (const ProviderRow *worst = worstProvider(view)) {
        const auto success = worst->health.lastSuccess;
        m_panel->setAge(worst->freshness, success ? words::age(view.asOf - *success) : QString());
    }
}

void IncidentsPage::show(const Result<IncidentsView> &answer)
{
    m_isShown = true;
    if (!answer) {
        m_body->showNote(tr("Cannot be read: %1").arg(errorText(answer.error())));
        return;
    }
    showHead(*answer);
    m_model.refresh(answer->rows, {answer->asOf, ports().state.zone()});
    m_body->showNote(answer->rows.empty()
            ? tr("No provider has told of an incident of the last 14 days.")
            : QString());
    m_body->applyFilter(m_model.rowCount());
    m_body->fit(answer->rows.empty());
    const QAbstractItemView &view = *m_table; // there it is public
    if (const int wanted = view.sizeHintForColumn(0); m_table->columnWidth(0) < wanted)
        m_table->setColumnWidth(0, wanted); // a longer word than there was
    if (!m_wanted.isEmpty())
        choose(std::exchange(m_wanted, {}));
    follow();
    m_detail->readAgain();
}

std::vector<IncidentRow> IncidentsPage::selection() const
{
    std::vector<IncidentRow> rows;
    const QModelIndex current = m_proxy.mapToSource(m_table->currentIndex());
    if (current.isValid())
        rows.push_back(m_model.at(current.row()));
    const auto selected = m_table->selectionModel()->selectedRows();
    for (const QModelIndex &index : selected)
        if (const QModelIndex row = m_proxy.mapToSource(index);
            row.isValid() && row.row() != current.row())
            rows.push_back(m_model.at(row.row()));
    return rows;
}

static Labels labelsOf(const IncidentKey &key)
{
    return Labels{{u"source"_s, key.source.text()}, {u"incident"_s, key.id.text()}};
}

Labels IncidentsPage::chosen() const
{
    const auto rows = selection();
    return rows.empty() ? Labels() : labelsOf(rows.front().key());
}

void IncidentsPage::choose(const Labels &what)
{
    for (int row = 0; row < m_model.rowCount(); ++row)
        if (labelsOf(m_model.at(row).key()) == what)
            return m_table->selectRow(m_proxy.mapFromSource(m_model.index(row, 0)).row());
    if (m_refresher.isBusy() || !m_isShown)
        m_wanted = what;
}

void IncidentsPage::follow()
{
    const auto rows = selection();
    m_detail->show(rows.empty() ? std::nullopt : std::optional(rows.front()));
    m_deeds->refresh();
}

} // namespace toban
