// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "comparepage.h"

#include "baselinebar.h"
#include "comparisondetail.h"
#include "figurerow.h"
#include "panelframe.h"
#include "tableactions.h"
#include "tablebody.h"
#include "tableexport.h"
#include "tablelook.h"
#include "themeholder.h"
#include "words.h"

#include <QLineEdit>
#include <QSplitter>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace toban {

ComparePage::ComparePage(const PagePorts &ports, QWidget *parent)
    : Page(ports, parent)
    , m_refresher(ports.reader)
{
    m_proxy.setSourceModel(&m_model);
    QSplitter *split = addPageSplit(*this);
    m_panel = new PanelFrame(ports.theme);
    m_panel->setTitle(tr("What changed"));
    m_panel->setSubtitle(tr("A is before, B is the time range on screen; all figures per hour"));
    makeTable();
    m_detail = new ComparisonDetail(ports);
    setFocusProxy(m_table);
    split->addWidget(m_panel);
    split->addWidget(m_detail);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    connect(&m_refresher, &Refresher::busyChanged, this, [this](bool isBusy) {
        m_panel->setRefreshing(isBusy);
        Q_EMIT settledChanged();
    });
    connect(m_detail, &ComparisonDetail::settledChanged, this, &ComparePage::settledChanged);
}

ComparePage::~ComparePage() = default;

