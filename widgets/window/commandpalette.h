// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include <vector>

class QLineEdit;
class QListWidget;

namespace toban {

class ActionRegistry;
class ThemeHolder;
class ViewState;
struct Service;

/** Ctrl+K: everything by its name, over the window. Arrows choose, Enter does, Escape closes. */
class CommandPalette final : public QFrame {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CommandPalette)

public:
    CommandPalette(const ThemeHolder &theme, const ActionRegistry &actions, ViewState &state,
        const std::vector<Service> &services, QWidget *window);

    void open();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Entry;
    void list(const QString &wanted);
    void choose();
    void leave();

    const ThemeHolder &m_theme;
    const ActionRegistry &m_actions;
    ViewState &m_state;
    const std::vector<Service> &m_services;
    QLineEdit *m_edit = nullptr;
    QListWidget *m_list = nullptr;
};

/** How well @p wanted, letter after letter, is found in @p text: the greater the better, negative:
 * not at all. Beginnings of words and runs of letters count more. */
[[nodiscard]] int fuzzyScore(const QString &wanted, const QString &text);

} // namespace toban
