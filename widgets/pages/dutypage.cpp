// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dutypage.h"

#include "actionregistry.h"
#include "chartchoices.h"
#include "dutywall.h"
#include "handoverpane.h"
#include "loadpane.h"
#include "mestrip.h"
#include "oncallfilter.h"
#include "panelframe.h"
#include "rosterdiffpane.h"
#include "rotatimeline.h"
#include "tableactions.h"
#include "tablebody.h"
#include "tableexport.h"
#include "tablelook.h"
#include "themeholder.h"
#include "words.h"

#include <algorithm>

#include <QAction>
#include <QButtonGroup>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace toban {

/// Who has the duty changes by itself: what was read for is never older than this.
static constexpr Millis rereadAfter = 30s;

DutyPage::DutyPage(const PagePorts &ports, QWidget *parent)
    : Page(ports, parent)
    , m_refresher(ports.reader)
{
    m_proxy.setSourceModel(&m_model);
    m_panel = new PanelFrame(ports.theme);
    m_panel->setTitle(tr("On call"));
    addPageSplit(*this)->addWidget(m_panel);
    makeHead();
    makeViews();
    connect(&m_refresher, &Refresher::busyChanged, this, [this](bool isBusy) {
        m_panel->setRefreshing(isBusy);
        Q_EMIT settledChanged();
    });
    const QStringList names = viewNames();
    const auto chosen = names.indexOf(ports.choices.onCall().view);
    chooseView(std::max(static_cast<int>(chosen), 0));
}

void DutyPage::addActions(ActionRegistry &registry)
{
    const QString group = tr("On call");
    for (int view = 0; view < m_views->count(); ++view) {
        const QString name = m_switch->button(view)->text();
        QAction *action = registry.add({u"oncall."_s + viewNames()[view], group, name,
                                           {QKeySequence(u"Alt+%1"_s.arg(view + 1))},
                                           u"on call duty rota schedule "_s + viewNames()[view]},
            [this, view] { chooseView(view); });
        enableWhileShown(action);
    }
    enableWhileShown(registry.add(
        {u"oncall.exportShifts"_s, group, tr("Export my shifts…"), {}, u"ics calendar ical mine"_s},
        [this] { m_me->exportShifts(); }));
    const auto copy = [this](QString (*format)(const QAbstractItemModel &, const QList<int> &)) {
        if (const QTableView *table = shownTable())
            copySelectedRows(*table, format);
    };
    addTableActions(registry,
        {[copy] { copy(tableexport::tsv); }, [copy] { copy(tableexport::markdown); },
            [this] { exportTable(); }, [this] { return isVisible(); }});
}

bool DutyPage::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
    return true;
}

void DutyPage::explain()
{
    if (!m_all.sources.empty())
        Q_EMIT explainRequested(m_all.sources.front().source);
}

bool DutyPage::isSettled() const
{
    const int view = m_views->currentIndex();
    const bool isPaneSettled = view == Load ? m_load->isSettled()
        : view == Handovers                 ? m_handovers->isSettled()
        : view == Compare                   ? m_compare->isSettled()
                                            : true;
    return m_isShown && !m_refresher.isBusy() && isPaneSettled;
}

OnCallRequest DutyPage::onCallRequest() const
{
    OnCallRequest request;
    request.asOf = ports().state.asOf();
    request.policy = ports().onCall.policy;
    request.sources = ports().onCall.sources;
    request.zone = ports().state.zone();
    request.isOffline = ports().isOffline;
    return request;
}

void DutyPage::read(Refresher::Reason reason)
{
    if (reason == Refresher::Reason::Replace)
        m_isShown = false;
    const OnCallRequest request = onCallRequest();
    m_readFor = request.asOf;
    m_refresher.ask<Result<OnCallView>>(
        [&queries = ports().queries, onCall = ports().onCall.queries, request] {
            return readOnCall(queries, *onCall, request);
        },
        [this](const Result<OnCallView> &answer) { show(answer); }, reason);
}

void DutyPage::show(const Result<OnCallView> &answer)
{
    m_isShown = true;
    m_error.reset();
    if (answer)
        m_all = *answer;
    else
        m_error = answer.error();
    showFiltered();
    readPane(Refresher::Reason::Refresh);
    Q_EMIT settledChanged();
}

