// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "textrules.h"

#include "scannedsource.h"

#include <QRegularExpression>

#include <array>

namespace toban::layers {

using namespace Qt::StringLiterals;

namespace {

bool isProduct(const QString &path)
{
    return isCpp(path)
        && (isBelow(path, u"app"_s) || isBelow(path, u"models"_s) || isBelow(path, u"widgets"_s));
}

/// Statements as code writes them; lower case only where the rest leaves no doubt, as prose may
/// begin with "Select" or "Delete", too.
bool isSql(const QString &text)
{
    static const QRegularExpression shouted(
        u"^\\s*(SELECT\\s|INSERT\\s+(OR|INTO)\\s|UPDATE\\s+\\w+\\s+SET\\s|DELETE\\s+FROM\\s"
        "|REPLACE\\s+INTO\\s|CREATE\\s+(TEMP|TABLE|INDEX|UNIQUE|VIEW|TRIGGER|VIRTUAL)"
        "|DROP\\s+(TABLE|INDEX|VIEW|TRIGGER)\\s|ALTER\\s+TABLE\\s|PRAGMA\\s|ATTACH\\s|VACUUM\\b"
        "|BEGIN\\s+(IMMEDIATE|EXCLUSIVE|DEFERRED|TRANSACTION)|WITH\\s+\\w+\\s+AS\\s*\\()"_s);
    static const QRegularExpression quiet(
        u"^\\s*(select\\s.+\\sfrom\\s|insert\\s+into\\s|create\\s+table\\s+\\w+\\s*\\("
        "|create\\s+table\\s+if\\s|pragma\\s+\\w+\\s*[=;(])"_s,
        QRegularExpression::CaseInsensitiveOption);
    return shouted.match(text).hasMatch() || quiet.match(text).hasMatch();
}

bool isColour(const QString &text)
{
    static const QRegularExpression hex(u"^#([0-9A-Fa-f]{3,4}|[0-9A-Fa-f]{6}|[0-9A-Fa-f]{8})$"_s);
    static const QRegularExpression style(u"colou?r\\s*:\\s*(#[0-9A-Fa-f]{3}|[a-z]|rgb)"_s);
    return hex.match(text).hasMatch() || style.match(text).hasMatch();
}

QStringList literalFindings(const QString &path, const ScannedSource &source)
{
    QStringList findings;
    for (const auto &literal : source.literals) {
        if (isSql(literal.text) && !isBelow(path, u"models/store"_s))
            findings << finding(path, literal.line, u"SQL outside models/store"_s);
        if (literal.text.contains("/api/v1"_L1) && !isBelow(path, u"app/sources"_s))
            findings << finding(path, literal.line, u"a server's address outside app/sources"_s);
        if (isColour(literal.text) && !isBelow(path, u"widgets/theme"_s))
            findings << finding(path, literal.line, u"a colour outside widgets/theme"_s);
    }
    return findings;
}

/// One finding a match of `pattern` in the code, which has neither comments nor literals.
QStringList patternFindings(const QString &path, const QString &code,
    const QRegularExpression &pattern, const QString &message)
{
    QStringList findings;
    for (auto matches = pattern.globalMatch(code); matches.hasNext();)
        findings << finding(path, lineAt(code, matches.next().capturedStart()), message);
    return findings;
}

QStringList colourCodeFindings(const QString &path, const QString &code)
{
    static const QRegularExpression colour(
        u"\\bQColor(::fromRgb\\w*|::fromHs[lv]\\w*)?\\s*(\\w+\\s*)?[({]\\s*(0x)?\\d|\\bqRgba?\\s*"
        u"\\(\\s*(0x)?\\d"
        "|\\bQColorConstants::|\\bQt::(dark)?(red|green|blue|cyan|magenta|yellow|gray)\\b"
        "|\\bQt::(darkRed|darkGreen|darkBlue|darkCyan|darkMagenta|darkYellow|darkGray|lightGray"
        "|black|white)\\b"_s);
    if (isBelow(path, u"widgets/theme"_s))
        return {};
    return patternFindings(path, code, colour, u"a colour outside widgets/theme"_s);
}

struct Habit {
    QRegularExpression pattern;
    QString message;
    bool isForTests; // whether the rule holds for tests, too
};

const std::array<Habit, 7> &habits()
{
    static const std::array<Habit, 7> table{{
        {QRegularExpression(u"\\bprocessEvents\\s*\\("_s), u"processEvents"_s, false},
        {QRegularExpression(u"\\bQEventLoop\\b"_s), u"a nested event loop"_s, false},
        {QRegularExpression(
             u"\\bwaitFor(Finished|Started|ReadyRead|Connected|Disconnected|BytesWritten)\\s*\\("_s),
            u"a blocking wait"_s, false},
        {QRegularExpression(u"\\.then\\s*\\(\\s*this\\b"_s),
            u"an answer that may outlive who waits for it: whenDone()"_s, false},
        {QRegularExpression(u"\\bstd::(format|views::\\w+|ranges::views::\\w+)"_s),
            u"not in this compiler, or not parsable for the analysers"_s, true},
        {QRegularExpression(u"[^\\s][ \\t]*\\bQ_(OBJECT|GADGET|NAMESPACE)\\b"_s),
            u"moc overlooks a macro that does not begin its line"_s, true},
        {QRegularExpression(u"\\bq(Debug|Info|Warning|Critical)\\s*\\("_s),
            u"logging without a category"_s, false},
    }};
    return table;
}

QStringList headFindings(const QString &path, const QString &text)
{
    auto lines = text.split(u'\n').mid(0, 3);
    if (lines.first().startsWith("#!"_L1))
        lines.removeFirst();
    const bool isComplete = lines.value(0).contains("SPDX-FileCopyrightText: "_L1)
        && lines.value(1).contains("SPDX-License-Identifier: GPL-3.0-or-later"_L1);
    return isComplete ? QStringList()
                      : QStringList{finding(path, 1, u"the two SPDX lines are missing"_s)};
}

} // namespace

QStringList homeFindings(const SourceTree &tree)
{
    QStringList findings;
    for (const auto &[path, text] : tree) {
        if (path.endsWith(".sql"_L1) && !isBelow(path, u"resources/schema"_s)
            && !isBelow(path, u"tests"_s))
            findings << finding(path, 1, u"SQL outside resources/schema"_s);
        if (!isProduct(path))
            continue;
        const auto source = scanSource(text);
        findings << literalFindings(path, source) << colourCodeFindings(path, source.code);
    }
    return findings;
}

QStringList licenceFindings(const SourceTree &tree)
{
    QStringList findings;
    for (const auto &[path, text] : tree)
        findings << headFindings(path, text);
    return findings;
}

QStringList budgetFindings(const SourceTree &tree)
{
    QStringList findings;
    for (const auto &[path, text] : tree) {
        if (!isCpp(path))
            continue;
        const auto lines = text.count(u'\n');
        const auto budget = path.endsWith(".h"_L1) ? 180 : 400;
        if (lines > budget)
            findings << finding(
                path, budget + 1, u"%1 lines, %2 are the limit"_s.arg(lines).arg(budget));
    }
    return findings;
}

QStringList twinFindings(const SourceTree &tree)
{
    static const QRegularExpression definition(
        u"^(?:class|struct|enum class) (\\w+)\\b(?!::)[^;{]*\\{"_s,
        QRegularExpression::MultilineOption);
    QStringList findings;
    QHash<QString, QString> homes;
    for (const auto &[path, text] : tree) {
        if (!path.endsWith(".h"_L1) || !isProduct(path))
            continue;
        const auto code = scanSource(text).code;
        for (auto found = definition.globalMatch(code); found.hasNext();) {
            const auto match = found.next();
            QString &home = homes[match.captured(1)];
            if (!home.isEmpty())
                findings << finding(path, lineAt(code, match.capturedStart()),
                    u"%1 is also defined in %2"_s.arg(match.captured(1), home));
            home = path;
        }
    }
    return findings;
}

QStringList habitFindings(const SourceTree &tree)
{
    static const QRegularExpression unfinished(u"\\b(TODO|FIXME|XXX)\\b"_s);
    QStringList findings;
    for (const auto &[path, text] : tree) {
        if (!isCpp(path) || isBelow(path, u"tests/layers"_s))
            continue;
        const auto code = scanSource(text).code;
        for (const auto &habit : habits()) {
            if (habit.isForTests || isProduct(path))
                findings << patternFindings(path, code, habit.pattern, habit.message);
        }
        findings << patternFindings(path, text, unfinished, u"unfinished work"_s);
        if (path.endsWith(".h"_L1) && !text.contains("#pragma once"_L1))
            findings << finding(path, 1, u"#pragma once is missing"_s);
    }
    return findings;
}

} // namespace toban::layers
