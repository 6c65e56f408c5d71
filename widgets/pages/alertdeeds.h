// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alertactions.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace toban {

/** What can be done with the selected alerts: buttons, what became of a silence that was wanted,
 * and the lock. */
class AlertDeeds final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AlertDeeds)

public:
    AlertDeeds(AlertDesk &desk, AlertActions &actions, QWidget *parent = nullptr);

    /** Follows the selection. */
    void show(const std::optional<InboxLine> &line);
    /** Once a second: the lock. */
    void tick();

private:
    struct Button {
        AlertActions::Deed deed;
        QPushButton *button = nullptr;
    };

    QPushButton *makeButton(AlertActions::Deed deed);
    [[nodiscard]] QWidget *makeWish();
    void refresh();
    void showLock();
    void showWish();

    AlertDesk &m_desk;
    AlertActions &m_actions;
    std::vector<Button> m_buttons;
    std::optional<InboxLine> m_line;
    QWidget *m_wish = nullptr;
    QLabel *m_wishText = nullptr;
    QPushButton *m_send = nullptr;
    QPushButton *m_drop = nullptr;
    QLabel *m_lock = nullptr;
};

/** The last deed, and the button that takes it back; hidden where there is nothing to say. */
class UndoLine final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(UndoLine)

public:
    explicit UndoLine(AlertDesk &desk, QWidget *parent = nullptr);

    void refresh();

private:
    AlertDesk &m_desk;
    QLabel *m_text = nullptr;
    QPushButton *m_undo = nullptr;
    QPushButton *m_close = nullptr;
};

} // namespace toban
