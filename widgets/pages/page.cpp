// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "page.h"

#include "chartchoices.h"
#include "markdesk.h"
#include "words.h"

#include <QAction>
#include <QShowEvent>

namespace toban {

/// Answers that come within this time are the first thing seen of a page: painting it empty first
/// would only flicker, and cost as much as painting it filled.
static constexpr Millis longestHold = 120ms;

Page::Page(const PagePorts &ports, QWidget *parent)
    : QWidget(parent)
    , m_ports(ports)
{
    connect(&ports.state, &ViewState::placeChanged, this, &Page::placeChanged);
    connect(&ports.state, &ViewState::zoneChanged, this, &Page::refresh);
    m_hold.setSingleShot(true);
    connect(&m_hold, &QTimer::timeout, this, &Page::releasePainting);
    connect(this, &Page::settledChanged, this, [this] {
        if (isSettled())
            releasePainting();
    });
}

Page::~Page() = default;

void Page::addActions(ActionRegistry &registry)
{
    Q_UNUSED(registry)
}

bool Page::focusFilter()
{
    return false;
}

void Page::enableWhileShown(QAction *action)
{
    m_actions.emplace_back(action);
    action->setEnabled(isVisible());
}

void Page::enableActions(bool isShown)
{
    for (const auto &action : m_actions)
        if (action)
            action->setEnabled(isShown);
}

void Page::explain()
{
    if (const Service *shown = service())
        Q_EMIT explainRequested(shown->source);
}

void Page::undo()
{
    m_ports.marks.undo();
}

Labels Page::chosen() const
{
    return {};
}

void Page::choose(const Labels &what)
{
    Q_UNUSED(what)
}

void Page::tick() { }

void Page::placeChanged()
{
    if (!isVisible())
        return;
    // while the cursor is dragged, answers to the moment before are still worth showing
    const bool isOther = !(m_service == m_ports.state.place().service);
    m_service = m_ports.state.place().service;
    read(isOther ? Refresher::Reason::Replace : Refresher::Reason::Follow);
}

void Page::refresh()
{
    if (isVisible())
        read(Refresher::Reason::Refresh);
}

void Page::storeChanged(const ChangeSet &changes)
{
    if (!isVisible())
        return;
    const TimeSpan shown = m_ports.state.span();
    const bool touches
        = changes.samples && changes.samples->to > shown.from && changes.samples->from <= shown.to;
    if (touches || changes.health || changes.intents || changes.marks || changes.alerts
        || changes.onCall)
        read(Refresher::Reason::Refresh);
}

void Page::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_service = m_ports.state.place().service;
    enableActions(true);
    if (event->spontaneous())
        return;
    read(Refresher::Reason::Replace);
    if (!isSettled())
        holdPainting();
}

void Page::hideEvent(QHideEvent *event)
{
    if (!event->spontaneous()) {
        enableActions(false);
        releasePainting();
    }
    QWidget::hideEvent(event);
}

void Page::holdPainting()
{
    setUpdatesEnabled(false);
    m_hold.start(longestHold);
}

void Page::releasePainting()
{
    m_hold.stop();
    setUpdatesEnabled(true);
}

const Service *Page::service() const
{
    for (const Service &service : m_ports.services)
        if (service.id == m_ports.state.place().service)
            return &service;
    return nullptr;
}

PageRequest Page::request(int columns) const
{
    PageRequest page;
    if (const Service *shown = service())
        page.service = *shown;
    page.span = m_ports.state.span();
    page.asOf = m_ports.state.asOf();
    page.columns = columns;
    page.filter = m_ports.state.place().filter;
    page.pollStep = m_ports.pollStep;
    page.isOffline = m_ports.isOfflineNow();
    page.alerts = alertLens(m_ports.alerts, m_ports.state.zone(), page.service.id.text());
    if (m_ports.choices.lines().showsEarlier)
        page.comparedWith = m_ports.state.place().baseline;
    return page;
}

QString Page::ageText(const ViewHead &head) const
{
    if (!head.newestData)
        return {};
    return words::age(m_ports.state.asOf() - *head.newestData);
}

QString Page::cause(const ViewHead &head) const
{
    const bool isFailing = head.freshness == Freshness::Stale || head.freshness == Freshness::Lost;
    if (!isFailing || !head.sourceError)
        return {};
    const QString why = words::errorKind(head.sourceError->kind);
    const Instant now = m_ports.state.asOf();
    if (!m_ports.state.place().cursor.isLive() || !head.nextTry || *head.nextTry <= now)
        return why;
    return tr("%1, next try in %2").arg(why, words::age(*head.nextTry - now + 999ms));
}

} // namespace toban
