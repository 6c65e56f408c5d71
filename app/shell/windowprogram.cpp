// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windowprogram.h"

#include "alertwiring.h"
#include "capturecommand.h"
#include "discoverysession.h"
#include "linkserver.h"
#include "mainwindow.h"
#include "noticedesk.h"
#include "reviewwindow.h"
#include "weblink.h"
#include "windowsettings.h"
#include "workspacefile.h"
#include "workspacegroups.h"

#include <QApplication>
#include <QDesktopServices>
#include <QFileInfo>
#include <QLoggingCategory>

#include <algorithm>

/// Q_INIT_RESOURCE does not work inside a namespace.
static void initCaptureResources()
{
    Q_INIT_RESOURCE(sample_captures);
}

namespace toban {

Q_LOGGING_CATEGORY(logShell, "toban.shell", QtInfoMsg)

/// A poller that has not looked for work for so long has stopped.
static constexpr Millis longestSilence = 10s;

WindowProgram::WindowProgram(Look &look, Options options)
    : m_look(look)
    , m_options(std::move(options))
{
    initCaptureResources();
    connect(&m_watchdog, &QTimer::timeout, this, &WindowProgram::watchPolling);
}

WindowProgram::~WindowProgram()
{
    m_watchdog.stop();
    m_links.reset();
    m_reviews.clear();
    m_notices.reset();
    m_window.reset();
}

Result<void> WindowProgram::start()
{
    if (!m_options.capture.isEmpty()) {
        auto opened = openReview(m_options.capture);
        if (opened && !m_options.link.isEmpty())
            m_reviews.back()->visit(m_options.link);
        return opened;
    }
    if (!QFileInfo::exists(m_options.workspaceFile))
        return open(Workspace());
    const auto workspace = loadWorkspace(m_options.workspaceFile);
    if (!workspace)
        return tl::unexpected<Error>(workspace.error());
    return open(*workspace);
}

Result<void> WindowProgram::open(const Workspace &workspace)
{
    const auto mode
        = m_options.isOffline ? Composition::Mode::Reading : Composition::Mode::Recording;
    auto composition
        = Composition::build(workspace, m_options.workspaceFile, m_options.storeFolder, mode);
    if (!composition)
        return tl::unexpected<Error>(composition.error());
    const bool isFirst = !m_window;
    WindowMemory memory = m_window ? m_window->memory() : loadWindowMemory(workspace.display);
    if (isFirst && m_options.window)
        memory.window = Live{*m_options.window};
    // the old window reads from the old store: it goes first
    m_notices.reset();
    m_window.reset();
    m_composition = std::move(*composition);
    m_window = std::make_unique<MainWindow>(ports(), memory);
    connect(m_window.get(), &MainWindow::closed, this, &WindowProgram::quit);
    m_window->show();
    if (isFirst && !m_options.link.isEmpty())
        m_window->visit(m_options.link);
    hearLinks();
    if (m_options.isOffline)
        return {};
    tellOfAlerts();
    m_composition->poller()->start();
    m_watchdog.start(1000);
    return {};
}

/// Where another window of the store hears them, that one goes on.
void WindowProgram::hearLinks()
{
    if (m_links)
        return;
    m_links = std::make_unique<LinkServer>(m_options.storeFolder);
    connect(m_links.get(), &LinkServer::linkReceived, this, [this](const QString &address) {
        m_window->bringForward();
        m_window->visit(address);
    });
    if (!m_links->listen())
        qCDebug(logShell) << "links open a window of their own";
}

/// Only of what is going on: what was recorded earlier is not news.
void WindowProgram::tellOfAlerts()
{
    const WindowPorts given = ports();
    if (!given.alerts.isThere())
        return;
    m_notices = std::make_unique<NoticeDesk>(given, *m_window);
    connect(m_notices.get(), &NoticeDesk::quitRequested, this, &WindowProgram::quit);
    QTimer::singleShot(0, m_notices.get(), &NoticeDesk::showTray);
}

WindowPorts WindowProgram::ports()
{
    WindowPorts ports{m_composition->store(), m_composition->store().changes(),
        m_composition->clock(), m_look.theme()};
    ports.services = m_composition->workspace().services;
    const ShownZones zones = declaredZones(m_composition->workspace().display);
    ports.zones = {zones.first};
    if (zones.second)
        ports.zones.push_back(*zones.second);
    ports.isOffline = m_options.isOffline;
    if (!m_options.isOffline) {
        ports.commands = &m_composition->store();
        ports.interest = m_composition->poller();
        ports.exchanges = &m_composition->exchanges();
        ports.webLink = [sources = m_composition->workspace().sources](
                            const Service &service, const Matchers &only, TimeSpan span) {
            const auto source = std::ranges::find(sources, service.source, &SourceDeclaration::id);
            return source == sources.end() ? QUrl() : webLink(source->url, service, only, span);
        };
    }
    ports.groups = {m_options.workspaceFile,
        [file = m_options.workspaceFile](const ServiceId &service,
            const std::vector<RequestGroup> &groups) { return saveGroups(file, service, groups); }};
    ports.alerts = alertPort(*m_composition);
    ports.incidents = incidentPort(*m_composition);
    ports.onCall = onCallPort(*m_composition, !m_options.isOffline);
    ports.storage = storagePort(*m_composition);
    ports.captures = capturePort();
    ports.openUrl = [](const QUrl &url) { QDesktopServices::openUrl(url); };
    ports.firstRun = firstRun();
    ports.chooseTheme = [this](const QString &name) { m_look.chooseTheme(name); };
    ports.chooseLanguage = [this](const QString &language) { m_look.chooseLanguage(language); };
    return ports;
}

CapturePort WindowProgram::capturePort()
{
    CapturePort port;
    port.open = [this](const QString &file) { return openReview(file); };
    port.sample = QStringLiteral(":/captures/checkout-incident.toban");
    if (!m_composition)
        return port;
    port.maker = &m_composition->store();
    port.wish
        = [workspace = m_composition->workspace(), file = m_options.workspaceFile](TimeSpan span,
              const QStringList &services) { return captureWish(workspace, file, span, services); };
    return port;
}

Result<void> WindowProgram::openReview(const QString &file)
{
    CapturePort port;
    port.open = [this](const QString &another) { return openReview(another); };
    port.sample = capturePort().sample;
    auto review = ReviewWindow::open(file, m_look, port);
    if (!review)
        return tl::unexpected<Error>(review.error());
    connect(
        review->get(), &ReviewWindow::closed, this,
        [this, opened = review->get()] { closeReview(opened); }, Qt::QueuedConnection);
    (*review)->show();
    m_reviews.push_back(std::move(*review));
    return {};
}

void WindowProgram::closeReview(const ReviewWindow *review)
{
    std::erase_if(m_reviews, [review](const auto &open) { return open.get() == review; });
    if (m_reviews.empty() && !m_window)
        quit();
}

FirstRunDeeds WindowProgram::firstRun()
{
    FirstRunDeeds deeds;
    deeds.proposal = QUrl(QStringLiteral("http://127.0.0.1:9090"));
    deeds.discover = [this](const QUrl &url) { return discoverAt(url, std::nullopt, this); };
    deeds.start = [this](const QUrl &url, std::vector<Service> services,
                      const std::vector<QUrl> &alertmanagers) {
        return startWatching(workspaceFor(url, std::move(services), alertmanagers));
    };
    return deeds;
}

Result<void> WindowProgram::startWatching(const Workspace &workspace)
{
    if (const auto written = writeWorkspaceFile(workspace, m_options.workspaceFile); !written)
        return written;
    // the page that asked is still on the stack
    QTimer::singleShot(0, this, [this, workspace] {
        if (const auto opened = open(workspace); !opened)
            qCCritical(logShell).noquote() << errorText(opened.error());
    });
    return {};
}

void WindowProgram::watchPolling()
{
    const auto state = m_composition->poller()->state();
    QString reason;
    if (state.storeError)
        reason = tr("What is polled cannot be stored: %1").arg(errorText(*state.storeError));
    else if (m_composition->clock().now() - state.lastTick > longestSilence)
        reason = tr("Polling has stopped.");
    m_window->setPollingStopped(reason);
}

void WindowProgram::remember()
{
    if (m_window)
        saveWindowMemory(m_window->memory(), m_look, m_composition->workspace().display);
}

void WindowProgram::quit()
{
    remember();
    QApplication::exit(static_cast<int>(ExitCode::Ok));
}

} // namespace toban
