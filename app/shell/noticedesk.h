// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alertwatch.h"
#include "desktopnotices.h"
#include "noticesound.h"

namespace toban {

class Commands;
class MainWindow;
class NoticeTray;
class ThemeHolder;
struct WindowPorts;

/** Tells the user of a window of alerts: by bubbles, sounds, the tray and a line in the window, as
 *  its switches say. Ends before the window and what its ports refer to. GUI thread. */
class NoticeDesk final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NoticeDesk)

public:
    /** The ports are those of the window, with alerts. */
    NoticeDesk(const WindowPorts &ports, MainWindow &window, QObject *parent = nullptr);
    ~NoticeDesk() override;

    /** Puts the icon into the tray; the window shows without waiting for it. */
    void showTray();

Q_SIGNALS:
    void quitRequested();

private:
    void tell(const NoticeTurn &turn);
    void open(const std::vector<Labels> &alerts);
    void acknowledge(const std::vector<Labels> &alerts);
    [[nodiscard]] bool canAcknowledge(const Notice &notice) const;

    MainWindow &m_window;
    Commands *const m_commands;
    const Clock &m_clock;
    const ThemeHolder &m_theme;
    const AlertPort m_alerts;
    std::unique_ptr<NoticeTray> m_tray;
    DesktopNotices m_bubbles;
    NoticeSound m_sound;
    AlertWatch m_watch;
};

} // namespace toban
