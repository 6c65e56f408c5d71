// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "arguments.h"

#include "capturearguments.h"
#include "commandline.h"
#include "windowarguments.h"

#include <QRegularExpression>

namespace toban {

namespace {

using Parsed = Result<Arguments>;

const QStringList &commands()
{
    static const QStringList names = {QStringLiteral("init"), QStringLiteral("check"),
        QStringLiteral("record"), QStringLiteral("inspect"), QStringLiteral("snapshot"),
        QStringLiteral("mark"), QStringLiteral("alerts"), QStringLiteral("capture")};
    return names;
}

struct TimeArguments {
    TimeSpan span;
    Instant asOf;
    TimeWindow window;
    Cursor cursor;
};

Result<TimeArguments> timesOf(const CommandLine &command, Instant now)
{
    const auto range = command.range(now);
    const auto at = command.instant("at", now);
    const auto length = command.duration("window");
    if (!range)
        return tl::unexpected<Error>(range.error());
    if (!at)
        return tl::unexpected<Error>(at.error());
    if (!length)
        return tl::unexpected<Error>(length.error());
    if (range->has_value() && length->has_value())
        return complain(CommandText::tr("--window cannot stand beside --from and --to"));
    TimeArguments times;
    times.cursor.at = *at;
    if (range->has_value())
        times.window = Range{(*range)->from, (*range)->to};
    else
        times.window = Live{length->value_or(std::chrono::hours(1))};
    // a fixed range is looked at from its end, not from today
    if (range->has_value() && !at->has_value())
        times.cursor.at = std::min((*range)->to, now);
    times.asOf = times.cursor.resolve(now);
    times.span = resolve(times.window, times.cursor, now);
    if (range->has_value())
        times.span = {(*range)->from, std::min((*range)->to, std::max(times.asOf, (*range)->from))};
    return times;
}

Parsed parseInit(const QStringList &words, Instant now)
{
    CommandLine command(
        CommandText::tr("Find what a Prometheus server offers and write a workspace."));
    command.option("prometheus", CommandText::tr("Address of the server."), QStringLiteral("URL"));
    command.option("at", CommandText::tr("As of this moment."), QStringLiteral("T"));
    command.option("out", CommandText::tr("The file to write; otherwise standard output."),
        QStringLiteral("FILE"));
    command.option("force", CommandText::tr("Replace the file if it is there."));
    if (const auto done = command.parse(words); !done)
        return tl::unexpected<Error>(done.error());
    if (command.has("help"))
        return TextArguments{command.help()};
    const QUrl url(command.value("prometheus"), QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty()
        || (url.scheme() != QLatin1StringView("http")
            && url.scheme() != QLatin1StringView("https")))
        return complain(
            CommandText::tr("--prometheus needs an address such as http://127.0.0.1:9090"));
    if (!url.userInfo().isEmpty())
        return complain(
            CommandText::tr("--prometheus must not hold a password: others can read it"));
    const auto at = command.instant("at", now);
    if (!at)
        return tl::unexpected<Error>(at.error());
    return InitArguments{url, *at, command.value("out"), command.has("force")};
}

Parsed parseCheck(const QStringList &words)
{
    CommandLine command(CommandText::tr("Report every mistake in workspace files."));
    command.positional(QStringLiteral("FILE"), CommandText::tr("Workspace files."));
    if (const auto done = command.parse(words); !done)
        return tl::unexpected<Error>(done.error());
    if (command.has("help"))
        return TextArguments{command.help()};
    if (command.positionals().isEmpty())
        return complain(CommandText::tr("check needs at least one file"));
    return CheckArguments{command.positionals()};
}

Parsed parseRecord(const QStringList &words, Instant now)
{
    CommandLine command(
        CommandText::tr("Poll into the store without a window, or fetch a past range."));
    command.commonOptions();
    command.option("for", CommandText::tr("How long to poll; otherwise until interrupted."),
        QStringLiteral("DURATION"));
    command.option("from", CommandText::tr("Fetch the past from here"), QStringLiteral("T"));
    command.option("to", CommandText::tr("up to here."), QStringLiteral("T"));
    command.option("backfill",
        CommandText::tr(
            "How far back what was missed is fetched while polling; otherwise as far as "
            "samples are kept."),
        QStringLiteral("DURATION"));
    if (const auto done = command.parse(words); !done)
        return tl::unexpected<Error>(done.error());
    if (command.has("help"))
        return TextArguments{command.help()};
    const auto duration = command.duration("for");
    const auto range = command.range(now);
    const auto backfill = command.duration("backfill");
    if (!backfill)
        return tl::unexpected<Error>(backfill.error());
    if (!duration)
        return tl::unexpected<Error>(duration.error());
    if (!range)
        return tl::unexpected<Error>(range.error());
    if (duration->has_value() && range->has_value())
        return complain(CommandText::tr("--for cannot stand beside --from and --to"));
    if (backfill->has_value() && range->has_value())
        return complain(CommandText::tr("--backfill cannot stand beside --from and --to"));
    return RecordArguments{command.common(), *duration, *range, *backfill};
}

Result<QString> pageOf(const CommandLine &command)
{
    static const QStringList pages
        = {QStringLiteral("overview"), QStringLiteral("requests"), QStringLiteral("compare"),
            QStringLiteral("sources"), QStringLiteral("board"), QStringLiteral("alerts"),
            QStringLiteral("oncall"), QStringLiteral("incidents"), QStringLiteral("storage")};
    const auto words = command.positionals();
    if (words.size() == 1 && pages.contains(words.front()))
        return words.front();
    return complain(CommandText::tr("name one page: overview, requests, compare, alerts, oncall, "
                                    "incidents, sources, board or storage"));
}

Result<QString> inspectedPageOf(const CommandLine &command)
{
    if (command.positionals() == QStringList{QStringLiteral("heatmap")})
        return command.positionals().front();
    auto page = pageOf(command);
    return page ? page
                : complain(CommandText::tr("name one page: overview, requests, heatmap, compare, "
                                           "alerts, oncall, incidents, sources, board or storage"));
}

InspectPage inspectPage(const QString &page)
{
    static const QHash<QString, InspectPage> pages{
        {QStringLiteral("requests"), InspectPage::Requests},
        {QStringLiteral("heatmap"), InspectPage::Heatmap},
        {QStringLiteral("compare"), InspectPage::Compare},
        {QStringLiteral("board"), InspectPage::Board},
        {QStringLiteral("alerts"), InspectPage::Alerts},
        {QStringLiteral("incidents"), InspectPage::Incidents},
        {QStringLiteral("oncall"), InspectPage::OnCall},
        {QStringLiteral("storage"), InspectPage::Storage},
        {QStringLiteral("sources"), InspectPage::Sources},
    };
    return pages.value(page, InspectPage::Overview);
}

Result<InspectFormat> formatOf(const CommandLine &command, InspectPage page)
{
    const QString format = command.value("format");
    if (format.isEmpty() || format == QLatin1StringView("text"))
        return InspectFormat::Text;
    if (format == QLatin1StringView("json"))
        return InspectFormat::Json;
    if (page != InspectPage::Heatmap)
        return complain(CommandText::tr("--format is json or text"));
    if (format != QLatin1StringView("csv"))
        return complain(CommandText::tr("--format is json, text or csv"));
    return InspectFormat::Csv;
}

Parsed parseInspect(const QStringList &words, Instant now)
{
    CommandLine command(CommandText::tr("Print what a page shows, from the store alone."));
    command.positional(QStringLiteral("PAGE"),
        CommandText::tr(
            "overview, requests, heatmap, compare, alerts, oncall, incidents, sources, board or "
            "storage"));
    command.commonOptions();
    command.captureOption();
    command.timeOptions();
    command.baselineOptions();
    command.option(
        "by", CommandText::tr("Break requests down by this label."), QStringLiteral("LABEL"));
    command.option("request", CommandText::tr("Whose heatmap, such as \"GET /\"; otherwise all."),
        QStringLiteral("NAME"));
    command.option(
        "format", CommandText::tr("json or text; of a heatmap csv too."), QStringLiteral("FORMAT"));
    if (const auto done = command.parse(words); !done)
        return tl::unexpected<Error>(done.error());
    if (command.has("help"))
        return TextArguments{command.help()};
    const auto page = inspectedPageOf(command);
    const auto times = timesOf(command, now);
    const auto baseline = command.baseline(now);
    if (!page)
        return tl::unexpected<Error>(page.error());
    if (!times)
        return tl::unexpected<Error>(times.error());
    if (!baseline)
        return tl::unexpected<Error>(baseline.error());
    const auto format = formatOf(command, inspectPage(*page));
    if (!format)
        return tl::unexpected<Error>(format.error());
    if (command.has("request") && *page != QLatin1StringView("heatmap"))
        return complain(CommandText::tr("--request is for heatmap"));
    const bool isCompared = command.has("before") || command.has("before-from");
    return InspectArguments{command.common(), inspectPage(*page), command.value("service"),
        times->span, times->asOf, command.value("by"), *format, *baseline, false, isCompared,
        command.value("request")};
}

Parsed parseAlerts(const QStringList &words, Instant now)
{
    CommandLine command(
        CommandText::tr("Print the alerts as they are known, from the store alone."));
    command.commonOptions();
    command.captureOption();
    command.option("at", CommandText::tr("As of this moment."), QStringLiteral("T"));
    command.option("format", CommandText::tr("json or text."), QStringLiteral("FORMAT"));
    command.option("all-clear",
        CommandText::tr(
            "Exit with 1 unless no alert is active and every source has just answered."));
    if (const auto done = command.parse(words); !done)
        return tl::unexpected<Error>(done.error());
    if (command.has("help"))
        return TextArguments{command.help()};
    const auto at = command.instant("at", now);
    const auto format = formatOf(command, InspectPage::Alerts);
    if (!at)
        return tl::unexpected<Error>(at.error());
    if (!format)
        return tl::unexpected<Error>(format.error());
    InspectArguments alerts;
    alerts.common = command.common();
    alerts.page = InspectPage::Alerts;
    alerts.asOf = at->value_or(now);
    alerts.span = {alerts.asOf - 1h, alerts.asOf};
    alerts.format = *format;
    alerts.isJudged = command.has("all-clear");
    return alerts;
}

Result<QSize> sizeOf(const QString &text)
{
    if (text.isEmpty())
        return QSize(1280, 720);
    static const QRegularExpression form(QStringLiteral("^(\\d{3,5})x(\\d{3,5})$"));
    const auto match = form.match(text);
    if (!match.hasMatch() || match.captured(1).toInt() > 8192 || match.captured(2).toInt() > 8192)
        return complain(
            CommandText::tr("--size is WxH in pixels, such as 1280x720, at most 8192x8192"));
    return QSize(match.captured(1).toInt(), match.captured(2).toInt());
}

Parsed parseSnapshot(const QStringList &words, Instant now)
{
    CommandLine command(CommandText::tr("Draw a page into a PNG, from the store alone."));
    command.positional(QStringLiteral("PAGE"),
        CommandText::tr(
            "overview, requests, compare, alerts, oncall, incidents, sources, board or storage"));
    command.commonOptions();
    command.captureOption();
    command.timeOptions();
    command.baselineOptions();
    command.option("size", CommandText::tr("Size in pixels."), QStringLiteral("WxH"));
    command.option(
        "theme", CommandText::tr("dark, light or high-contrast."), QStringLiteral("NAME"));
    command.option("lang", CommandText::tr("en or ja."), QStringLiteral("LANGUAGE"));
    command.option("view",
        CommandText::tr("percentiles, heatmap, heatmap-beside or heatmap-difference."),
        QStringLiteral("VIEW"));
    command.option("out", CommandText::tr("The PNG to write."), QStringLiteral("FILE"));
    if (const auto done = command.parse(words); !done)
        return tl::unexpected<Error>(done.error());
    if (command.has("help"))
        return TextArguments{command.help()};
    const auto page = pageOf(command);
    const auto times = timesOf(command, now);
    const auto baseline = command.baseline(now);
    const auto size = sizeOf(command.value("size"));
    if (!page)
        return tl::unexpected<Error>(page.error());
    if (!times)
        return tl::unexpected<Error>(times.error());
    if (!baseline)
        return tl::unexpected<Error>(baseline.error());
    if (!size)
        return tl::unexpected<Error>(size.error());
    if (command.value("out").isEmpty())
        return complain(CommandText::tr("snapshot needs --out FILE.png"));
    const bool isCompared = command.has("before") || command.has("before-from");
    const bool needsBefore = command.value("view").contains(u'-') && *page != u"compare";
    if (needsBefore && !isCompared)
        return complain(CommandText::tr("--view %1 needs --before").arg(command.value("view")));
    return SnapshotArguments{command.common(), *page, command.value("service"), times->window,
        times->cursor, *baseline, isCompared, *size, command.value("view"), command.value("theme"),
        command.value("lang"), command.value("out")};
}

Parsed parseMark(const QStringList &words, Instant now)
{
    CommandLine command(CommandText::tr("Set a mark that every chart shows: a deploy, a change."));
    command.positional(QStringLiteral("TEXT"), CommandText::tr("What happened."));
    command.commonOptions();
    command.option("at", CommandText::tr("When; otherwise now."), QStringLiteral("T"));
    if (const auto done = command.parse(words); !done)
        return tl::unexpected<Error>(done.error());
    if (command.has("help"))
        return TextArguments{command.help()};
    const QString text = command.positionals().join(u' ').simplified();
    const auto at = command.instant("at", now);
    if (!at)
        return tl::unexpected<Error>(at.error());
    if (text.isEmpty())
        return complain(CommandText::tr("mark needs a text"));
    return MarkArguments{command.common().store, text, at->value_or(now)};
}

} // namespace

Result<Arguments> parseArguments(const QStringList &words, Instant now)
{
    const QString command = words.isEmpty() ? QString() : words.front();
    if (command == QLatin1StringView("init"))
        return parseInit(words.mid(1), now);
    if (command == QLatin1StringView("check"))
        return parseCheck(words.mid(1));
    if (command == QLatin1StringView("record"))
        return parseRecord(words.mid(1), now);
    if (command == QLatin1StringView("inspect"))
        return parseInspect(words.mid(1), now);
    if (command == QLatin1StringView("snapshot"))
        return parseSnapshot(words.mid(1), now);
    if (command == QLatin1StringView("alerts"))
        return parseAlerts(words.mid(1), now);
    if (command == QLatin1StringView("mark"))
        return parseMark(words.mid(1), now);
    if (command == QLatin1StringView("capture"))
        return parseCapture(words.mid(1), now);
    return parseWindow(words, commands());
}

} // namespace toban
