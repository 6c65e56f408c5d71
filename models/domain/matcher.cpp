// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "matcher.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace toban {

static bool regexMatches(const QString &pattern, const QString &value)
{
    // one pattern is tried on many series, and making it ready costs ten times a match
    thread_local QString last;
    thread_local QRegularExpression regex;
    if (last.isNull() || last != pattern) {
        last = pattern.isNull() ? QString(u""_s) : pattern;
        regex = QRegularExpression(QRegularExpression::anchoredPattern(pattern),
            QRegularExpression::DotMatchesEverythingOption);
    }
    return regex.match(value).hasMatch();
}

bool Matcher::matches(const Labels &labels) const
{
    const QString actual = labels.value(label);
    switch (op) {
    case Op::Equal:
        return actual == value;
    case Op::NotEqual:
        return actual != value;
    case Op::Regex:
        return regexMatches(value, actual);
    case Op::NotRegex:
        return !regexMatches(value, actual);
    }
    return false;
}

static QLatin1StringView opText(Matcher::Op op)
{
    switch (op) {
    case Matcher::Op::Equal:
        return QLatin1StringView("=");
    case Matcher::Op::NotEqual:
        return QLatin1StringView("!=");
    case Matcher::Op::Regex:
        return QLatin1StringView("=~");
    case Matcher::Op::NotRegex:
        return QLatin1StringView("!~");
    }
    return {};
}

QString Matcher::toText() const
{
    QString escaped = value;
    escaped.replace(u'\\', QStringLiteral("\\\\"));
    escaped.replace(u'"', QStringLiteral("\\\""));
    escaped.replace(u'\n', QStringLiteral("\\n"));
    return label + opText(op) + u'"' + escaped + u'"';
}

bool matchesAll(const Matchers &matchers, const Labels &labels)
{
    return std::all_of(matchers.begin(), matchers.end(),
        [&labels](const Matcher &matcher) { return matcher.matches(labels); });
}

QString escapedForRegex(const QString &text)
{
    QString escaped;
    for (const QChar c : text) {
        if (QStringLiteral("\\.+*?()|[]{}^$").contains(c))
            escaped += u'\\';
        escaped += c;
    }
    return escaped;
}

QString matchersText(const Matchers &matchers)
{
    QStringList parts;
    for (const auto &matcher : matchers)
        parts << matcher.toText();
    return parts.join(u',');
}

static QString unescape(const QString &text)
{
    QString out;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != u'\\' || i + 1 == text.size()) {
            out += text[i];
            continue;
        }
        const QChar next = text[++i];
        out += next == u'n' ? QChar(u'\n') : next;
    }
    return out;
}

static Matcher::Op opFrom(const QString &text)
{
    if (text == QLatin1StringView("="))
        return Matcher::Op::Equal;
    if (text == QLatin1StringView("!="))
        return Matcher::Op::NotEqual;
    return text == QLatin1StringView("=~") ? Matcher::Op::Regex : Matcher::Op::NotRegex;
}

Result<Matchers> parseMatchers(const QString &text)
{
    static const QRegularExpression form(QStringLiteral(
        R"re(\G\s*([a-zA-Z_][a-zA-Z0-9_.:]*)\s*(=~|!~|!=|=)\s*"((?:[^"\\]|\\.)*)"\s*(?:,|$))re"));
    QString inner = text.trimmed();
    if (inner.startsWith(u'{') && inner.endsWith(u'}'))
        inner = inner.mid(1, inner.size() - 2).trimmed();
    Matchers matchers;
    qsizetype at = 0;
    while (at < inner.size()) {
        const auto match = form.match(inner, at, QRegularExpression::NormalMatch,
            QRegularExpression::AnchorAtOffsetMatchOption);
        if (!match.hasMatch())
            return failure(ErrorKind::Malformed, QStringLiteral("matcher '%1'").arg(text.left(200)),
                QStringLiteral("column %1: expected label=\"value\"").arg(at + 1));
        const Matcher matcher{
            match.captured(1), opFrom(match.captured(2)), unescape(match.captured(3))};
        const bool isRegex
            = matcher.op == Matcher::Op::Regex || matcher.op == Matcher::Op::NotRegex;
        if (const QRegularExpression regex(matcher.value); isRegex && !regex.isValid())
            return failure(ErrorKind::Malformed, QStringLiteral("matcher '%1'").arg(text.left(200)),
                QStringLiteral("bad regular expression: %1").arg(regex.errorString()));
        matchers.push_back(matcher);
        at = match.capturedEnd();
    }
    return matchers;
}

} // namespace toban
