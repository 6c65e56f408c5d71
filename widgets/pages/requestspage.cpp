// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "requestspage.h"

#include "actionregistry.h"
#include "chartchoices.h"
#include "columnmenu.h"
#include "groupdialog.h"
#include "overviewframes.h"
#include "recorddelegate.h"
#include "requestdetail.h"
#include "requestsactions.h"
#include "requestscatter.h"
#include "requesttable.h"
#include "requesttail.h"
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
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace toban {

RequestsPage::RequestsPage(const PagePorts &ports, QWidget *parent)
    : Page(ports, parent)
    , m_refresher(ports.reader)
{
    m_proxy.setSourceModel(&m_model);
    QSplitter *split = addPageSplit(*this);
    m_panel = new PanelFrame(ports.theme);
    m_panel->setTitle(tr("Which request to improve"));
    m_panel->setSubtitle(tr("total time = calls × mean"));
    makeTable();
    m_detail = new RequestDetail(ports);
    m_scatter = new RequestScatter(ports, *m_table, m_model, m_proxy);
    connect(m_scatter, &RequestScatter::chosen, this, &RequestsPage::select);
    auto *below = new QSplitter(Qt::Horizontal);
    below->setChildrenCollapsible(false);
    below->setHandleWidth(metrics::panelPadding);
    below->addWidget(m_scatter);
    below->addWidget(m_detail);
    below->setStretchFactor(0, 1);
    below->setStretchFactor(1, 3);
    below->setSizes({290, 870});
    setFocusProxy(m_table);
    split->addWidget(m_panel);
    split->addWidget(below);
    split->setStretchFactor(0, 5);
    split->setStretchFactor(1, 4);
    connect(&m_refresher, &Refresher::busyChanged, this, [this](bool isBusy) {
        m_panel->setRefreshing(isBusy);
        Q_EMIT settledChanged();
    });
    connect(m_detail, &RequestDetail::settledChanged, this, &Page::settledChanged);
}

RequestsPage::~RequestsPage() = default;

void RequestsPage::makeHeader()
{
    m_breakDown = new QToolButton;
    m_breakDown->setPopupMode(QToolButton::InstantPopup);
    m_breakDown->setText(tr("break down"));
    m_breakDown->setAccessibleName(tr("Break requests down by a label"));
    m_breakDown->setMenu(new QMenu(m_breakDown));
    m_breakDown->setEnabled(false);
    m_columns = new QToolButton;
    m_columns->setObjectName(u"requestColumns"_s);
    m_columns->setPopupMode(QToolButton::InstantPopup);
    m_columns->setText(tr("columns"));
    m_columns->setAccessibleName(tr("Sort, show and hide columns"));
    m_panel->addHeaderWidget(makeScatterSwitch());
    m_panel->addHeaderWidget(m_columns);
    m_panel->addHeaderWidget(m_breakDown);
    QLineEdit &filter = m_body->filter();
    filter.setObjectName(u"requestFilter"_s);
    filter.setPlaceholderText(tr("filter: checkout p95>300ms"));
    filter.setToolTip(tr("Words, and comparisons of a column: p95>300ms errors>=1% calls<100"));
    filter.setMinimumWidth(ports().theme.theme().scaled(230));
    m_panel->addHeaderWidget(&filter);
    connect(m_body, &TableBody::filterChanged, this, &RequestsPage::applyFilter);
}

QToolButton *RequestsPage::makeScatterSwitch()
{
    auto *scatter = new QToolButton;
    scatter->setObjectName(u"scatterSwitch"_s);
    scatter->setText(tr("scatter"));
    scatter->setToolTip(tr("Calls against mean, below the table (X)"));
    scatter->setAccessibleName(tr("Show calls against time"));
    scatter->setCheckable(true);
    ChartChoices &choices = ports().choices;
    scatter->setChecked(choices.table().showsScatter);
    connect(scatter, &QToolButton::clicked, this, &RequestsPage::toggleScatter);
    connect(&choices, &ChartChoices::tableChanged, scatter,
        [scatter, &choices] { scatter->setChecked(choices.table().showsScatter); });
    return scatter;
}

void RequestsPage::makeTable()
{
    auto *table = new RequestTable;
    connect(table, &RequestTable::foldRequested, this, &RequestsPage::openTail);
    m_table = table;
    m_table->setObjectName(u"requestTable"_s);
    m_table->setAccessibleName(tr("Requests"));
    m_table->setModel(&m_proxy);
    dressTable(*m_table, ports().theme);
    m_table->sortByColumn(m_model.columnOf("total"_L1), Qt::DescendingOrder);
    m_body = new TableBody(*m_table, m_proxy, ports().theme);
    makeHeader();
    m_columnMenu = new ColumnMenu(*m_table->horizontalHeader(), ports().choices, this);
    m_columns->setMenu(m_columnMenu);
    connect(&ports().choices, &ChartChoices::tableChanged, this, &RequestsPage::showRows);
    connect(m_table->horizontalHeader(), &QHeaderView::sortIndicatorChanged, this,
        &RequestsPage::showRows);
    connect(m_columnMenu, &ColumnMenu::columnsChanged, this, [this] {
        fitTable(*m_table, 0);
        if (ports().choices.table().hidden.contains(u"firstseen"_s) == m_request.hasFirstSeen)
            refresh(); // it is read only where it is shown
    });
    m_panel->setBody(m_body);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        [this] { showDetail(Refresher::Reason::Replace); });
}

