// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mainwindow.h"
#include "theme.h"

#include <QApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QSignalSpy>
#include <QTranslator>

namespace toban::testing {

/** What the tools that take pictures of a page have in common. Arguments: FOLDER [en|ja]
 *  [dark|light] [WxH] [folder of compiled texts]. */
class PictureBook final {
public:
    explicit PictureBook(QApplication &application, const QString &size)
        : m_words(QApplication::arguments())
        , m_size(m_words.value(4, size).split(u'x'))
        , m_theme(m_words.value(3) == QLatin1StringView("light") ? Theme::light() : Theme::dark())
    {
        QDir().mkpath(m_words.value(1, QStringLiteral(".")));
        applyTheme(application, m_theme);
        if (m_texts.load(QStringLiteral("toban_") + m_words.value(2), m_words.value(5)))
            QCoreApplication::installTranslator(&m_texts);
        if (m_words.value(2) == QLatin1StringView("ja"))
            QLocale::setDefault(QLocale(QLocale::Japanese));
    }

    [[nodiscard]] const Theme &theme() const { return m_theme; }

    /** Once everything is shown. */
    void take(MainWindow &window, const QString &name) const
    {
        window.resize(m_size.value(0).toInt(), m_size.value(1).toInt());
        QSignalSpy settled(&window, &MainWindow::settled);
        window.show();
        QDeadlineTimer deadline(20000);
        QCoreApplication::sendPostedEvents(); // which may ask for something more
        while (!window.isSettled() && !deadline.hasExpired())
            settled.wait(200);
        const QString file = QDir(m_words.value(1, QStringLiteral(".")))
                                 .filePath(QStringLiteral("%1-%2-%3.png")
                                               .arg(name, m_words.value(3, QStringLiteral("dark")),
                                                   m_words.value(2, QStringLiteral("en"))));
        if (!window.grab().save(file) || !window.isSettled())
            qWarning("%s is not as it should be", qPrintable(file));
    }

private:
    const QStringList m_words;
    const QStringList m_size;
    const Theme m_theme;
    QTranslator m_texts;
};

} // namespace toban::testing