void ComparePage::makeTable()
{
    m_baseline = new BaselineBar(ports().theme, ports().state);
    m_sums = new FigureRow(ports().theme);
    m_table = new QTableView;
    m_table->setObjectName(u"comparisonTable"_s);
    m_table->setAccessibleName(tr("Compared requests"));
    m_table->setModel(&m_proxy);
    dressTable(*m_table, ports().theme);
    m_table->sortByColumn(m_model.columnOf("delta"_L1), Qt::DescendingOrder);
    m_body = new TableBody(*m_table, m_proxy, ports().theme);
    m_body->addTop(*m_baseline);
    m_body->addTop(*m_sums);
    QLineEdit &filter = m_body->filter();
    filter.setObjectName(u"comparisonFilter"_s);
    filter.setPlaceholderText(tr("filter: checkout p95b>300ms"));
    filter.setToolTip(tr("Words, and comparisons of a column: delta>10s p95b>300ms callsa<100"));
    filter.setMinimumWidth(ports().theme.theme().scaled(270));
    m_panel->addHeaderWidget(&filter);
    m_panel->setBody(m_body);
    connect(m_body, &TableBody::filterChanged, this,
        [this] { m_body->applyFilter(m_model.rowCount()); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        [this] { showDetail(Refresher::Reason::Replace); });
}

void ComparePage::addActions(ActionRegistry &registry)
{
    addTableActions(registry,
        {[this] { copySelectedRows(*m_table, tableexport::tsv); },
            [this] { copySelectedRows(*m_table, tableexport::markdown); }, [this] { exportCsv(); },
            [this] { return isVisible(); }});
}

bool ComparePage::focusFilter()
{
    m_body->focusFilter();
    return true;
}

bool ComparePage::isSettled() const
{
    return m_isShown && !m_refresher.isBusy() && m_detail->isSettled();
}

void ComparePage::read(Refresher::Reason reason)
{
    const Baseline baseline = ports().state.place().baseline;
    if (!(std::exchange(m_compared, baseline) == baseline))
        reason = Refresher::Reason::Replace;
    if (reason == Refresher::Reason::Replace)
        m_isShown = false;
    m_after = request(1);
    m_before = m_after;
    m_before.span = resolve(baseline, m_after.span, m_after.asOf);
    if (m_view && !(m_view->after.head.service == m_after.service.id)) {
        m_view.reset();
        m_model.show({});
        showDetail(Refresher::Reason::Replace);
    }
    m_baseline->showPlace();
    ComparisonOptions options;
    options.isNormalised = baseline.isNormalised;
    m_refresher.ask<Result<ComparisonView>>(
        [&queries = ports().queries, before = m_before, after = m_after, options] {
            return readComparison(queries, before, after, options);
        },
        [this](const Result<ComparisonView> &answer) { show(answer); }, reason);
}

void ComparePage::show(const Result<ComparisonView> &answer)
{
    m_isShown = true;
    if (!answer) {
        m_panel->setAge(Freshness::Unknown, {}, errorText(answer.error()));
        // what is in the table stays, and the note says that it is not what was asked for
        m_body->showNote(tr("Cannot be read: %1").arg(errorText(answer.error())));
        return;
    }
    m_view = *answer;
    m_model.show(*m_view);
    showSums();
    showBadges();
    if (m_view->rows.empty())
        m_body->showNote(emptyNote());
    else
        m_body->applyFilter(m_model.rowCount());
    if (!m_view->rows.empty() && !m_table->selectionModel()->hasSelection())
        m_table->selectRow(std::max(0, m_table->currentIndex().row()));
    m_body->fit(m_view->rows.empty());
    showDetail(Refresher::Reason::Refresh);
    tick();
}

QString ComparePage::emptyNote() const
{
    const auto say = [](const QString &side, const ViewHead &head) {
        return side.arg(words::emptiness(head.emptiness, head.sourceError));
    };
    if (m_view->before.head.emptiness != Emptiness::None)
        return say(tr("Nothing is known of A. %1"), m_view->before.head);
    if (m_view->after.head.emptiness != Emptiness::None)
        return say(tr("Nothing is known of B. %1"), m_view->after.head);
    return tr("No calls in either time range.");
}

void ComparePage::showSums()
{
    const TimeChange &time = m_view->time;
    if (m_view->rows.empty()) {
        m_sums->setFigures({});
        return;
    }
    const auto calls = [](double perHour) {
        return tr("%1 calls/h").arg(quantityText({std::round(perHour), Unit::Count}));
    };
    m_sums->setFigures({
        {tr("Total A"), perHourText(time.before, false), calls(m_view->callsPerHourBefore),
            tr("Sum of the durations of all calls before, per hour")},
        {m_view->isNormalised ? tr("Total B with A's traffic") : tr("Total B"),
            perHourText(time.after, false), calls(m_view->callsPerHourAfter),
            tr("Sum of the durations of all calls after, per hour")},
        {tr("Delta"), perHourText(time.delta, true), changeRatioText(time.deltaRatio()),
            tr("Total B less total A")},
        {tr("of which by traffic"), perHourText(time.trafficEffect, true), {},
            tr("What other numbers of calls make")},
        {tr("of which by speed"), perHourText(time.speedEffect, true), {},
            tr("What other durations make")},
    });
}

void ComparePage::showBadges()
{
    std::vector<PanelBadge> badges;
    const auto partial = [&badges](const QString &name, const ComparedPeriod &period) {
        if (!period.isPartial())
            return;
        const QString known = quantityText({period.knownHours * 3600, Unit::Seconds});
        const QString whole = quantityText({toSeconds(period.head.span.length()), Unit::Seconds});
        badges.push_back({tr("%1: %2 of %3").arg(name, known, whole),
            tr("The source was not asked about the rest; figures per hour are of what is known."),
            true});
    };
    partial(tr("A", "side"), m_view->before);
    partial(tr("B", "side"), m_view->after);
    m_panel->setBadges(badges);
}

void ComparePage::tick()
{
    m_baseline->showPlace();
    if (!m_view)
        return;
    const ViewHead &head = m_view->after.head;
    m_panel->setAge(head.freshness, ageText(head), cause(head));
    m_detail->setAge(head.freshness, ageText(head), cause(head));
}

void ComparePage::showDetail(Refresher::Reason reason)
{
    const QModelIndex current = m_proxy.mapToSource(m_table->currentIndex());
    PageRequest after = m_after;
    after.comparedWith = m_compared;
    m_detail->show(current.isValid() ? &m_model.at(current.row()) : nullptr, after, reason);
}

QString ComparePage::csv() const
{
    const ViewHead after = m_view ? m_view->after.head : ViewHead{};
    const ViewHead before = m_view ? m_view->before.head : ViewHead{};
    const auto range = [](const QString &text, TimeSpan span) {
        return text.arg(toRfc3339(span.from), toRfc3339(span.to));
    };
    QStringList lines = {
        tr("requests of %1, source %2, compared").arg(after.service.text(), after.source.text()),
        range(tr("A: range %1 to %2 (UTC)"), before.span),
        range(tr("B: range %1 to %2 (UTC)"), after.span), tr("as of %1").arg(toRfc3339(after.asOf)),
        tr("totals and effects in seconds per hour, calls per hour, durations in seconds, shares "
           "of 1")};
    if (m_view && m_view->isNormalised)
        lines << tr("normalised to A's traffic");
    if (!m_after.filter.empty())
        lines << tr("labels: %1").arg(matchersText(m_after.filter));
    if (!m_body->filter().text().isEmpty())
        lines << tr("filter: %1").arg(m_body->filter().text());
    return tableexport::csv(m_proxy, lines);
}

void ComparePage::exportCsv()
{
    exportFile(
        this, u"%1-comparison.csv"_s.arg(m_after.service.id.text()), [this] { return csv(); },
        [this](const QString &failure) { m_body->showNote(failure); });
}

} // namespace toban
