// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "headswitch.h"

#include "themeholder.h"

#include <QToolButton>

namespace toban {

void dressHeadSwitch(QToolButton &button, const ThemeHolder &theme)
{
    // as low as the badges beside it, so that the panel's head stays as high as its neighbours'
    button.setProperty("look", QLatin1StringView("switch")); // see the style sheet
    const auto setFont = [&button, &theme] { button.setFont(theme.theme().font(TextSize::Small)); };
    setFont();
    QObject::connect(&theme, &ThemeHolder::changed, &button, setFont);
}

} // namespace toban
