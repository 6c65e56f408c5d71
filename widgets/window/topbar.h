// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewstate.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace toban {

class ActionRegistry;
class SourceChips;
class ThemeHolder;
struct Service;

/** Where we are and which time we look at; the sources; everything else in one menu. */
class TopBar final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TopBar)

public:
    TopBar(const ThemeHolder &theme, const Clock &clock, ViewState &state,
        const ActionRegistry &actions, QWidget *parent = nullptr);

    void setServices(const std::vector<Service> &services);
    void setPageName(const QString &name);
    /** The range in words and figures; once a second while live. */
    void tick();
    void openRanges();
    void openFilter();
    [[nodiscard]] SourceChips &chips() { return *m_chips; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QToolButton *makeButton(const QString &objectName, const QString &accessibleName);
    void makeRangeMenu();
    void makeMainMenu();
    void askRange();
    void showPlace();
    void tint();

    const ThemeHolder &m_theme;
    const Clock &m_clock;
    ViewState &m_state;
    const ActionRegistry &m_actions;
    QToolButton *m_service = nullptr;
    QLabel *m_page = nullptr;
    QToolButton *m_range = nullptr;
    QToolButton *m_filter = nullptr;
    QToolButton *m_search = nullptr;
    QToolButton *m_menu = nullptr;
    SourceChips *m_chips = nullptr;
};

} // namespace toban
