// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mainwindow.h"

#include "actionregistry.h"
#include "boardpage.h"
#include "commandpalette.h"
#include "comparisonmenu.h"
#include "crosshairhub.h"
#include "noticebar.h"
#include "rail.h"
#include "replayactions.h"
#include "replayband.h"
#include "shortcutsheet.h"
#include "sourcechips.h"
#include "sourcespage.h"
#include "themeholder.h"
#include "timestrip.h"
#include "topbar.h"
#include "windowactions.h"
#include "zoneactions.h"

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace toban {

static constexpr Millis shortestReread = std::chrono::seconds(5);

static Place placeOf(const WindowMemory &memory, const std::vector<Service> &services)
{
    Place place{memory.service, memory.window, memory.cursor, memory.filter, memory.baseline};
    const bool isKnown = std::any_of(services.begin(), services.end(),
        [&](const Service &service) { return service.id == memory.service; });
    if (!isKnown && !services.empty())
        place.service = services.front().id;
    return place;
}

MainWindow::MainWindow(WindowPorts ports, WindowMemory memory, QWidget *parent)
    : QMainWindow(parent)
    , m_ports(std::move(ports))
    , m_services(m_ports.services)
    , m_state(m_ports.clock, placeOf(memory, m_services))
    , m_page(m_services.empty() ? PageId::FirstRun : memory.page)
    , m_switches(m_ports.clock, memory.notices)
    , m_crosshair(std::make_unique<CrosshairHub>())
    , m_choices(memory.latencyView, memory.heat, memory.lines)
    , m_marks(m_ports.commands)
    , m_captures(m_ports.clock, m_state, m_ports.captures, this)
    , m_sourceState(m_reader)
    , m_player(m_ports.clock, m_state, m_reader,
          [this](TimeSpan span, SearchFrom edge) { return changeSearch(span, edge); })
{
    m_state.setZone(memory.zone);
    m_state.setSecondZone(memory.secondZone);
    m_choices.setTable(memory.table);
    m_choices.setInbox(memory.inbox);
    m_choices.setOnCall(memory.onCall);
    setWindowTitle(u"Toban"_s);
    setMinimumSize(900, 600);
    setAcceptDrops(true);
    resize(1280, 800);
    if (!memory.geometry.isEmpty())
        restoreGeometry(memory.geometry);
    connect(&m_ports.changes, &ChangeFeed::changed, this, &MainWindow::storeChanged);
    connect(&m_state, &ViewState::placeChanged, this, [this] {
        holdInterest();
        readSourceState(Refresher::Reason::Refresh);
        checkSettled();
    });
    connect(&m_sourceState, &Refresher::busyChanged, this, &MainWindow::checkSettled,
        Qt::QueuedConnection);
    connect(&m_marks, &MarkDesk::changed, this, [this] {
        m_notices->set(u"mark"_s, {}, false);
        storeChanged({0, {}, std::nullopt, false, false, true});
    });
    connect(&m_marks, &MarkDesk::failed, this,
        [this](const QString &sentence) { m_notices->set(u"mark"_s, sentence, true); });
    connect(&m_captures, &CaptureDesk::failed, this,
        [this](const QString &sentence) { m_notices->set(u"capture"_s, sentence, true); });
    connect(&m_switches, &NoticeSwitches::changed, this, &MainWindow::showNotices);
    connect(&m_second, &QTimer::timeout, this, &MainWindow::tick);
    build();
    m_notices->set(u"settings"_s, memory.damage, false);
    m_second.start(Millis(1000));
    m_lastRead = m_ports.clock.now();
}

MainWindow::~MainWindow()
{
    // the pages' refreshers go before the reader they wait for
    delete takeCentralWidget();
}

PagePorts MainWindow::pagePorts(PageReader &reader)
{
    PagePorts ports{m_ports.queries, reader, m_ports.clock, m_state, m_ports.theme, *m_crosshair,
        m_choices, m_marks, m_services, m_ports.pollStep, m_ports.isOffline, m_ports.commands,
        m_ports.exchanges, m_ports.webLink, groupPort(), m_ports.alerts, m_ports.openUrl,
        m_ports.incidents, m_ports.onCall, m_ports.storage};
    if (m_ports.captures.opened)
        ports.recorded = m_ports.captures.opened->span;
    return ports;
}

/// What is kept holds at once, without another window.
GroupPort MainWindow::groupPort()
{
    GroupPort port{m_ports.groups.file, {}};
    if (m_ports.groups.save)
        port.save = [this](const ServiceId &id, const std::vector<RequestGroup> &groups) {
            Result<void> saved = m_ports.groups.save(id, groups);
            const auto service = std::ranges::find(m_services, id, &Service::id);
            if (saved && service != m_services.end()) {
                service->groups = groups;
                if (Page *page = currentPage())
                    page->refresh();
            }
            return saved;
        };
    return port;
}

void MainWindow::build()
{
    delete takeCentralWidget();
    m_actions = std::make_unique<ActionRegistry>(this);
    makeActions();
    auto *inside = new QWidget;
    auto *whole = new QVBoxLayout(inside);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    auto *middle = new QHBoxLayout;
    auto *column = new QVBoxLayout;
    m_rail = new Rail(m_ports.theme);
    m_notices = new NoticeBar(m_ports.theme);
    m_stack = new QStackedWidget;
    makePages(*m_stack);
    m_topBar = new TopBar(m_ports.theme, m_ports.clock, m_state, *m_actions);
    m_topBar->setServices(m_services);
    m_strip = new TimeStrip(pagePorts(m_stripReader));
    m_band = nullptr;
    if (!m_services.empty())
        whole->addWidget(m_band = new ReplayBand({m_ports.theme, m_ports.clock, m_state, m_player,
                             *m_actions, !m_ports.isOffline}));
    whole->addLayout(middle, 1);
    whole->addWidget(m_strip);
    middle->addWidget(m_rail);
    middle->addLayout(column, 1);
    column->addWidget(m_topBar);
    column->addWidget(m_notices);
    column->addWidget(m_stack, 1);
    setCentralWidget(inside);
    m_palette = new CommandPalette(m_ports.theme, *m_actions, m_state, m_services, inside);
    connect(&m_topBar->chips(), &SourceChips::chosen, this, &MainWindow::explain);
    connect(m_rail, &Rail::chosen, this, &MainWindow::goTo);
    connect(m_strip, &TimeStrip::storyChanged, &m_player, &ReplayPlayer::setStory);
    connect(
        m_strip, &TimeStrip::settledChanged, this, &MainWindow::checkSettled, Qt::QueuedConnection);
    const QString offline = m_ports.captures.opened ? m_captures.openedText()
                                                    : tr("Offline: no source is connected; what "
                                                         "is shown was recorded earlier.");
    m_notices->set(u"offline"_s, m_ports.isOffline ? offline : QString(), false);
    setPollingStopped(m_stoppedReason);
    showNotices();
    holdInterest();
    readSourceState(Refresher::Reason::Replace);
    goTo(m_page);
}

void MainWindow::makeActions()
{
    WindowDeeds deeds;
    deeds.goTo = [this](PageId page) { goTo(page); };
    deeds.hasPage = [this](PageId page) {
        return (page != PageId::Alerts || m_ports.alerts.isThere())
            && (page != PageId::OnCall || m_ports.onCall.isThere())
            && (page != PageId::Incidents || m_ports.incidents.isThere())
            && (page != PageId::Storage || m_ports.storage.isThere());
    };
    deeds.openRanges = [this] { m_topBar->openRanges(); };
    deeds.openFilter = [this] { m_topBar->openFilter(); };
    deeds.focusFilter = [this] {
        if (Page *page = currentPage(); page && !page->focusFilter())
            m_topBar->openFilter();
    };
    const auto onPage = [this](void (Page::*deed)()) {
        return [this, deed] {
            if (Page *page = currentPage())
                (page->*deed)();
        };
    };
    deeds.explain = onPage(&Page::explain);
    deeds.toggleHeatmap = [this] {
        if (m_page == PageId::Overview || m_page == PageId::Requests || m_page == PageId::Compare)
            m_choices.toggleView();
    };
    deeds.compareWith
        = [this](std::optional<Baseline::Kind> kind) { compareWith(kind, m_state, m_choices); };
    deeds.toggleComparison = [this, deeds] {
        const bool isOn = m_choices.lines().showsEarlier;
        deeds.compareWith(isOn ? std::nullopt : std::optional(m_state.place().baseline.kind));
    };
    deeds.setMark = [this] {
        if (m_page == PageId::Alerts) // there is no chart: the key is that of muting
            m_switches.toggleMute();
        else
            m_marks.ask(this, m_crosshair->at().value_or(m_state.asOf()));
    };
    deeds.undo = onPage(&Page::undo);
    deeds.openPalette = [this] { m_palette->open(); };
    deeds.openShortcuts = [this] { (new ShortcutSheet(m_ports.theme, *m_actions, this))->open(); };
    deeds.toggleFullScreen = [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); };
    deeds.refresh = onPage(&Page::refresh);
    deeds.close = [this] { close(); };
    deeds.chooseTheme = m_ports.chooseTheme;
    deeds.chooseLanguage = m_ports.chooseLanguage;
    addWindowActions(*m_actions, m_state, deeds, !m_services.empty());
    if (!m_services.empty()) {
        addReplayActions(*m_actions, m_player);
        addLinkActions();
        addZoneActions(*m_actions, m_state, m_ports.zones);
    }
    if (m_ports.alerts.isThere())
        addNoticeActions(*m_actions, m_switches);
    m_captures.addActions(*m_actions, m_services);
}

