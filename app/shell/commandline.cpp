// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commandline.h"

#include "nearestword.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStandardPaths>

namespace toban {

tl::unexpected<Error> complain(const QString &what)
{
    return failure(ErrorKind::Malformed, QStringLiteral("toban"), what);
}

CommandLine::CommandLine(const QString &description)
{
    m_parser.setApplicationDescription(description);
    m_parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
    m_parser.addOption(
        {{QStringLiteral("h"), QStringLiteral("help")}, CommandText::tr("Show this help.")});
}

void CommandLine::option(const char *name, const QString &help, const QString &value)
{
    m_names << QString::fromLatin1(name);
    m_parser.addOption(QCommandLineOption(m_names.back(), help, value));
}

void CommandLine::positional(const QString &name, const QString &help)
{
    m_parser.addPositionalArgument(name, help);
}

void CommandLine::commonOptions()
{
    option("workspace", CommandText::tr("The workspace file."), QStringLiteral("FILE"));
    option("store", CommandText::tr("The folder of the store."), QStringLiteral("DIR"));
}

void CommandLine::captureOption()
{
    option("capture", CommandText::tr("Read a capture file instead of workspace and store."),
        QStringLiteral("FILE"));
}

void CommandLine::timeOptions()
{
    option("from", CommandText::tr("Left edge: RFC 3339 or relative, such as -1h."),
        QStringLiteral("T"));
    option("to", CommandText::tr("Right edge."), QStringLiteral("T"));
    option("window", CommandText::tr("Length of the window, such as 15m."),
        QStringLiteral("DURATION"));
    option("at", CommandText::tr("As of this moment."), QStringLiteral("T"));
    option("service", CommandText::tr("The service."), QStringLiteral("ID"));
}

void CommandLine::baselineOptions()
{
    option("before", CommandText::tr("What compare compares with: previous, day or week."),
        QStringLiteral("PERIOD"));
    option("before-from", CommandText::tr("Or a range of its own: left edge"), QStringLiteral("T"));
    option("before-to", CommandText::tr("and right edge."), QStringLiteral("T"));
    option("normalise", CommandText::tr("Compare as if there had been the traffic of before."));
}

Result<void> CommandLine::parse(const QStringList &words)
{
    // negative times are values, not options
    QStringList joined{QStringLiteral("toban")};
    for (qsizetype i = 0; i < words.size(); ++i) {
        static const QRegularExpression negative(QStringLiteral("^-\\d"));
        if (negative.match(words[i]).hasMatch() && joined.size() > 1
            && joined.back().startsWith(QLatin1StringView("--")) && !joined.back().contains(u'='))
            joined.back() += u'=' + words[i];
        else
            joined << words[i];
    }
    if (!m_parser.parse(joined))
        return complain(m_parser.errorText() + meantOption());
    return oneOf("theme", {"dark", "light", "high-contrast"})
        .and_then([this] {
            return oneOf("lang", {"en", "ja"});
        })
        .and_then([this] {
            return oneOf(
                "view", {"percentiles", "heatmap", "heatmap-beside", "heatmap-difference"});
        })
        .and_then([this] {
            return oneOf("before", {"previous", "day", "week"});
        });
}

bool CommandLine::has(const char *name) const
{
    return m_parser.isSet(QString::fromLatin1(name));
}

QString CommandLine::value(const char *name) const
{
    return m_parser.value(QString::fromLatin1(name));
}

CommonArguments CommandLine::common() const
{
    const auto folder = [](QStandardPaths::StandardLocation location) {
        return QStandardPaths::writableLocation(location) + QStringLiteral("/toban/");
    };
    CommonArguments common{value("workspace"), value("store"), has("workspace"), {}};
    if (m_names.contains(QStringLiteral("capture")))
        common.capture = value("capture");
    if (common.workspace.isEmpty())
        common.workspace
            = folder(QStandardPaths::GenericConfigLocation) + QStringLiteral("workspace.toml");
    if (common.store.isEmpty())
        common.store = folder(QStandardPaths::GenericDataLocation) + QStringLiteral("store");
    return common;
}

Result<std::optional<Instant>> CommandLine::instant(const char *name, Instant now) const
{
    if (!has(name))
        return std::optional<Instant>();
    return parseInstant(value(name), now).map([](Instant at) { return std::optional(at); });
}

Result<std::optional<Millis>> CommandLine::duration(const char *name) const
{
    if (!has(name))
        return std::optional<Millis>();
    return parseDuration(value(name)).map([](Millis span) { return std::optional(span); });
}

Result<std::optional<TimeSpan>> CommandLine::range(
    Instant now, const char *fromName, const char *toName) const
{
    const auto from = instant(fromName, now);
    const auto to = instant(toName, now);
    const auto complainOf = [&](const QString &text) {
        return complain(text.arg(QString::fromLatin1(fromName), QString::fromLatin1(toName)));
    };
    if (!from)
        return tl::unexpected<Error>(from.error());
    if (!to)
        return tl::unexpected<Error>(to.error());
    if (from->has_value() != to->has_value())
        return complainOf(CommandText::tr("--%1 and --%2 go together"));
    if (!from->has_value())
        return std::optional<TimeSpan>();
    if (**to <= **from)
        return complainOf(CommandText::tr("--%2 must be after --%1"));
    return std::optional(TimeSpan{**from, **to});
}

Result<Baseline> CommandLine::baseline(Instant now) const
{
    const auto fixed = range(now, "before-from", "before-to");
    if (!fixed)
        return tl::unexpected<Error>(fixed.error());
    Baseline baseline;
    baseline.isNormalised = has("normalise");
    const QString word = value("before");
    if (fixed->has_value() && !word.isEmpty())
        return complain(
            CommandText::tr("--before cannot stand beside --before-from and --before-to"));
    if (fixed->has_value()) {
        baseline.kind = Baseline::Kind::Fixed;
        baseline.range = {(*fixed)->from, (*fixed)->to};
    } else if (word == QLatin1StringView("day")) {
        baseline.kind = Baseline::Kind::DayBefore;
    } else if (word == QLatin1StringView("week")) {
        baseline.kind = Baseline::Kind::WeekBefore;
    }
    return baseline;
}

/// " Did you mean --store?", where an unknown option is near to a known one.
QString CommandLine::meantOption() const
{
    const auto unknown = m_parser.unknownOptionNames();
    const QString meant = unknown.isEmpty() ? QString() : nearestWord(unknown.front(), m_names);
    return meant.isEmpty() ? QString() : CommandText::tr(" Did you mean --%1?").arg(meant);
}

Result<void> CommandLine::oneOf(const char *name, std::initializer_list<const char *> words) const
{
    QStringList known;
    for (const char *word : words)
        known << QString::fromLatin1(word);
    const QString name16 = QString::fromLatin1(name);
    if (!m_names.contains(name16) || !has(name) || known.contains(value(name)))
        return {};
    return complain(
        CommandText::tr("--%1 is one of: %2").arg(name16, known.join(QStringLiteral(", "))));
}

} // namespace toban
