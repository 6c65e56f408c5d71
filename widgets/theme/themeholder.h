// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme.h"

#include <QObject>

namespace toban {

/** The theme in force. Given to every widget by reference; outlives them all. A widget that paints
 *  itself reads theme() in paintEvent and connects changed() to update(). */
class ThemeHolder final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ThemeHolder)

public:
    explicit ThemeHolder(Theme theme, QObject *parent = nullptr);

    [[nodiscard]] const Theme &theme() const { return m_theme; }
    void setTheme(Theme theme);

Q_SIGNALS:
    void changed();

private:
    Theme m_theme;
};

} // namespace toban
