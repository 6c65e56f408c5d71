// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "arguments.h"

#include "nearestword.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QRegularExpression>
#include <QStandardPaths>

namespace toban {

namespace {

using Parsed = Result<Arguments>;

tl::unexpected<Error> complain(const QString &what)
{
    return failure(ErrorKind::Malformed, QStringLiteral("toban"), what);
}

QString translated(const char *text)
{
    return QCoreApplication::translate("toban", text);
}

const QStringList &commands()
{
    static const QStringList names = {QStringLiteral("init"), QStringLiteral("check"),
        QStringLiteral("record"), QStringLiteral("inspect"), QStringLiteral("snapshot")};
    return names;
}

/// The options of one command, and what was given.
class Command final {
public:
    explicit Command(const QString &description)
    {
        m_parser.setApplicationDescription(description);
        m_parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
        m_parser.addOption(
            {{QStringLiteral("h"), QStringLiteral("help")}, translated("Show this help.")});
    }

    void option(const char *name, const QString &help, const QString &value = {})
    {
        m_names << QString::fromLatin1(name);
        m_parser.addOption(QCommandLineOption(m_names.back(), help, value));
    }
    void positional(const QString &name, const QString &help)
    {
        m_parser.addPositionalArgument(name, help);
    }
    void commonOptions()
    {
        option("workspace", translated("The workspace file."), QStringLiteral("FILE"));
        option("store", translated("The folder of the store."), QStringLiteral("DIR"));
    }
    void timeOptions()
    {
        option("from", translated("Left edge: RFC 3339 or relative, such as -1h."),
            QStringLiteral("T"));
        option("to", translated("Right edge."), QStringLiteral("T"));
        option(
            "window", translated("Length of the window, such as 15m."), QStringLiteral("DURATION"));
        option("at", translated("As of this moment."), QStringLiteral("T"));
        option("service", translated("The service."), QStringLiteral("ID"));
    }

    [[nodiscard]] Result<void> parse(const QStringList &words)
    {
        // negative times are values, not options
        QStringList joined{QStringLiteral("toban")};
        for (qsizetype i = 0; i < words.size(); ++i) {
            static const QRegularExpression negative(QStringLiteral("^-\\d"));
            if (negative.match(words[i]).hasMatch() && joined.size() > 1
                && joined.back().startsWith(QLatin1StringView("--"))
                && !joined.back().contains(u'='))
                joined.back() += u'=' + words[i];
            else
                joined << words[i];
        }
        if (!m_parser.parse(joined))
            return complain(m_parser.errorText() + meantOption());
        return oneOf("theme", "dark, light, high-contrast")
            .and_then([this] { return oneOf("lang", "en, ja"); })
            .and_then([this] { return oneOf("view", "percentiles, heatmap"); });
    }

    [[nodiscard]] bool has(const char *name) const
    {
        return m_parser.isSet(QString::fromLatin1(name));
    }
    [[nodiscard]] QString value(const char *name) const
    {
        return m_parser.value(QString::fromLatin1(name));
    }
    [[nodiscard]] QStringList positionals() const { return m_parser.positionalArguments(); }
    [[nodiscard]] QString help() const { return m_parser.helpText(); }

    [[nodiscard]] CommonArguments common() const
    {
        const auto folder = [](QStandardPaths::StandardLocation location) {
            return QStandardPaths::writableLocation(location) + QStringLiteral("/toban/");
        };
        CommonArguments common{value("workspace"), value("store"), has("workspace")};
        if (common.workspace.isEmpty())
            common.workspace
                = folder(QStandardPaths::GenericConfigLocation) + QStringLiteral("workspace.toml");
        if (common.store.isEmpty())
            common.store = folder(QStandardPaths::GenericDataLocation) + QStringLiteral("store");
        return common;
    }

    [[nodiscard]] Result<std::optional<Instant>> instant(const char *name, Instant now) const
    {
        if (!has(name))
            return std::optional<Instant>();
        return parseInstant(value(name), now).map([](Instant at) { return std::optional(at); });
    }

    [[nodiscard]] Result<std::optional<Millis>> duration(const char *name) const
    {
        if (!has(name))
            return std::optional<Millis>();
        return parseDuration(value(name)).map([](Millis span) { return std::optional(span); });
    }

