// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "requestgroup.h"

#include "matcher.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace toban {

struct RequestGroupTexts {
    Q_DECLARE_TR_FUNCTIONS(toban::RequestGroup)
};

bool isPathPattern(const QString &pattern)
{
    static const QRegularExpression special(uR"([\\\[\]()+?^$|]|\.\*)"_s);
    return !special.match(pattern).hasMatch();
}

static QString segmentExpression(const QString &segment)
{
    static const QRegularExpression named(uR"(^(?::[\w-]+|\{[^{}/]*\})$)"_s);
    if (named.match(segment).hasMatch())
        return u"[^/]+"_s;
    QString expression;
    for (qsizetype i = 0; i < segment.size(); ++i) {
        const bool isStar = segment[i] == u'*';
        const bool isDouble = isStar && i + 1 < segment.size() && segment[i + 1] == u'*';
        expression += isDouble ? u".*"_s : isStar ? u"[^/]+"_s : escapedForRegex(segment.mid(i, 1));
        i += isDouble ? 1 : 0;
    }
    return expression;
}

Result<QRegularExpression> groupExpression(const QString &pattern)
{
    if (pattern.trimmed().isEmpty())
        return failure(
            ErrorKind::Malformed, pattern, RequestGroupTexts::tr("the pattern is empty"));
    if (isPathPattern(pattern)) {
        QStringList segments = pattern.split(u'/');
        for (QString &segment : segments)
            segment = segmentExpression(segment);
        return QRegularExpression(QRegularExpression::anchoredPattern(segments.join(u'/')),
            QRegularExpression::DotMatchesEverythingOption);
    }
    QRegularExpression expression(pattern);
    if (!expression.isValid())
        return failure(ErrorKind::Malformed, pattern,
            RequestGroupTexts::tr("not a regular expression, at character %1: %2")
                .arg(expression.patternErrorOffset() + 1)
                .arg(expression.errorString()));
    return expression;
}

/// At commas outside of brackets and braces, where a further pattern begins.
static QStringList splitPatterns(const QString &text)
{
    QStringList patterns(1);
    int depth = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        depth += u"[{("_s.contains(text[i]) ? 1 : u"]})"_s.contains(text[i]) ? -1 : 0;
        const QChar next = i + 1 < text.size() ? text[i + 1] : QChar();
        if (text[i] == u',' && depth <= 0 && (next == u'/' || next == u'^'))
            patterns << QString();
        else
            patterns.back() += text[i];
    }
    return patterns;
}

static std::vector<RequestGroup> groupsOfLine(const QString &line)
{
    static const QRegularExpression form(
        uR"(^(?:([A-Za-z_][\w.:]*) ~ )?(.*?)(?:\s+(?:->|=>|→)(?:\s+(.*))?)?$)"_s);
    const auto match = form.match(line);
    const QString label = match.captured(1);
    const QString name = match.captured(3).trimmed();
    if (!name.isEmpty()) {
        const QString pattern = match.captured(2).trimmed();
        return {{pattern, name == pattern ? QString() : name, label}};
    }
    std::vector<RequestGroup> groups;
    for (const QString &pattern : splitPatterns(match.captured(2)))
        groups.push_back({pattern.trimmed(), {}, label});
    return groups;
}

std::vector<RequestGroupLine> readGroupLines(const QString &text)
{
    std::vector<RequestGroupLine> lines;
    int number = 0;
    for (const QString &raw : text.split(u'\n')) {
        ++number;
        const QString line = raw.trimmed();
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        for (RequestGroup &group : groupsOfLine(line)) {
            const auto expression = groupExpression(group.match);
            lines.push_back(
                {number, std::move(group), expression ? QString() : expression.error().detail});
        }
    }
    return lines;
}

QString groupLinesText(const std::vector<RequestGroup> &groups)
{
    QStringList lines;
    for (const RequestGroup &group : groups) {
        QString line = group.label.isEmpty() ? QString() : group.label + u" ~ "_s;
        line += group.match;
        if (!group.name.isEmpty() || splitPatterns(group.match).size() > 1)
            line += u" -> "_s + group.shownName();
        lines << line;
    }
    return lines.join(u'\n');
}

QString groupMistake(const RequestGroup &group)
{
    if (const auto expression = groupExpression(group.match); !expression)
        return expression.error().detail;
    RequestGroup plain = group;
    if (plain.name == plain.match)
        plain.name.clear();
    const auto lines = readGroupLines(groupLinesText({plain}));
    if (lines.size() == 1 && lines.front().group == plain)
        return {};
    return RequestGroupTexts::tr("pattern and name must fit one line of the form PATTERN -> NAME");
}

} // namespace toban
