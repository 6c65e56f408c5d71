// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace toban {

class Clock;
class ViewState;

/** Any two moments: "2026-11-14 10:35" in the window's zone, "10:35", RFC 3339, "-2h". Deletes
 * itself when closed. */
class RangeDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RangeDialog)

public:
    RangeDialog(const Clock &clock, ViewState &state, QWidget *parent);

private:
    void check();
    void apply();

    const Clock &m_clock;
    ViewState &m_state;
    QLineEdit *m_from = nullptr;
    QLineEdit *m_to = nullptr;
    QLabel *m_hint = nullptr;
    QPushButton *m_apply = nullptr;
};

} // namespace toban