    /// --from and --to together, --to after --from.
    [[nodiscard]] Result<std::optional<TimeSpan>> range(Instant now) const
    {
        const auto from = instant("from", now);
        const auto to = instant("to", now);
        if (!from)
            return tl::unexpected<Error>(from.error());
        if (!to)
            return tl::unexpected<Error>(to.error());
        if (from->has_value() != to->has_value())
            return complain(translated("--from and --to go together"));
        if (!from->has_value())
            return std::optional<TimeSpan>();
        if (**to <= **from)
            return complain(translated("--to must be after --from"));
        return std::optional(TimeSpan{**from, **to});
    }

private:
    /// " Did you mean --store?", where an unknown option is near to a known one.
    [[nodiscard]] QString meantOption() const
    {
        const auto unknown = m_parser.unknownOptionNames();
        const QString meant = unknown.isEmpty() ? QString() : nearestWord(unknown.front(), m_names);
        return meant.isEmpty() ? QString() : translated(" Did you mean --%1?").arg(meant);
    }

    [[nodiscard]] Result<void> oneOf(const char *name, const char *words) const
    {
        const QString name16 = QString::fromLatin1(name);
        const QString known = QString::fromLatin1(words);
        if (!m_names.contains(name16) || !has(name)
            || known.split(QStringLiteral(", ")).contains(value(name)))
            return {};
        return complain(translated("--%1 is one of: %2").arg(name16, known));
    }

