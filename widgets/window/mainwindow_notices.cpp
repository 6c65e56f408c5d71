// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the window says above its pages.
#include "alertspage.h"
#include "inboxchannels.h"
#include "mainwindow.h"
#include "noticebar.h"
#include "outagenotice.h"
#include "sourcechips.h"
#include "topbar.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace toban {

void MainWindow::setPollingStopped(const QString &reason)
{
    m_stoppedReason = reason;
    m_notices->set(
        u"polling"_s, reason.isEmpty() ? QString() : tr("Polling stopped: %1").arg(reason), true);
}

void MainWindow::showSourceState(
    const Result<SourcesView> &sources, const Result<StoreStatus> &status)
{
    m_hasSourceState = true;
    if (sources) {
        m_sourcesView = *sources;
        for (SourceRow &row : m_sourcesView->rows)
            if (std::ranges::find(
                    m_ports.alerts.channels, row.health.last.source, &WatchedChannel::id)
                != m_ports.alerts.channels.end())
                row.isProven = isProvenAnswer(row.health.last, row.freshness);
        m_topBar->chips().show(*m_sourcesView, m_state.asOf());
        const bool isLive = m_state.place().cursor.isLive() && !m_ports.isOffline;
        m_notices->set(
            u"outage"_s, isLive ? outageNotice(*sources, m_state.zone()) : QString(), true);
    }
    m_player.setEnd(m_ports.isOffline && status && status->held ? std::optional(status->held->to)
                                                                : std::nullopt);
    if (!status)
        m_notices->set(
            u"store"_s, tr("The store cannot be read: %1").arg(errorText(status.error())), true);
    else
        m_notices->set(u"store"_s, status->notices.join(u'\n'), false);
}

bool MainWindow::isWatchingAlerts() const
{
    return m_page == PageId::Alerts && m_state.place().cursor.isLive() && isActiveWindow()
        && !isMinimized();
}

void MainWindow::bringForward()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    raise();
    activateWindow();
}

void MainWindow::openAlert(const std::optional<Labels> &identity)
{
    bringForward();
    if (!m_pages.contains(PageId::Alerts))
        return;
    m_state.backToLive();
    goTo(PageId::Alerts);
    if (auto *page = qobject_cast<AlertsPage *>(currentPage()); page && identity)
        page->select(*identity);
}

void MainWindow::setUnseenPages(const QString &line)
{
    m_unseenPages = line;
    showNotices();
}

void MainWindow::setActFailure(const QString &sentence)
{
    m_notices->set(u"act"_s, sentence, true);
}

/// Shown once it has gone on for a second: what is filled at once would only flicker.
void MainWindow::showBackfill()
{
    if (!m_ports.storage.backfill)
        return;
    BackfillNotice notice
        = backfillNotice(m_ports.storage.backfill->backfills(), !m_backfill.text.isEmpty());
    const bool goesOn = !m_backfill.text.isEmpty() && !notice.text.isEmpty();
    const auto cancel = [this] {
        for (const ServiceId &service : m_backfill.services)
            m_ports.storage.backfill->cancelBackfill(service);
        showBackfill();
    };
    m_backfill = std::move(notice);
    m_notices->set(u"backfill"_s, goesOn ? m_backfill.text : QString(), false,
        {tr("Cancel"), tr("Stop filling in what was missed"), cancel});
}

void MainWindow::showNotices()
{
    m_notices->set(u"pages"_s, m_page == PageId::Alerts ? QString() : m_unseenPages, true);
    const auto minutes = std::chrono::ceil<std::chrono::minutes>(m_switches.mutedFor()).count();
    m_notices->set(u"mute"_s,
        minutes > 0 ? tr("Sounds of alerts are muted for %n more minute(s); Ctrl+M ends that.", "",
            static_cast<int>(minutes))
                    : QString(),
        false);
}

} // namespace toban
