// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartchoices.h"
#include "dutypage.h"
#include "dutywall.h"
#include "handoverpane.h"
#include "headswitch.h"
#include "loadpane.h"
#include "mestrip.h"
#include "panelframe.h"
#include "personmenu.h"
#include "rosterdiffpane.h"
#include "rotatimeline.h"
#include "tablelook.h"
#include "themeholder.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace toban {

QStringList DutyPage::viewNames()
{
    return {u"cards"_s, u"table"_s, u"timeline"_s, u"load"_s, u"handover"_s, u"compare"_s};
}

void DutyPage::makeHead()
{
    m_filter = new QLineEdit;
    m_filter->setObjectName(u"onCallFilter"_s);
    m_filter->setAccessibleName(tr("Filter teams"));
    m_filter->setPlaceholderText(tr("filter: checkout -batch"));
    m_filter->setToolTip(
        tr("Words of teams, services, people and sources; -word for those without it"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMinimumWidth(ports().theme.theme().scaled(180));
    connect(m_filter, &QLineEdit::textChanged, this, &DutyPage::showFiltered);
    connect(m_filter, &QLineEdit::returnPressed, this,
        [this] { m_views->currentWidget()->setFocus(Qt::OtherFocusReason); });
    m_layers = new QToolButton;
    m_layers->setObjectName(u"rotaLayers"_s);
    m_layers->setText(tr("layers"));
    m_layers->setToolTip(tr("Show rotations and overrides below what holds in the end"));
    m_layers->setCheckable(true);
    m_layers->setChecked(ports().choices.onCall().showsLayers);
    dressHeadSwitch(*m_layers, ports().theme);
    m_days = new QComboBox;
    m_days->setObjectName(u"rotaDays"_s);
    m_days->setAccessibleName(tr("How much the timeline shows"));
    for (const int days : {1, 7, 14, 31})
        m_days->addItem(tr("%n day(s)", nullptr, days), days);
    m_panel->addHeaderWidget(m_layers);
    m_panel->addHeaderWidget(m_days);
    m_panel->addHeaderWidget(m_filter);
}

/// One button a view, of which one is down.
static QWidget *viewSwitch(QButtonGroup &group, const QStringList &names, const QStringList &texts,
    const ThemeHolder &theme)
{
    auto *whole = new QWidget;
    auto *row = new QHBoxLayout(whole);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    for (int view = 0; view < texts.size(); ++view) {
        auto *button = new QToolButton;
        button->setObjectName(u"view-"_s + names[view]);
        button->setText(texts[view]);
        button->setToolTip(DutyPage::tr("%1 (Alt+%2)").arg(texts[view]).arg(view + 1));
        button->setCheckable(true);
        dressHeadSwitch(*button, theme);
        group.addButton(button, view);
        row->addWidget(button);
    }
    return whole;
}

void DutyPage::makeViews()
{
    m_switch = new QButtonGroup(this);
    m_panel->addHeaderWidget(viewSwitch(*m_switch, viewNames(),
        {tr("Cards"), tr("Table"), tr("Timeline"), tr("Load"), tr("Handover"), tr("Compare")},
        ports().theme));
    connect(m_switch, &QButtonGroup::idClicked, this, &DutyPage::chooseView);
    m_me = new MeStrip(ports().theme);
    connect(m_me, &MeStrip::shiftChosen, this, &DutyPage::lookAtShift);
    connect(m_me, &MeStrip::failed, this, &DutyPage::say);
    m_note = new QLabel;
    m_note->setObjectName(u"onCallNote"_s);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_note->hide();
    m_wall = new DutyWall(ports().theme);
    connect(m_wall, &DutyWall::personChosen, this, &DutyPage::popUpCard);
    makeTable();
    makeTimeline();
    makePanes();
    m_views = new QStackedWidget;
    for (QWidget *view : std::initializer_list<QWidget *>{
             m_wall, m_table, m_timeline, m_load, m_handovers, m_compare})
        m_views->addWidget(view);
    auto *body = new QWidget;
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::grid);
    column->addWidget(m_me);
    column->addWidget(m_note);
    column->addWidget(m_views, 1);
    column->addStretch(0);
    m_panel->setBody(body);
}

void DutyPage::makeTimeline()
{
    m_timeline = new RotaTimeline(ports().theme);
    m_timeline->setDays(ports().choices.onCall().days);
    m_timeline->setLayers(m_layers->isChecked());
    m_days->setCurrentIndex(m_days->findData(m_timeline->days()));
    connect(m_timeline, &RotaTimeline::personChosen, this, &DutyPage::popUpPerson);
    connect(m_days, &QComboBox::activated, this,
        [this] { m_timeline->setDays(m_days->currentData().toInt()); });
    connect(m_timeline, &RotaTimeline::daysChanged, this, [this](int days) {
        m_days->setCurrentIndex(m_days->findData(days));
        remember();
    });
    connect(m_layers, &QToolButton::toggled, this, [this](bool areShown) {
        m_timeline->setLayers(areShown);
        remember();
    });
}

void DutyPage::makePanes()
{
    m_load = new LoadPane(ports());
    m_handovers = new HandoverPane(ports());
    m_compare = new RosterDiffPane(ports());
    connect(m_load, &LoadPane::settledChanged, this, &Page::settledChanged);
    connect(m_handovers, &HandoverPane::settledChanged, this, &Page::settledChanged);
    connect(m_compare, &RosterDiffPane::settledChanged, this, &Page::settledChanged);
}

/// What only one view shows is read only for it.
void DutyPage::readPane(Refresher::Reason reason)
{
    const int view = m_views->currentIndex();
    if (view == Load)
        m_load->read(onCallRequest(), reason);
    else if (view == Compare)
        m_compare->read(onCallRequest(), reason);
    else if (view == Handovers)
        m_handovers->read(m_all, reason);
}

QTableView *DutyPage::shownTable() const
{
    switch (m_views->currentIndex()) {
    case Table:
        return m_table;
    case Load:
        return &m_load->table();
    case Compare:
        return &m_compare->table();
    default:
        return nullptr;
    }
}

void DutyPage::makeTable()
{
    m_table = new QTableView;
    m_table->setObjectName(u"onCallTable"_s);
    m_table->setAccessibleName(tr("On call"));
    m_table->setModel(&m_proxy);
    dressTable(*m_table, ports().theme);
    m_table->sortByColumn(m_model.columnOf("gap"_L1), Qt::AscendingOrder);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table, &QWidget::customContextMenuRequested, this,
        [this](const QPoint &at) { popUpRow(m_table->viewport()->mapToGlobal(at)); });
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) {
        popUpRow(m_table->viewport()->mapToGlobal(m_table->visualRect(index).center()));
    });
}