Page *MainWindow::currentPage() const
{
    return qobject_cast<Page *>(m_stack->currentWidget());
}

void MainWindow::lookAt(const ServiceId &service, const TimeSpan &span)
{
    m_state.setService(service);
    m_state.setWindow(Range{span.from, span.to});
    goTo(PageId::Overview);
}

void MainWindow::goTo(PageId page)
{
    const bool isFirstRun = m_services.empty();
    m_page = isFirstRun ? PageId::FirstRun : m_pages.contains(page) ? page : PageId::Overview;
    m_rail->setCurrent(m_page);
    m_strip->setVisible(!isFirstRun && m_page != PageId::Sources && m_page != PageId::Storage);
    if (isFirstRun) {
        m_topBar->setPageName(tr("First run"));
    } else {
        const NamedPage &named = m_pages.at(m_page);
        m_stack->setCurrentWidget(named.page);
        m_topBar->setPageName(named.name);
    }
    m_stack->currentWidget()->setFocus(Qt::OtherFocusReason);
    showNotices();
    m_wasSettled = false;
    checkSettled();
}

void MainWindow::setServices(std::vector<Service> services)
{
    m_services = std::move(services);
    const WindowMemory kept = memory();
    m_page = m_services.empty()         ? PageId::FirstRun
        : kept.page == PageId::FirstRun ? PageId::Overview
                                        : kept.page;
    m_state.setService(placeOf(kept, m_services).service);
    build();
}

