// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "headswitch.h"

#include "themeholder.h"

#include <QToolButton>

namespace toban {

static void dressIn(QToolButton &button, const Theme &theme)
{
    button.setFont(theme.font(TextSize::Small));
    button.setStyleSheet(
        QStringLiteral("QToolButton { color: %1; border: 1px solid transparent; border-radius: 3px;"
                       " padding: 0 6px; min-height: %2px; background: transparent; }"
                       "QToolButton:hover { background: %3; }"
                       "QToolButton:checked { color: %4; background: %3; border-color: %5; }"
                       "QToolButton:focus { border-color: %6; }")
            .arg(theme.color(Token::Muted).name(), QString::number(theme.scaled(16)),
                theme.color(Token::Hover).name(), theme.color(Token::Text).name(),
                theme.color(Token::Line).name(), theme.color(Token::Accent).name()));
}

void dressHeadSwitch(QToolButton &button, const ThemeHolder &theme)
{
    dressIn(button, theme.theme());
    QObject::connect(&theme, &ThemeHolder::changed, &button,
        [&button, &theme] { dressIn(button, theme.theme()); });
}

} // namespace toban
