// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "themeholder.h"

#include <QTranslator>

#include <memory>

class QApplication;

namespace toban {

/** The theme and the language of the program, as chosen or as the desktop has them. GUI thread. */
class Look final {
public:
    /** Empty names follow the desktop. Unknown names fall back to it too. */
    Look(QApplication &application, const QString &theme, const QString &language);

    [[nodiscard]] ThemeHolder &theme() { return m_theme; }
    void chooseTheme(const QString &name);
    /** Loads the texts; open windows hear of it by QEvent::LanguageChange. */
    void chooseLanguage(const QString &language);
    [[nodiscard]] const QString &language() const { return m_language; }
    [[nodiscard]] const QString &themeName() const { return m_theme.theme().name; }

private:
    QApplication &m_application;
    const bool m_isDesktopDark;
    ThemeHolder m_theme;
    QString m_language;
    std::vector<std::unique_ptr<QTranslator>> m_translators;
};

/** The texts for a command without a window. Keeps the translators for the program's life. */
void loadTexts(const QString &language);

/** "ja" for a Japanese desktop, else "en". */
[[nodiscard]] QString desktopLanguage();

} // namespace toban
