// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewstate.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QToolButton;

namespace toban {

class ThemeHolder;

/** Chooses what the window is compared with: a period before it, or any two moments, as
 *  "2026-11-14 10:35" in the window's zone or RFC 3339. Sets the baseline of the view state. */
class BaselineBar final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BaselineBar)

public:
    BaselineBar(const ThemeHolder &theme, ViewState &state, QWidget *parent = nullptr);

    /** Shows the baseline in force and both spans, as of now. */
    void showPlace();

private:
    void makeMenu();
    void choose(Baseline::Kind kind);
    void chooseRange();
    void showEdits(const Baseline &baseline);

    const ThemeHolder &m_theme;
    ViewState &m_state;
    QToolButton *m_kind = nullptr;
    QLineEdit *m_from = nullptr;
    QLineEdit *m_to = nullptr;
    QLabel *m_dash = nullptr;
    QLabel *m_spans = nullptr;
    QCheckBox *m_normalised = nullptr;
    Range m_shown; ///< in the edits
};

} // namespace toban
