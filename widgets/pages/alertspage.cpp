// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "alertspage.h"

#include "actionregistry.h"
#include "alertdeeds.h"
#include "alertdetail.h"
#include "alertwords.h"
#include "chartchoices.h"
#include "inboxgroups.h"
#include "lanebar.h"
#include "panelframe.h"
#include "reviewpane.h"
#include "tableactions.h"
#include "tablebody.h"
#include "tableexport.h"
#include "tablelook.h"
#include "themeholder.h"
#include "timetext.h"

#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QSplitter>
#include <QStackedLayout>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace toban {

/// Strips and counts of a day change slowly, and cost more to read than the rows.
static constexpr Millis daysPause = 5s;
/// Shown at first.
static constexpr const char *shownAtFirst[] = {"class", "alert", "service", "value", "since",
    "fired", "history", "source", "acknowledged", "silence"};

AlertsPage::AlertsPage(const PagePorts &ports, QWidget *parent)
    : Page(ports, parent)
    , m_refresher(ports.reader)
    , m_daysRefresher(ports.reader, nullptr, daysPause)
{
    auto *inbox = new QWidget;
    QSplitter *split = addPageSplit(*inbox);
    m_panel = new PanelFrame(ports.theme);
    m_panel->setTitle(tr("Alerts"));
    m_panel->setAge(Freshness::Live, {});
    m_lanes = new LaneBar(ports.theme);
    m_desk = new AlertDesk(this->ports(), this);
    m_actions = new AlertActions(
        this->ports(), *m_desk, [this](size_t most) { return selection(most); }, this);
    m_undo = new UndoLine(*m_desk);
    makeTable(*m_panel);
    m_detail = new AlertDetail(ports);
    m_deeds = new AlertDeeds(*m_desk, *m_actions);
    m_detail->setDeeds(m_deeds);
    split->setOrientation(Qt::Horizontal);
    split->addWidget(m_panel);
    split->addWidget(m_detail);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 1);
    split->setSizes({900, 330});
    makeReview(*inbox);
    setFocusProxy(m_table);
    connect(m_lanes, &LaneBar::laneChanged, this, [this] {
        m_order.only = m_lanes->lane();
        readAgain();
    });
    connect(m_lanes, &LaneBar::channelChosen, this, &Page::explainRequested);
    const auto settle = [this](bool isBusy) {
        m_panel->setRefreshing(isBusy);
        Q_EMIT settledChanged();
    };
    connect(&m_refresher, &Refresher::busyChanged, this, settle);
    connect(&m_daysRefresher, &Refresher::busyChanged, this, &Page::settledChanged);
    connect(m_detail, &AlertDetail::settledChanged, this, &Page::settledChanged);
    connect(m_detail, &AlertDetail::rangeChosen, this, &AlertsPage::rangeChosen);
}

AlertsPage::~AlertsPage() = default;

void AlertsPage::makeTable(PanelFrame &panel)
{
    m_table = new QTableView;
    m_table->setObjectName(u"alertTable"_s);
    m_table->setAccessibleName(tr("Alerts"));
    m_table->setModel(&m_model);
    dressTable(*m_table, ports().theme);
    QHeaderView *header = m_table->horizontalHeader();
    header->setSortIndicator(-1, Qt::AscendingOrder);
    header->setSortIndicatorClearable(true);
    header->setResizeContentsPrecision(50); // rows; of a thousand it takes three frames
    for (int column = 0; column < m_model.columnCount(); ++column) {
        const QString id = m_model.headerData(column, Qt::Horizontal, ColumnIdRole).toString();
        const bool isShown = std::any_of(std::begin(shownAtFirst), std::end(shownAtFirst),
            [&id](const char *shown) { return id == QLatin1StringView(shown); });
        m_table->setColumnHidden(column, !isShown);
    }
    connect(
        header, &QHeaderView::sortIndicatorChanged, this, [this](int column, Qt::SortOrder order) {
            m_order.column = column;
            m_order.order = order;
            readAgain();
        });
    makeFilter(panel);
    m_note = new QLabel;
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    auto *body = new QWidget;
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::grid);
    column->addWidget(m_lanes);
    column->addWidget(m_undo);
    column->addWidget(m_note);
    column->addWidget(m_table, 1);
    panel.setBody(body);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        &AlertsPage::follow);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        &AlertsPage::showDeeds);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table, &QWidget::customContextMenuRequested, this,
        [this](const QPoint &at) { m_actions->popUpMenu(m_table->viewport()->mapToGlobal(at)); });
}

