// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windowarguments.h"

#include "commandline.h"
#include "nearestword.h"

namespace toban {

using namespace Qt::StringLiterals;

/// The path, where the word names a capture file; desktops hand over file: addresses.
static QString captureIn(const QString &word)
{
    if (!word.endsWith(u".toban", Qt::CaseInsensitive))
        return {};
    return word.startsWith(u"file:", Qt::CaseInsensitive) ? QUrl(word).toLocalFile() : word;
}

/// What stands there instead of a command: an address to open.
static Result<QString> linkOf(const CommandLine &command, const QStringList &commands)
{
    const QStringList words = command.positionals();
    if (words.isEmpty())
        return QString();
    const QString word = words.front();
    // what is wrong with it the window says: a desktop that starts it shows no terminal
    if (words.size() == 1
        && (word.startsWith(u"toban://", Qt::CaseInsensitive) || !captureIn(word).isEmpty()))
        return word;
    if (commands.contains(word))
        return complain(CommandText::tr("the command '%1' comes before its options").arg(word));
    const QString meant = nearestWord(word, commands);
    return complain(meant.isEmpty()
            ? CommandText::tr("unknown command '%1'").arg(word)
            : CommandText::tr("unknown command '%1', did you mean '%2'?").arg(word, meant));
}

Result<Arguments> parseWindow(const QStringList &words, const QStringList &commands)
{
    CommandLine command(CommandText::tr(
        "Operations dashboard that keeps what it sees.\n\nCommands: init, check, "
        "record, inspect, alerts, snapshot, mark, capture (toban COMMAND --help)."));
    command.positional(QStringLiteral("[LINK]"),
        CommandText::tr("A toban:// address, or a capture file, to open."));
    command.commonOptions();
    command.captureOption();
    command.option(
        "theme", CommandText::tr("dark, light or high-contrast."), QStringLiteral("NAME"));
    command.option("lang", CommandText::tr("en or ja."), QStringLiteral("LANGUAGE"));
    command.option("window", CommandText::tr("Show the last stretch of this length, such as 15m."),
        QStringLiteral("DURATION"));
    command.option("offline", CommandText::tr("Show what is stored; ask no source."));
    command.option("diagnose",
        CommandText::tr("At the end, print how long the window kept its user waiting."));
    command.option("version", CommandText::tr("Print the version."));
    command.option("verbose", CommandText::tr("With --version: Qt too."));
    if (const auto done = command.parse(words); !done)
        return tl::unexpected<Error>(done.error());
    if (command.has("help"))
        return TextArguments{command.help()};
    if (command.has("version"))
        return VersionArguments{command.has("verbose")};
    const auto link = linkOf(command, commands);
    if (!link)
        return tl::unexpected<Error>(link.error());
    const auto window = command.duration("window");
    if (!window)
        return tl::unexpected<Error>(window.error());
    CommonArguments common = command.common();
    const QString capture = captureIn(*link);
    if (!capture.isEmpty())
        common.capture = capture;
    return WindowArguments{common, command.value("theme"), command.value("lang"), *window,
        command.has("offline"), command.has("diagnose"), capture.isEmpty() ? *link : QString()};
}

} // namespace toban
