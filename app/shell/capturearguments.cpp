// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "capturearguments.h"

#include "commandline.h"

namespace toban {

using CaptureParse = Result<Arguments>;
using Deed = CaptureArguments::Deed;

/// Named with commas, or "none".
static Result<QStringList> periodsOf(const CommandLine &command)
{
    static const QStringList known
        = {QStringLiteral("previous"), QStringLiteral("day"), QStringLiteral("week")};
    if (!command.has("compared"))
        return known;
    const QString text = command.value("compared");
    if (text == QLatin1StringView("none"))
        return QStringList();
    const QStringList named = text.split(u',', Qt::SkipEmptyParts);
    for (const QString &name : named)
        if (!known.contains(name))
            return complain(
                CommandText::tr("--compared is a list of previous, day and week, or none"));
    return named;
}

static CaptureParse parseCreate(const QStringList &words, Instant now)
{
    CommandLine command(CommandText::tr(
        "Write all that is stored about a range of time into one file, without secrets."));
    command.commonOptions();
    command.option("from", CommandText::tr("Left edge: RFC 3339 or relative, such as -1h."),
        QStringLiteral("T"));
    command.option("to", CommandText::tr("Right edge."), QStringLiteral("T"));
    command.option("service",
        CommandText::tr("Services, with commas; otherwise all that is stored."),
        QStringLiteral("ID"));
    command.option("compared",
        CommandText::tr(
            "Samples of the periods before too: previous, day, week, or none; otherwise "
            "all three, as far as they are stored."),
        QStringLiteral("PERIODS"));
    command.option("at", CommandText::tr("The moment it is opened at; otherwise its end."),
        QStringLiteral("T"));
    command.option("contacts", CommandText::tr("With telephone numbers and addresses of people."));
    command.option("out", CommandText::tr("The file to write."), QStringLiteral("FILE"));
    command.option("force", CommandText::tr("Replace the file if it is there."));
    if (const auto done = command.parse(words); !done)
        return tl::unexpected<Error>(done.error());
    if (command.has("help"))
        return TextArguments{command.help()};
    const auto range = command.range(now);
    const auto at = command.instant("at", now);
    const auto periods = periodsOf(command);
    if (!range)
        return tl::unexpected<Error>(range.error());
    if (!at)
        return tl::unexpected<Error>(at.error());
    if (!periods)
        return tl::unexpected<Error>(periods.error());
    if (!range->has_value() || command.value("out").isEmpty())
        return complain(CommandText::tr("capture create needs --from, --to and --out FILE.toban"));
    CaptureArguments capture;
    capture.common = command.common();
    capture.deed = Deed::Create;
    capture.span = **range;
    capture.services = command.value("service").split(u',', Qt::SkipEmptyParts);
    capture.compared = *periods;
    capture.cursor = *at;
    capture.hasContacts = command.has("contacts");
    capture.out = command.value("out");
    capture.isForced = command.has("force");
    return capture;
}

static CaptureParse parseFiles(const QStringList &words, Deed deed)
{
    CommandLine command(deed == Deed::Merge ? CommandText::tr("Join capture files into one.")
            : deed == Deed::Verify
            ? CommandText::tr("Check whether capture files are whole and sound.")
            : CommandText::tr("Print what capture files are of."));
    command.positional(QStringLiteral("FILE"), CommandText::tr("Capture files."));
    if (deed == Deed::Merge) {
        command.option("out", CommandText::tr("The file to write."), QStringLiteral("FILE"));
        command.option("force", CommandText::tr("Replace the file if it is there."));
    } else {
        command.option("format", CommandText::tr("json or text."), QStringLiteral("FORMAT"));
    }
    if (const auto done = command.parse(words); !done)
        return tl::unexpected<Error>(done.error());
    if (command.has("help"))
        return TextArguments{command.help()};
    CaptureArguments capture;
    capture.deed = deed;
    capture.files = command.positionals();
    if (deed == Deed::Merge) {
        capture.out = command.value("out");
        capture.isForced = command.has("force");
        if (capture.files.size() < 2 || capture.out.isEmpty())
            return complain(
                CommandText::tr("capture merge needs two files or more and --out FILE.toban"));
        return capture;
    }
    if (capture.files.isEmpty())
        return complain(CommandText::tr("name at least one capture file"));
    const QString format = command.value("format");
    if (!format.isEmpty() && format != QLatin1StringView("text")
        && format != QLatin1StringView("json"))
        return complain(CommandText::tr("--format is json or text"));
    capture.isJson = format == QLatin1StringView("json");
    return capture;
}

CaptureParse parseCapture(const QStringList &words, Instant now)
{
    const QString deed = words.isEmpty() ? QString() : words.front();
    if (deed == QLatin1StringView("create"))
        return parseCreate(words.mid(1), now);
    if (deed == QLatin1StringView("info"))
        return parseFiles(words.mid(1), Deed::Info);
    if (deed == QLatin1StringView("verify"))
        return parseFiles(words.mid(1), Deed::Verify);
    if (deed == QLatin1StringView("merge"))
        return parseFiles(words.mid(1), Deed::Merge);
    return complain(CommandText::tr("capture is followed by create, info, verify or merge"));
}

} // namespace toban