void AlertsPage::addActions(ActionRegistry &registry)
{
    for (QAction *action : m_actions->addTo(registry))
        enableWhileShown(action);
    registry.add({u"alerts.review"_s, tr("Alerts"), tr("Review of alerts"), {QKeySequence(u"W"_s)},
                     u"noise month noisiest proposals"_s},
        [this] {
            if (isVisible())
                showReview(!isReviewing());
        });
    registry.add({u"alerts.group"_s, tr("Alerts"), tr("Group alerts"), {QKeySequence(u"G"_s)},
                     u"labels service receiver headings"_s},
        [this] {
            if (isVisible() && !isReviewing())
                m_grouping->click();
        });
    addTableActions(registry,
        {[this] { copyAlerts(tableexport::tsv); }, [this] { copyAlerts(tableexport::markdown); },
            [this] { isReviewing() ? m_review->exportCsv() : exportAlerts(); },
            [this] { return isVisible(); }});
}

bool AlertsPage::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
    return true;
}

InboxContext AlertsPage::context() const
{
    return {ports().state.asOf(), ports().state.zone()};
}

InboxRequest AlertsPage::inboxRequest() const
{
    InboxRequest request;
    request.asOf = ports().state.asOf();
    request.policy = ports().alerts.policy;
    request.channels = ports().alerts.channels;
    request.zone = ports().state.zone();
    request.isOffline = ports().isOfflineNow();
    request.duty = ports().alerts.duty;
    if (!m_past->isChecked())
        return request;
    QStringList searched;
    for (const RecordFilter::Term &term : m_order.filter.terms)
        if (term.column.isEmpty() && !term.isNegated)
            searched << term.text;
    request.past = searched.join(u' ');
    return request;
}

void AlertsPage::readAgain()
{
    if (isVisible())
        readRows(Refresher::Reason::Replace);
}

void AlertsPage::explain()
{
    m_actions->perform(AlertActions::Deed::Explain);
}

void AlertsPage::undo()
{
    if (m_desk->canUndo())
        m_desk->undo();
    else
        Page::undo();
}

void AlertsPage::tick()
{
    m_deeds->tick();
    m_undo->refresh();
    m_model.setContext(context());
}

bool AlertsPage::isSettled() const
{
    if (isReviewing())
        return m_review->isSettled();
    return m_isShown && m_hasDays && !m_refresher.isBusy() && m_detail->isSettled();
}

void AlertsPage::read(Refresher::Reason reason)
{
    if (reason == Refresher::Reason::Replace)
        m_hasDays = false;
    readRows(reason);
    if (m_hasDays)
        readDays();
}

void AlertsPage::readRows(Refresher::Reason reason)
{
    if (reason == Refresher::Reason::Replace)
        m_isShown = false;
    m_order.match = ports().state.place().filter;
    m_refresher.ask<Answer>(
        [&queries = ports().queries, alerts = ports().alerts.queries, request = inboxRequest(),
            order = m_order, days = m_days, hasDays = m_hasDays, context = context()] {
            Answer answer;
            answer.view = readInbox(queries, *alerts, request);
            if (!answer.view)
                return answer;
            if (!hasDays) // for the first page
                if (auto read = readInboxDays(queries, *alerts, request))
                    answer.days = std::make_shared<InboxDays>(std::move(*read));
            auto rows = std::exchange(answer.view->rows, {});
            answer.all = static_cast<int>(rows.size());
            answer.lines = arrangedInbox(
                std::move(rows), answer.days ? *answer.days : *days, order, context);
            answer.shown = static_cast<int>(
                std::ranges::count_if(answer.lines, [](const auto &line) { return !line.group; }));
            return answer;
        },
        [this](Answer answer) { show(std::move(answer)); }, reason);
}

void AlertsPage::keepDays(Days days)
{
    ports().reader.discard(std::make_shared<Days>(std::exchange(m_days, std::move(days))));
}

