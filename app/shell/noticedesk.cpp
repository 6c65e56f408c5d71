// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "noticedesk.h"

#include "mainwindow.h"
#include "noticetray.h"
#include "noticewords.h"
#include "whendone.h"

using namespace Qt::StringLiterals;

namespace toban {

static constexpr Millis acknowledgedFor = 1h;

NoticeDesk::NoticeDesk(const WindowPorts &ports, MainWindow &window, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_commands(ports.commands)
    , m_clock(ports.clock)
    , m_theme(ports.theme)
    , m_alerts(ports.alerts)
    , m_watch({ports.queries, ports.alerts, ports.changes, ports.clock, [&window] {
                   return Attention{window.state().zone(), window.state().place().cursor.isLive(),
                       window.isWatchingAlerts()};
               }})
{
    connect(&m_watch, &AlertWatch::turned, this, &NoticeDesk::tell);
    connect(&m_watch, &AlertWatch::counted, this, [this](const std::array<int, 4> &active) {
        if (m_tray)
            m_tray->setCounts(active[static_cast<size_t>(AlertClass::Page)],
                active[static_cast<size_t>(AlertClass::Ticket)]);
    });
    connect(&m_bubbles, &DesktopNotices::openRequested, this, &NoticeDesk::open);
    connect(&m_bubbles, &DesktopNotices::acknowledgeRequested, this, &NoticeDesk::acknowledge);
    connect(&window.state(), &ViewState::placeChanged, &m_watch, &AlertWatch::readAgain);
}

NoticeDesk::~NoticeDesk() = default;

void NoticeDesk::showTray()
{
    m_tray = std::make_unique<NoticeTray>(m_theme, m_window.noticeSwitches());
    connect(m_tray.get(), &NoticeTray::openRequested, this, [this] { open({}); });
    connect(m_tray.get(), &NoticeTray::quitRequested, this, &NoticeDesk::quitRequested,
        Qt::QueuedConnection);
}

void NoticeDesk::tell(const NoticeTurn &turn)
{
    const NoticeSwitches &switches = m_window.noticeSwitches();
    for (const QString &key : turn.withdrawn)
        m_bubbles.withdraw(key);
    const Notice *loudest = nullptr;
    for (const Notice &notice : turn.notices) {
        if (switches.choices().showsBubbles)
            m_bubbles.show(notice, canAcknowledge(notice));
        const bool isHeard = notice.hasSound && switches.hasSound(notice.alertClass);
        if (isHeard && (!loudest || urgencyOf(notice.alertClass) > urgencyOf(loudest->alertClass)))
            loudest = &notice;
    }
    if (loudest)
        m_sound.play(loudest->alertClass);
    m_window.setUnseenPages(turn.unseenPages);
}

bool NoticeDesk::canAcknowledge(const Notice &notice) const
{
    const bool isAlert = notice.kind == Notice::Kind::Alert || notice.kind == Notice::Kind::Repeat;
    return isAlert && notice.alerts.size() == 1 && m_commands && !m_alerts.policy.isLocked;
}

void NoticeDesk::open(const std::vector<Labels> &alerts)
{
    m_watch.markOpened(alerts);
    m_window.openAlert(alerts.empty() ? std::nullopt : std::optional(alerts.front()));
}

void NoticeDesk::acknowledge(const std::vector<Labels> &alerts)
{
    if (!m_commands || alerts.size() != 1)
        return;
    AlertAct act;
    act.alert = alerts.front();
    act.kind = AlertActKind::Acknowledge;
    act.at = m_clock.now();
    act.until = act.at + acknowledgedFor;
    act.author = m_alerts.user;
    whenDone(m_commands->act(act), this, [this](const Result<IntentId> &done) {
        m_window.setActFailure(done
                ? QString()
                : tr("The alert was not acknowledged: %1").arg(errorText(done.error())));
        m_watch.readAgain();
    });
}

} // namespace toban