void MainWindow::storeChanged(const ChangeSet &changes)
{
    m_lastRead = m_ports.clock.now();
    if (Page *page = currentPage())
        page->storeChanged(changes);
    readSourceState(Refresher::Reason::Refresh);
    m_strip->refresh(changes.marks);
}

void MainWindow::readSourceState(Refresher::Reason reason)
{
    using Answer = std::pair<Result<SourcesView>, Result<StoreStatus>>;
    m_sourceState.ask<Answer>(
        [&queries = m_ports.queries, services = m_services, asOf = m_state.asOf(),
            step = m_ports.pollStep,
            isOffline = m_ports.isOffline && m_state.place().cursor.isLive()]() -> Answer {
            return {readSources(queries, services, asOf, step, isOffline), queries.status()};
        },
        [this](const Answer &answer) { showSourceState(answer.first, answer.second); }, reason);
}

void MainWindow::holdInterest()
{
    const Place &place = m_state.place();
    m_interest = m_ports.interest && place.cursor.isLive() && !place.service.isEmpty()
        ? m_ports.interest->hold(place.service)
        : InterestToken();
}

void MainWindow::tick()
{
    showNotices();
    if (m_band)
        m_band->tick();
    showBackfill();
    if (!m_state.place().cursor.isLive())
        return;
    m_topBar->tick();
    if (m_sourcesView)
        m_topBar->chips().show(*m_sourcesView, m_state.asOf());
    Page *page = currentPage();
    if (!page)
        return;
    page->tick();
    const Instant now = m_ports.clock.now();
    if (now - m_lastRead < std::max(m_ports.pollStep, shortestReread))
        return;
    m_lastRead = now;
    page->refresh();
    readSourceState(Refresher::Reason::Refresh);
    m_strip->refresh();
}

bool MainWindow::isSettled() const
{
    if (m_firstRun)
        return m_firstRun->isSettled();
    const Page *page = currentPage();
    return isVisible() && page && page->isSettled() && m_strip->isSettled() && m_hasSourceState
        && !m_sourceState.isBusy();
}

void MainWindow::checkSettled()
{
    const bool isNow = isSettled();
    if (isNow == m_wasSettled)
        return;
    m_wasSettled = isNow;
    if (isNow)
        Q_EMIT settled();
}

void MainWindow::explain(const SourceId &source)
{
    if (!m_sources)
        return;
    goTo(PageId::Sources);
    m_sources->select(source);
}

WindowMemory MainWindow::memory() const
{
    const Place &place = m_state.place();
    return {saveGeometry(), m_page, place.service, place.window, place.cursor, place.filter,
        m_state.zone(), m_state.secondZone(), m_choices.view(), m_choices.heat(), place.baseline,
        m_choices.table(), m_choices.lines(), m_switches.choices(), m_choices.inbox(),
        m_choices.onCall()};
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        QMetaObject::invokeMethod(this, &MainWindow::build, Qt::QueuedConnection);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    QMainWindow::closeEvent(event);
    if (event->isAccepted())
        Q_EMIT closed();
}

} // namespace toban
