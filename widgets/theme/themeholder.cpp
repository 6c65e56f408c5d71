// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "themeholder.h"

namespace toban {

ThemeHolder::ThemeHolder(Theme theme, QObject *parent)
    : QObject(parent)
    , m_theme(std::move(theme))
{
}

void ThemeHolder::setTheme(Theme theme)
{
    m_theme = std::move(theme);
    Q_EMIT changed();
}

} // namespace toban