void RequestsPage::addActions(ActionRegistry &registry)
{
    m_columnMenu->setSorts(addRequestsActions(registry,
        {[this](const char *column) { sortBy(column); }, [this] { m_columns->showMenu(); },
            [this] { toggleScatter(); }, [this] { openGroups(); },
            [this] { return isVisible(); }}));
    addTableActions(registry,
        {[this] { copySelectedRows(*m_table, tableexport::tsv); },
            [this] { copySelectedRows(*m_table, tableexport::markdown); }, [this] { exportCsv(); },
            [this] { return isVisible(); }});
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    for (const auto *id : {"table.copy", "table.copyMarkdown", "table.export", "requests.group"})
        m_table->addAction(registry.action(QString::fromLatin1(id)));
}

void RequestsPage::openGroups()
{
    (new GroupDialog(ports(), m_request, this))->open();
}

bool RequestsPage::focusFilter()
{
    m_body->focusFilter();
    return true;
}

void RequestsPage::sortBy(const char *column)
{
    TableChoices choices = ports().choices.table();
    choices.hidden.removeAll(QLatin1StringView(column));
    ports().choices.setTable(choices);
    m_table->sortByColumn(m_model.columnOf(QLatin1StringView(column)), Qt::DescendingOrder);
}

bool RequestsPage::isSettled() const
{
    return m_isShown && !m_refresher.isBusy() && m_detail->isSettled();
}

void RequestsPage::read(Refresher::Reason reason)
{
    if (reason == Refresher::Reason::Replace)
        m_isShown = false;
    m_request = request(60);
    m_request.hasFirstSeen = !ports().choices.table().hidden.contains(u"firstseen"_s);
    if (m_view && !(m_view->head.service == m_request.service.id)) {
        m_view.reset();
        m_breakDownBy.clear();
        m_model.show({});
        m_scatter->showEmpty({EmptyKind::Loading, {}, {}, {}});
    }
    m_refresher.ask<Result<RequestsView>>(
        [&queries = ports().queries, page = m_request, by = m_breakDownBy] {
            return readRequests(queries, page, by);
        },
        [this, reason](const Result<RequestsView> &answer) { show(answer, reason); }, reason);
}

void RequestsPage::show(const Result<RequestsView> &answer, Refresher::Reason reason)
{
    m_isShown = true;
    if (!answer) {
        m_panel->setAge(Freshness::Unknown, {}, errorText(answer.error()));
        if (!m_view) {
            m_body->showNote(tr("Cannot be read: %1").arg(errorText(answer.error())));
            m_scatter->showEmpty({EmptyKind::SourceError,
                tr("Cannot be read: %1").arg(words::errorKind(answer.error().kind)),
                errorText(answer.error()), {}});
        }
        return;
    }
    m_view = *answer;
    showRows();
    const QString note = m_view->rows.empty() && m_view->head.emptiness == Emptiness::None
        ? tr("No calls in this time range.")
        : words::emptiness(m_view->head.emptiness, m_view->head.sourceError);
    if (m_view->rows.empty())
        m_body->showNote(note);
    else
        applyFilter();
    m_scatter->show(*m_view, m_body->isFiltered());
    if (!m_wanted.isEmpty())
        choose(std::exchange(m_wanted, {}));
    if (!m_view->rows.empty() && !m_table->currentIndex().isValid())
        m_table->selectRow(0);
    m_body->fit(m_view->rows.empty());
    offerBreakDown();
    m_panel->setFooter(m_view->rows.empty()
            ? QString()
            : tr("%n request(s)", nullptr, static_cast<int>(m_view->rows.size())) + u"  ·  "_s
                + tr("%1 calls, %2 in total")
                      .arg(quantityText({m_view->calls, Unit::Count}),
                          quantityText({m_view->totalSeconds, Unit::Seconds})));
    showDetail(reason);
    tick();
}

void RequestsPage::tick()
{
    if (!m_view)
        return;
    m_panel->setAge(m_view->head.freshness, ageText(m_view->head), cause(m_view->head));
    m_detail->setAge(m_view->head.freshness, ageText(m_view->head), cause(m_view->head));
    m_scatter->setAge(m_view->head.freshness, ageText(m_view->head), cause(m_view->head));
}