void AlertsPage::readDays()
{
    m_daysRefresher.ask<Days>(
        [&queries = ports().queries, alerts = ports().alerts.queries, request = inboxRequest(),
            known = m_days]() -> Days {
            auto days = readInboxDays(queries, *alerts, request);
            auto read = std::make_shared<InboxDays>(days ? std::move(*days) : InboxDays());
            return *read == *known ? known : std::move(read);
        },
        [this](Days days) {
            if (days == m_days)
                return;
            keepDays(std::move(days));
            readAgain();
        });
}

/// A heading where one of the alerts under it is unseen.
void AlertsPage::markUnseen(std::vector<InboxLine> &lines) const
{
    std::array<InboxLine *, mostGroupLabels> headings{};
    for (InboxLine &line : lines) {
        if (line.group) {
            headings[static_cast<size_t>(line.depth)] = &line;
            continue;
        }
        line.isUnseen = line.isActive() && m_lookedUntil != Instant()
            && line.alert.lastChange > m_lookedUntil && !m_seen.contains(line.alert.identity);
        for (int depth = 0; line.isUnseen && depth < line.depth; ++depth)
            headings[static_cast<size_t>(depth)]->isUnseen = true;
    }
}

void AlertsPage::showNote(const Answer &answer)
{
    QString note;
    if (!answer.view)
        note = tr("Cannot be read: %1").arg(errorText(answer.view.error()));
    else if (answer.all == 0)
        note = answer.view->isAllClear()
            ? tr("No alert is active or pending, and every source has just answered.")
            : tr("No alert is known; see the sources above for what is not known.");
    else if (m_model.rowCount() == 0)
        note = tr("None of %1 alerts is let through by the filter or the lane.").arg(answer.all);
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

void AlertsPage::show(Answer answer)
{
    m_isShown = true;
    if (!answer.view) {
        m_hasDays = true; // there are none to be had
        showNote(answer);
        return;
    }
    if (answer.days)
        keepDays(std::move(answer.days));
    m_hasDays = true;
    markUnseen(answer.lines);
    m_lanes->show(*answer.view);
    const bool isFirst = m_model.rowCount() == 0;
    const QStringList &closed = ports().choices.inbox().closed;
    auto lines = foldedInbox(std::move(answer.lines), {closed.begin(), closed.end()});
    ports().reader.discard(
        std::make_shared<std::vector<InboxLine>>(m_model.show(std::move(lines), context())));
    showNote(answer);
    m_panel->setSubtitle(answer.shown == answer.all
            ? tr("%n alert(s)", nullptr, answer.all)
            : tr("%1 of %2 alerts").arg(answer.shown).arg(answer.all));
    if (const int width = m_table->viewport()->width(); isFirst || width != m_fittedWidth) {
        m_fittedWidth = width;
        fitTable(*m_table, m_model.columnOf("silence"_L1));
    }
    if (m_wanted)
        select(*m_wanted);
    else if (!m_table->currentIndex().isValid() && m_model.rowCount() > 0)
        m_table->selectRow(0);
    follow();
    Q_EMIT settledChanged();
}

void AlertsPage::select(const Labels &identity)
{
    for (int over = m_model.headingOver(identity); over >= 0; over = m_model.headingOver(identity))
        setClosed(over, false);
    const int row = m_model.rowOf(identity);
    if (row < 0) {
        m_wanted = identity;
        return;
    }
    m_wanted.reset();
    moveTo(row);
}

const InboxLine *AlertsPage::selected() const
{
    const QModelIndex current = m_table->currentIndex();
    return current.isValid() ? &m_model.at(current.row()) : nullptr;
}

void AlertsPage::showDeeds()
{
    const InboxLine *line = selected();
    m_deeds->show(line ? std::optional(*line) : std::nullopt);
}

void AlertsPage::follow()
{
    const InboxLine *line = selected();
    if (line && m_table->hasFocus() && line->isUnseen && !line->group) {
        m_seen.insert(line->alert.identity);
        m_model.setSeen({line->alert.identity});
        line = selected();
    }
    m_detail->show(line ? std::optional(*line) : std::nullopt, inboxRequest());
    showDeeds();
}

void AlertsPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (m_lookedUntil == Instant())
        m_lookedUntil = ports().clock.now();
}

/// What stood there while the page was shown has been seen.
void AlertsPage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    m_lookedUntil = ports().clock.now();
    m_seen.clear();
}

} // namespace toban
