// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace toban {

class ActionRegistry;
class ThemeHolder;

/** Every key, from the one registry. Deletes itself when closed. */
class ShortcutSheet final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ShortcutSheet)

public:
    ShortcutSheet(const ThemeHolder &theme, const ActionRegistry &actions, QWidget *parent);
};

} // namespace toban