const RequestRow *RequestsPage::selected() const
{
    const QModelIndex current = m_proxy.mapToSource(m_table->currentIndex());
    if (!current.isValid() || m_model.at(current.row()).isFold())
        return nullptr;
    return &m_model.at(current.row());
}

/// The tail is what little time is spent on: in any other order it may hold what stands first, and
/// what is looked for may be in it.
RequestTail RequestsPage::tail() const
{
    const QHeaderView *header = m_table->horizontalHeader();
    const int column = header->sortIndicatorSection();
    const bool isByTime
        = column == m_model.columnOf("total"_L1) || column == m_model.columnOf("share"_L1);
    if (!isByTime || header->sortIndicatorOrder() != Qt::DescendingOrder || m_body->isFiltered())
        return RequestTail::Plain;
    const auto tail = std::span(m_view->rows).subspan(tailBegin(m_view->rows));
    const RequestRow *row = selected();
    const bool holdsSelected = row
        && std::any_of(tail.begin(), tail.end(),
            [row](const RequestRow &other) { return other.labels == row->labels; });
    return holdsSelected || ports().choices.table().isTailOpen ? RequestTail::Open
                                                               : RequestTail::Folded;
}

void RequestsPage::showRows()
{
    if (m_view)
        m_model.show(*m_view, tail(), ports().state.zones().first);
}

/// By its labels: in the tail, it is opened.
void RequestsPage::select(const Labels &request)
{
    if (m_view && m_model.rowOf(request) < 0)
        openTail(true);
    const int row = m_model.rowOf(request);
    const QModelIndex index
        = row < 0 ? QModelIndex() : m_proxy.mapFromSource(m_model.index(row, 0));
    if (!index.isValid())
        return;
    m_table->selectRow(index.row());
    m_table->scrollTo(m_table->currentIndex());
}

Labels RequestsPage::chosen() const
{
    const RequestRow *row = selected();
    return row ? row->labels : Labels();
}

void RequestsPage::choose(const Labels &what)
{
    select(what);
    if (m_refresher.isBusy() || !m_isShown)
        m_wanted = what;
}

void RequestsPage::toggleScatter()
{
    TableChoices choices = ports().choices.table();
    choices.showsScatter = !choices.showsScatter;
    ports().choices.setTable(choices);
}

void RequestsPage::openTail(bool isOpen)
{
    TableChoices choices = ports().choices.table();
    choices.isTailOpen = isOpen;
    ports().choices.setTable(choices);
    showRows();
}

void RequestsPage::showDetail(Refresher::Reason reason)
{
    const RequestRow *row = selected();
    m_scatter->select(row);
    const bool isOther = !row || !(row->labels == m_detailOf);
    m_detailOf = row ? row->labels : Labels();
    PageRequest page = m_request;
    page.columns = 120;
    m_detail->show(row, page, isOther ? Refresher::Reason::Replace : reason);
}

void RequestsPage::applyFilter()
{
    showRows();
    m_body->applyFilter(m_model.rowCount());
    if (m_view)
        m_scatter->show(*m_view, m_body->isFiltered());
}

void RequestsPage::offerBreakDown()
{
    QMenu *menu = m_breakDown->menu();
    menu->clear();
    const auto offer = [this, menu](const QString &text, const QString &label) {
        QAction *action = menu->addAction(text, this, [this, label] {
            m_breakDownBy = label;
            read(Refresher::Reason::Replace);
        });
        action->setCheckable(true);
        action->setChecked(label == m_breakDownBy);
    };
    offer(tr("not broken down"), {});
    for (const QString &label : m_view->breakDownLabels)
        offer(label, label);
    m_breakDown->setEnabled(!m_view->breakDownLabels.isEmpty());
    m_breakDown->setText(
        m_breakDownBy.isEmpty() ? tr("break down") : tr("by %1").arg(m_breakDownBy));
}

QString RequestsPage::csv() const
{
    const ViewHead head = m_view ? m_view->head : ViewHead{};
    QStringList lines
        = {tr("requests of %1, source %2").arg(head.service.text(), head.source.text()),
            tr("range %1 to %2 (UTC)").arg(toRfc3339(head.span.from), toRfc3339(head.span.to)),
            tr("as of %1").arg(toRfc3339(head.asOf)), tr("durations in seconds, shares of 1")};
    if (!m_request.filter.empty())
        lines << tr("labels: %1").arg(matchersText(m_request.filter));
    if (!m_body->filter().text().isEmpty())
        lines << tr("filter: %1").arg(m_body->filter().text());
    return tableexport::csv(m_proxy, lines);
}

void RequestsPage::exportCsv()
{
    exportFile(
        this, u"%1-requests.csv"_s.arg(m_request.service.id.text()), [this] { return csv(); },
        [this](const QString &failure) { m_body->showNote(failure); });
}

} // namespace toban
