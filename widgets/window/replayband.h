// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QToolButton;

namespace toban {

class ActionRegistry;
class Clock;
class ReplayPlayer;
class ThemeHolder;
class ViewState;

/** The band a window wears while its cursor is fixed: the moment in both zones, how far behind live
 *  it is, what moves it, and the way back. */
class ReplayBand final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ReplayBand)

public:
    struct Ports {
        const ThemeHolder &theme;
        const Clock &clock;
        ViewState &state;
        ReplayPlayer &player;
        const ActionRegistry &actions; ///< those of addReplayActions()
        bool canGoLive = true;
    };
    explicit ReplayBand(const Ports &ports, QWidget *parent = nullptr);

    /** Once a second: how far behind live. */
    void tick();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Button {
        QToolButton *button = nullptr;
        QString icon;
    };
    void follow();
    void showPlayer();
    void tint();
    void makeSpeeds();
    void addButton(const QString &action, const QString &icon);
    [[nodiscard]] QString behind() const;

    const Ports m_ports;
    QLabel *m_text = nullptr;
    QLabel *m_behind = nullptr;
    std::vector<Button> m_buttons;
    QToolButton *m_play = nullptr;
    QToolButton *m_speed = nullptr;
    bool m_foundNothing = false;
};

} // namespace toban
