// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tomlreading.h"

#include "instant.h"
#include "nearestword.h"

#include <algorithm>
#include <cmath>

namespace toban {

void TomlReading::complain(const TomlNode &node, const QString &message, const QString &hint)
{
    m_mistakes.push_back({node.line, node.column, message, hint});
}

void TomlReading::wrongType(const TomlNode &node, const QString &wanted)
{
    if (node.key.isEmpty())
        complain(node, tr("a list item must be %1").arg(wanted));
    else
        complain(node, tr("'%1' must be %2").arg(node.key, wanted));
}

bool TomlReading::isTable(const TomlNode &node, const QString &what)
{
    if (node.kind == TomlNode::Kind::Table)
        return true;
    complain(node, tr("%1 must be a table").arg(what));
    return false;
}

bool TomlReading::isArrayOfTables(const TomlNode &node, const QString &what)
{
    if (node.kind == TomlNode::Kind::Array)
        return true;
    const bool isSingle = node.kind == TomlNode::Kind::Table && what.startsWith(u"[[");
    complain(node, tr("%1 must be a list of tables").arg(what),
        isSingle ? tr("write %1 with two brackets on each side").arg(what) : QString());
    return false;
}

void TomlReading::missing(const TomlNode &node, const QString &what, QLatin1StringView name)
{
    complain(node, tr("%1 needs the key '%2'").arg(what, name));
}

void TomlReading::refuseUnknown(const TomlNode &node, const QString &what, const QStringList &known)
{
    for (const TomlNode &child : node.children) {
        if (known.contains(child.key))
            continue;
        const QString nearest = nearestWord(child.key, known);
        const QString hint = nearest.isEmpty()
            ? tr("known keys: %1").arg(known.join(QStringLiteral(", ")))
            : tr("did you mean '%1'?").arg(nearest);
        m_mistakes.push_back({child.keyLine, child.keyColumn,
            tr("unknown key '%1' in %2").arg(child.key, what), hint});
    }
}

std::optional<QString> TomlReading::text(const TomlNode &node)
{
    if (node.kind == TomlNode::Kind::Text)
        return node.text;
    wrongType(node, tr("a text in quotes"));
    return std::nullopt;
}

std::optional<QString> TomlReading::nonEmptyText(const TomlNode &node)
{
    auto value = text(node);
    if (value && value->isEmpty()) {
        complain(node, tr("'%1' must not be empty").arg(node.key));
        return std::nullopt;
    }
    return value;
}

std::optional<QStringList> TomlReading::texts(const TomlNode &node)
{
    const bool isList = node.kind == TomlNode::Kind::Array
        && std::all_of(node.children.begin(), node.children.end(),
            [](const TomlNode &item) { return item.kind == TomlNode::Kind::Text; });
    if (!isList) {
        wrongType(node, tr("a list of texts, such as [\"method\", \"route\"]"));
        return std::nullopt;
    }
    QStringList list;
    for (const TomlNode &item : node.children)
        list << item.text;
    return list;
}

std::optional<double> TomlReading::number(const TomlNode &node)
{
    const bool isNumber
        = node.kind == TomlNode::Kind::Number || node.kind == TomlNode::Kind::Integer;
    if (isNumber && std::isfinite(node.number))
        return node.number;
    wrongType(node, tr("a number"));
    return std::nullopt;
}

std::optional<qint64> TomlReading::integer(const TomlNode &node, qint64 least, qint64 most)
{
    if (node.kind == TomlNode::Kind::Integer && node.integer >= least && node.integer <= most)
        return node.integer;
    wrongType(node, tr("a whole number from %1 to %2").arg(least).arg(most));
    return std::nullopt;
}

std::optional<bool> TomlReading::boolean(const TomlNode &node)
{
    if (node.kind == TomlNode::Kind::Boolean)
        return node.boolean;
    wrongType(node, tr("true or false"));
    return std::nullopt;
}

std::optional<qsizetype> TomlReading::oneOf(const TomlNode &node, const QStringList &words)
{
    const auto value = text(node);
    if (!value)
        return std::nullopt;
    if (const qsizetype index = words.indexOf(*value); index >= 0)
        return index;
    const QString nearest = nearestWord(*value, words);
    const QString known = words.join(QStringLiteral(", "));
    complain(node, tr("'%1' cannot be '%2'").arg(node.key, value->left(64)),
        nearest.isEmpty() ? tr("one of: %1").arg(known)
                          : tr("did you mean '%1'? One of: %2").arg(nearest, known));
    return std::nullopt;
}

std::optional<Millis> TomlReading::duration(const TomlNode &node)
{
    if (node.kind != TomlNode::Kind::Text) {
        wrongType(node, tr("a duration in quotes, such as \"30s\""));
        return std::nullopt;
    }
    const auto span = parseDuration(node.text);
    if (span)
        return *span;
    complain(node, tr("'%1' is not a duration").arg(node.key),
        tr("such as \"30s\", \"15m\" or \"1h30m\""));
    return std::nullopt;
}

std::optional<Matchers> TomlReading::matchers(const TomlNode &node)
{
    const auto value = text(node);
    if (!value)
        return std::nullopt;
    auto parsed = parseMatchers(*value);
    if (parsed)
        return std::move(*parsed);
    complain(node, tr("'%1' is not a list of matchers: %2").arg(node.key, parsed.error().detail),
        tr("such as 'job=\"app\",code=~\"5..\"'"));
    return std::nullopt;
}

std::vector<TomlMistake> TomlReading::mistakes() const
{
    auto ordered = m_mistakes;
    std::stable_sort(ordered.begin(), ordered.end(), [](const auto &a, const auto &b) {
        return std::pair(a.line, a.column) < std::pair(b.line, b.column);
    });
    return ordered;
}

} // namespace toban