void DutyPage::showFiltered()
{
    m_shown = filteredOnCall(m_all, m_filter->text());
    const QTimeZone &zone = ports().state.zone();
    const Instant now = ports().state.asOf();
    m_wall->show(m_shown.cards, now, zone);
    m_timeline->show(m_shown, ports().state.zones());
    const QString selected = m_table->currentIndex().isValid()
        ? OnCallModel::keyOf(m_model.at(m_proxy.mapToSource(m_table->currentIndex()).row()))
        : QString();
    m_model.show(m_shown, zone);
    if (const int row = m_model.rowOf(selected); row >= 0)
        m_table->selectRow(m_proxy.mapFromSource(m_model.index(row, 0)).row());
    else if (m_proxy.rowCount() > 0)
        m_table->selectRow(0);
    fitColumns();
    m_me->show(m_all, zone);
    showNote();
    showAge();
}

void DutyPage::showNote()
{
    QString note;
    if (m_error)
        note = tr("Cannot be read: %1").arg(errorText(*m_error));
    else if (ports().onCall.sources.empty() && m_all.cards.empty())
        note = tr(
            "No source of rotas is declared. In the workspace, add one: a [[source]] of "
            "kind \"pagerduty\", \"opsgenie\" or \"icalendar\", or a plain [[rota]] for a team "
            "without a tool; toban(1) tells how.");
    else if (m_all.cards.empty())
        note = tr("No plan is known at this moment. See the sources for how they answer.");
    else if (m_shown.cards.empty())
        note
            = tr("The filter hides all %n team(s).", nullptr, static_cast<int>(m_all.cards.size()));
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    const bool hasCards = !m_shown.cards.empty() || m_views->currentIndex() >= Load;
    m_views->setVisible(hasCards);
    m_me->setVisible(!m_all.cards.empty());
    setFocusProxy(hasCards ? m_views->currentWidget() : m_filter);
}

void DutyPage::showAge()
{
    Freshness worst = Freshness::Live;
    std::optional<Instant> oldest;
    QString cause;
    for (const RotaRow &row : m_all.sources) {
        if (row.confirmed && (!oldest || *row.confirmed < *oldest))
            oldest = row.confirmed;
        if (row.standing != PlanStanding::NotConfirmed)
            continue;
        worst = Freshness::Lost;
        if (row.health.last.error)
            cause = words::errorKind(row.health.last.error->kind);
    }
    const auto nobody = std::ranges::count_if(m_all.cards, &OnCallCard::isNobody);
    const auto count = static_cast<int>(m_all.cards.size());
    m_panel->setSubtitle(count == 0 ? QString()
            : nobody == 0           ? tr("%n team(s)", nullptr, count)
                          : tr("%n team(s), nobody is on call for %1", nullptr, count).arg(nobody));
    m_panel->setAge(ports().isOffline ? Freshness::Offline : worst,
        oldest ? words::age(ports().state.asOf() - *oldest) : QString(), cause);
}

void DutyPage::tick()
{
    const Instant now = ports().state.asOf();
    m_wall->tick(now, ports().state.zone());
    m_timeline->setNow(now);
    m_me->tick(now);
    m_model.setContext({now, ports().state.zone()});
    showAge();
    if (now - m_readFor >= rereadAfter || now < m_readFor)
        refresh();
}

void DutyPage::exportTable()
{
    const int view = m_views->currentIndex();
    const QAbstractItemModel *model
        = view == Load || view == Compare ? shownTable()->model() : &m_proxy;
    const QString heading = view == Load ? m_load->heading()
        : view == Compare                ? m_compare->heading()
                                         : tr("On call as of %1").arg(toRfc3339(m_shown.asOf));
    exportFile(
        this, u"toban-on-call.csv"_s,
        [model, heading] { return tableexport::csv(*model, {heading}); },
        [this](const QString &sentence) { say(sentence); });
}

void DutyPage::say(const QString &sentence)
{
    m_note->setText(sentence);
    m_note->setVisible(!sentence.isEmpty());
}

} // namespace toban
