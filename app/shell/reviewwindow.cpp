// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reviewwindow.h"

#include "alertwiring.h"
#include "mainwindow.h"
#include "windowsettings.h"

#include <QDesktopServices>

namespace toban {

Result<std::unique_ptr<ReviewWindow>> ReviewWindow::open(
    const QString &file, Look &look, const CapturePort &captures)
{
    auto capture = CaptureFile::open(file);
    if (!capture)
        return tl::unexpected<Error>(capture.error());
    auto composition = Composition::buildReview(std::move(*capture));
    if (!composition)
        return tl::unexpected<Error>(composition.error());
    return std::unique_ptr<ReviewWindow>(new ReviewWindow(std::move(*composition), look, captures));
}

static WindowPorts portsOf(Composition &composition, Look &look, const CapturePort &captures)
{
    WindowPorts ports{
        composition.store(), composition.store().changes(), composition.clock(), look.theme()};
    ports.services = composition.workspace().services;
    const ShownZones zones = declaredZones(composition.workspace().display);
    ports.zones = {zones.first};
    if (zones.second)
        ports.zones.push_back(*zones.second);
    ports.isOffline = true;
    ports.alerts = alertPort(composition);
    ports.incidents = incidentPort(composition);
    ports.onCall = onCallPort(composition, false);
    ports.openUrl = [](const QUrl &url) { QDesktopServices::openUrl(url); };
    ports.chooseTheme = [&look](const QString &name) { look.chooseTheme(name); };
    ports.chooseLanguage = [&look](const QString &language) { look.chooseLanguage(language); };
    ports.captures = captures;
    ports.captures.opened = *composition.store().capture();
    return ports;
}

/// From its beginning up to the moment; of a long one a day.
static WindowMemory memoryOf(const Composition &composition, const CaptureInfo &capture)
{
    WindowMemory memory = loadWindowMemory(composition.workspace().display);
    memory.geometry.clear();
    memory.page = PageId::Overview;
    memory.service = {};
    memory.filter = {};
    memory.window = Live{std::clamp<Millis>(
        capture.cursor - capture.span.from, std::chrono::minutes(5), std::chrono::hours(24))};
    memory.cursor = Cursor{capture.cursor};
    return memory;
}

ReviewWindow::ReviewWindow(
    std::unique_ptr<Composition> composition, Look &look, const CapturePort &captures)
    : m_composition(std::move(composition))
    , m_window(std::make_unique<MainWindow>(portsOf(*m_composition, look, captures),
          memoryOf(*m_composition, *m_composition->store().capture())))
{
    connect(m_window.get(), &MainWindow::closed, this, &ReviewWindow::closed);
}

ReviewWindow::~ReviewWindow()
{
    m_window.reset();
}

void ReviewWindow::visit(const QString &address)
{
    m_window->visit(address);
}

void ReviewWindow::show()
{
    m_window->show();
    m_window->raise();
    m_window->activateWindow();
}

} // namespace toban
