// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QMenu>
#include <QSystemTrayIcon>

namespace toban {

class NoticeSwitches;
class ThemeHolder;
struct Theme;

/** The sign of the program with how many pages or, if there are none, tickets are active, "9+"
 * above nine. The badge of pages is square and that of tickets round: not the colour alone says it.
 */
[[nodiscard]] QPixmap trayPicture(const Theme &theme, int pages, int tickets, int size);

/** The icon in the tray of the desktop; nothing where there is no tray. GUI thread. */
class NoticeTray final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NoticeTray)

public:
    NoticeTray(const ThemeHolder &theme, NoticeSwitches &switches, QObject *parent = nullptr);
    ~NoticeTray() override;

    void setCounts(int pages, int tickets);
    [[nodiscard]] const QMenu &menu() const { return m_menu; }
    [[nodiscard]] QString toolTip() const { return m_icon.toolTip(); }

Q_SIGNALS:
    void openRequested();
    void quitRequested();

private:
    void follow();

    const ThemeHolder &m_theme;
    NoticeSwitches &m_switches;
    QMenu m_menu;
    QAction *m_mute = nullptr;
    QSystemTrayIcon m_icon;
    int m_pages = 0;
    int m_tickets = 0;
};

} // namespace toban
