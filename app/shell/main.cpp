// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program.h"

#include "clock.h"
#include "commandline.h"
#include "look.h"

#include <QCoreApplication>

#include <cstdio>

#include <sys/prctl.h>
#include <sys/resource.h>

/// Memory holds tokens and other people's data: no core file, no attaching by other programs.
static void closeMemory()
{
    const rlimit none{0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
    ::prctl(PR_SET_DUMPABLE, 0);
}

/// The words as they are meant, in texts of the desktop's language; nullopt: told what is wrong.
static std::optional<toban::Arguments> understood(const QStringList &words, int &argc, char *argv[])
{
    using namespace toban;
    const QCoreApplication application(argc, argv);
    loadTexts(desktopLanguage());
    auto arguments = parseArguments(words, SystemClock().now());
    if (arguments)
        return std::move(*arguments);
    const QString text = CommandText::tr("%1 (see toban --help)").arg(errorText(arguments.error()));
    std::fprintf(stderr, "%s\n", qPrintable(text));
    return std::nullopt;
}

int main(int argc, char *argv[])
{
    using namespace toban;
    closeMemory();
    QCoreApplication::setApplicationName(QStringLiteral("toban"));
    QCoreApplication::setApplicationVersion(QStringLiteral(TOBAN_VERSION));
    QStringList words;
    for (int i = 1; i < argc; ++i)
        words << QString::fromLocal8Bit(argv[i]);
    const auto arguments = understood(words, argc, argv);
    if (!arguments)
        return static_cast<int>(ExitCode::Usage);
    return static_cast<int>(runProgram(*arguments, words, argc, argv));
}
