// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "alertspage.h"
#include "panelframe.h"
#include "plaintip.h"
#include "reviewpane.h"
#include "tablebody.h"
#include "themeholder.h"

#include <QLineEdit>
#include <QSplitter>
#include <QStackedLayout>
#include <QTableView>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace toban {

void AlertsPage::makeReview(QWidget &inbox)
{
    m_review = new ReviewPane(ports());
    auto *framed = new QWidget;
    addPageSplit(*framed)->addWidget(m_review);
    m_views = new QStackedLayout(this);
    m_views->addWidget(&inbox);
    m_views->addWidget(framed);
    auto *button = new QToolButton;
    button->setObjectName(u"reviewSwitch"_s);
    button->setText(tr("Review"));
    button->setToolTip(tr("What made most noise, and what to change (W)"));
    connect(button, &QToolButton::clicked, this, [this] { showReview(true); });
    m_panel->addHeaderWidget(button);
    connect(m_review, &ReviewPane::closed, this, [this] { showReview(false); });
    connect(m_review, &ReviewPane::settledChanged, this, &Page::settledChanged);
}

bool AlertsPage::isReviewing() const
{
    return m_views->currentIndex() == 1;
}

void AlertsPage::showReview(bool isShown)
{
    m_views->setCurrentIndex(isShown ? 1 : 0);
    setFocusProxy(isShown ? &m_review->table() : m_table);
    focusProxy()->setFocus(Qt::OtherFocusReason);
    if (isShown)
        m_review->read(inboxRequest(), Refresher::Reason::Replace);
}

void AlertsPage::makeFilter(PanelFrame &panel)
{
    makeGrouping(panel);
    m_filter = new QLineEdit;
    m_filter->setObjectName(u"alertFilter"_s);
    m_filter->setAccessibleName(tr("Filter alerts"));
    m_filter->setPlaceholderText(tr("filter: checkout -disk fired>3"));
    m_filter->setToolTip(tr("Words of the alert, its labels and its summary, -word for those "
                            "without it, and comparisons of a column: fired>3 value>0.5"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMinimumWidth(ports().theme.theme().scaled(220));
    connect(m_filter, &QLineEdit::textChanged, this, &AlertsPage::applyFilter);
    panel.addHeaderWidget(m_filter);
    m_past = new QToolButton;
    m_past->setObjectName(u"pastSwitch"_s);
    m_past->setText(tr("past"));
    m_past->setToolTip(tr("Search the words in all alerts ever seen, their notes too"));
    m_past->setAccessibleName(tr("Search the past too"));
    m_past->setCheckable(true);
    connect(m_past, &QToolButton::toggled, this, &AlertsPage::readAgain);
    panel.addHeaderWidget(m_past);
}

void AlertsPage::applyFilter()
{
    const auto filter = parseRecordFilter(m_filter->text(), inboxColumnIds());
    m_filter->setToolTip(filter ? QString() : plainTip(errorText(filter.error())));
    m_filter->setProperty("isWrong", !filter);
    if (!filter)
        return;
    m_order.filter = *filter;
    readAgain();
}

} // namespace toban