    QCommandLineParser m_parser;
    QStringList m_names;
};

struct TimeArguments {
    TimeSpan span;
    Instant asOf;
    TimeWindow window;
    Cursor cursor;
};

Result<TimeArguments> timesOf(const Command &command, Instant now)
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
        return complain(translated("--window cannot stand beside --from and --to"));
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

Parsed parseWindow(const QStringList &words)
{
    Command command(
        translated("Operations dashboard that keeps what it sees.\n\nCommands: init, check, "
                   "record, inspect, snapshot (toban COMMAND --help)."));
    command.commonOptions();
    command.option("theme", translated("dark, light or high-contrast."), QStringLiteral("NAME"));
    command.option("lang", translated("en or ja."), QStringLiteral("LANGUAGE"));
    command.option("version", translated("Print the version."));
    command.option("verbose", translated("With --version: Qt too."));
    if (const auto done = command.parse(words); !done)
        return tl::unexpected<Error>(done.error());
    if (command.has("help"))
        return TextArguments{command.help()};
    if (command.has("version"))
        return VersionArguments{command.has("verbose")};
    if (!command.positionals().isEmpty()) {
        const QString word = command.positionals().front();
        if (commands().contains(word))
            return complain(translated("the command '%1' comes before its options").arg(word));
        const QString meant = nearestWord(word, commands());
        return complain(meant.isEmpty()
                ? translated("unknown command '%1'").arg(word)
                : translated("unknown command '%1', did you mean '%2'?").arg(word, meant));
    }
    return WindowArguments{command.common(), command.value("theme"), command.value("lang")};
}

Parsed parseInit(const QStringList &words, Instant now)
{
    Command command(translated("Find what a Prometheus server offers and write a workspace."));
    command.option("prometheus", translated("Address of the server."), QStringLiteral("URL"));
    command.option("at", translated("As of this moment."), QStringLiteral("T"));
    command.option(
        "out", translated("The file to write; otherwise standard output."), QStringLiteral("FILE"));
    command.option("force", translated("Replace the file if it is there."));
    if (const auto done = command.parse(words); !done)
        return tl::unexpected<Error>(done.error());
    if (command.has("help"))
        return TextArguments{command.help()};
    const QUrl url(command.value("prometheus"), QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty()
        || (url.scheme() != QLatin1StringView("http")
            && url.scheme() != QLatin1StringView("https")))
        return complain(translated("--prometheus needs an address such as http://127.0.0.1:9090"));
    if (!url.userInfo().isEmpty())
        return complain(translated("--prometheus must not hold a password: others can read it"));
    const auto at = command.instant("at", now);
    if (!at)
        return tl::unexpected<Error>(at.error());
    return InitArguments{url, *at, command.value("out"), command.has("force")};
}

Parsed parseCheck(const QStringList &words)
{
    Command command(translated("Report every mistake in workspace files."));
    command.positional(QStringLiteral("FILE"), translated("Workspace files."));
    if (const auto done = command.parse(words); !done)
        return tl::unexpected<Error>(done.error());
    if (command.has("help"))
        return TextArguments{command.help()};
    if (command.positionals().isEmpty())
        return complain(translated("check needs at least one file"));
    return CheckArguments{command.positionals()};
}

Parsed parseRecord(const QStringList &words, Instant now)
{
    Command command(translated("Poll into the store without a window, or fetch a past range."));
    command.commonOptions();
    command.option("for", translated("How long to poll; otherwise until interrupted."),
        QStringLiteral("DURATION"));
    command.option("from", translated("Fetch the past from here"), QStringLiteral("T"));
    command.option("to", translated("up to here."), QStringLiteral("T"));
    if (const auto done = command.parse(words); !done)
        return tl::unexpected<Error>(done.error());
    if (command.has("help"))
        return TextArguments{command.help()};
    const auto duration = command.duration("for");
    const auto range = command.range(now);
    if (!duration)
        return tl::unexpected<Error>(duration.error());
    if (!range)
        return tl::unexpected<Error>(range.error());
    if (duration->has_value() && range->has_value())
        return complain(translated("--for cannot stand beside --from and --to"));
    return RecordArguments{command.common(), *duration, *range};
}

Result<QString> pageOf(const Command &command)
{
    static const QStringList pages
        = {QStringLiteral("overview"), QStringLiteral("requests"), QStringLiteral("sources")};
    const auto words = command.positionals();
    if (words.size() == 1 && pages.contains(words.front()))
        return words.front();
    return complain(translated("name one page: overview, requests or sources"));
}

Parsed parseInspect(const QStringList &words, Instant now)
{
    Command command(translated("Print what a page shows, from the store alone."));
    command.positional(QStringLiteral("PAGE"), translated("overview, requests or sources"));
    command.commonOptions();
    command.timeOptions();
    command.option("by", translated("Break requests down by this label."), QStringLiteral("LABEL"));
    command.option("format", translated("json or text."), QStringLiteral("FORMAT"));
    if (const auto done = command.parse(words); !done)
        return tl::unexpected<Error>(done.error());
    if (command.has("help"))
        return TextArguments{command.help()};
    const auto page = pageOf(command);
    const auto times = timesOf(command, now);
    if (!page)
        return tl::unexpected<Error>(page.error());
    if (!times)
        return tl::unexpected<Error>(times.error());
    const QString format = command.value("format");
    if (!format.isEmpty() && format != QLatin1StringView("json")
        && format != QLatin1StringView("text"))
        return complain(translated("--format is json or text"));
    InspectArguments inspect{command.common(), InspectPage::Overview, command.value("service"),
        times->span, times->asOf, command.value("by"), format == QLatin1StringView("json")};
    if (*page == QLatin1StringView("requests"))
        inspect.page = InspectPage::Requests;
    else if (*page == QLatin1StringView("sources"))
        inspect.page = InspectPage::Sources;
    return inspect;
}

Result<QSize> sizeOf(const QString &text)
{
    if (text.isEmpty())
        return QSize(1280, 720);
    static const QRegularExpression form(QStringLiteral("^(\\d{3,5})x(\\d{3,5})$"));
    const auto match = form.match(text);
    if (!match.hasMatch() || match.captured(1).toInt() > 8192 || match.captured(2).toInt() > 8192)
        return complain(translated("--size is WxH in pixels, such as 1280x720, at most 8192x8192"));
    return QSize(match.captured(1).toInt(), match.captured(2).toInt());
}

Parsed parseSnapshot(const QStringList &words, Instant now)
{
    Command command(translated("Draw a page into a PNG, from the store alone."));
    command.positional(QStringLiteral("PAGE"), translated("overview, requests or sources"));
    command.commonOptions();
    command.timeOptions();
    command.option("size", translated("Size in pixels."), QStringLiteral("WxH"));
    command.option("theme", translated("dark, light or high-contrast."), QStringLiteral("NAME"));
    command.option("lang", translated("en or ja."), QStringLiteral("LANGUAGE"));
    command.option("view", translated("percentiles or heatmap."), QStringLiteral("VIEW"));
    command.option("out", translated("The PNG to write."), QStringLiteral("FILE"));
    if (const auto done = command.parse(words); !done)
        return tl::unexpected<Error>(done.error());
    if (command.has("help"))
        return TextArguments{command.help()};
    const auto page = pageOf(command);
    const auto times = timesOf(command, now);
    const auto size = sizeOf(command.value("size"));
    if (!page)
        return tl::unexpected<Error>(page.error());
    if (!times)
        return tl::unexpected<Error>(times.error());
    if (!size)
        return tl::unexpected<Error>(size.error());
    if (command.value("out").isEmpty())
        return complain(translated("snapshot needs --out FILE.png"));
    return SnapshotArguments{command.common(), *page, command.value("service"), times->window,
        times->cursor, *size, command.value("view"), command.value("theme"), command.value("lang"),
        command.value("out")};
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
    return parseWindow(words);
}

} // namespace toban
