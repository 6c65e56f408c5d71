// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QLineEdit;

namespace toban {

class ViewState;

/** Which labels are looked at, on all pages: environment, cluster. Deletes itself when closed. */
class FilterPopup final : public QFrame {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FilterPopup)

public:
    FilterPopup(ViewState &state, QWidget *parent);

    void open(QPoint at);

private:
    void apply();

    ViewState &m_state;
    QLineEdit *m_edit = nullptr;
    QLabel *m_hint = nullptr;
};

} // namespace toban
