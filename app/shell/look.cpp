// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "look.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace toban {

static Theme themeNamed(const QString &name, bool isDesktopDark)
{
    for (const Theme &theme :
        {Theme::dark(), Theme::light(), Theme::highContrastDark(), Theme::highContrastLight()})
        if (theme.name == name)
            return theme;
    if (name == QLatin1StringView("high-contrast"))
        return isDesktopDark ? Theme::highContrastDark() : Theme::highContrastLight();
    return isDesktopDark ? Theme::dark() : Theme::light();
}

static std::vector<std::unique_ptr<QTranslator>> translatorsFor(const QString &language)
{
    std::vector<std::unique_ptr<QTranslator>> translators;
    const auto add = [&translators, &language](const QString &name, const QString &folder) {
        auto translator = std::make_unique<QTranslator>();
        if (translator->load(name + language, folder))
            translators.push_back(std::move(translator));
    };
    add(QStringLiteral("qtbase_"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    add(QStringLiteral("toban_"), QStringLiteral(":/i18n"));
    return translators;
}

QString desktopLanguage()
{
    return QLocale::system().language() == QLocale::Japanese ? QStringLiteral("ja")
                                                             : QStringLiteral("en");
}

static QString languageOr(const QString &language)
{
    const bool isKnown = language == QLatin1StringView("en") || language == QLatin1StringView("ja");
    return isKnown ? language : desktopLanguage();
}

static void useLocale(const QString &language)
{
    QLocale::setDefault(language == QLatin1StringView("ja")
            ? QLocale(QLocale::Japanese, QLocale::Japan)
            : QLocale(QLocale::English, QLocale::UnitedStates));
}

void loadTexts(const QString &language)
{
    const QString chosen = languageOr(language);
    useLocale(chosen);
    for (auto &translator : translatorsFor(chosen)) {
        translator->setParent(QCoreApplication::instance());
        QCoreApplication::installTranslator(translator.release());
    }
}

Look::Look(QApplication &application, const QString &theme, const QString &language)
    : m_application(application)
    // Qt 6.4 does not tell the desktop's scheme; its palette, before ours replaces it, does
    , m_isDesktopDark(QGuiApplication::palette().window().color().lightness() < 128)
    , m_theme(themeNamed(theme, m_isDesktopDark))
{
    applyTheme(m_application, m_theme.theme());
    chooseLanguage(language);
}

void Look::chooseTheme(const QString &name)
{
    m_theme.setTheme(themeNamed(name, m_isDesktopDark));
    applyTheme(m_application, m_theme.theme());
}

void Look::chooseLanguage(const QString &language)
{
    m_language = languageOr(language);
    useLocale(m_language);
    for (const auto &translator : m_translators)
        QCoreApplication::removeTranslator(translator.get());
    m_translators = translatorsFor(m_language);
    for (const auto &translator : m_translators)
        QCoreApplication::installTranslator(translator.get());
}

} // namespace toban