/// Only where the width is another, or what the user dragged would jump back.
void DutyPage::fitColumns()
{
    const int width = m_table->viewport()->width();
    if (!m_table->isVisible() || m_model.rowCount() == 0 || width == m_fittedWidth)
        return;
    m_fittedWidth = width;
    fitTable(*m_table, m_model.columnOf("leave"_L1));
}

void DutyPage::chooseView(int view)
{
    m_switch->button(view)->setChecked(true);
    m_views->setCurrentIndex(view);
    m_layers->setVisible(view == Timeline);
    m_days->setVisible(view == Timeline);
    setFocusProxy(m_views->currentWidget());
    m_filter->setVisible(view < Load);
    fitColumns();
    if (m_isShown)
        readPane(Refresher::Reason::Replace);
    if (isVisible() && m_views->isVisible())
        m_views->currentWidget()->setFocus(Qt::OtherFocusReason);
    remember();
}

void DutyPage::remember()
{
    ports().choices.setOnCall(
        {viewNames()[m_views->currentIndex()], m_timeline->days(), m_layers->isChecked()});
}

/// Whom to call is shown when somebody asks for it, never by itself.
void DutyPage::popUpCard(const OnCallCard &card, const QString &name, const QPoint &at)
{
    if (!name.isEmpty())
        return popUpPerson(name, at);
    auto *menu = new QMenu(this);
    menu->setObjectName(u"personMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    PersonMenu(m_all, ports().openUrl).addCard(*menu, card);
    menu->popup(at);
}

void DutyPage::popUpPerson(const QString &name, const QPoint &at)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"personMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    PersonMenu(m_all, ports().openUrl).addPerson(*menu, name);
    menu->popup(at);
}

void DutyPage::popUpRow(const QPoint &at)
{
    const QModelIndex current = m_proxy.mapToSource(m_table->currentIndex());
    if (!current.isValid())
        return;
    const OnCallRow &row = m_model.at(current.row());
    OnCallCard card = row.card;
    card.levels = {row.level};
    popUpCard(card, {}, at);
}

void DutyPage::lookAtShift(const MyShift &shift)
{
    chooseView(Timeline);
    m_timeline->lookAt(shift.team, shift.span.from);
}

} // namespace toban
