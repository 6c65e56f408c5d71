// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tomltree.h"

#include <algorithm>

#include <toml++/toml.h>

namespace toban {

static QString fromView(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// A local date or date-time as ISO 8601 writes it; empty for times of a day and of an offset.
static QString localTimeText(const toml::node &node)
{
    toml::date date{};
    toml::time time{};
    if (const auto *day = node.as_date()) {
        date = day->get();
    } else if (const auto *moment = node.as_date_time(); moment && !moment->get().offset) {
        date = moment->get().date;
        time = moment->get().time;
    } else {
        return {};
    }
    const auto padded
        = [](int value, int width) { return QString::number(value).rightJustified(width, u'0'); };
    return padded(date.year, 4) + u'-' + padded(date.month, 2) + u'-' + padded(date.day, 2) + u'T'
        + padded(time.hour, 2) + u':' + padded(time.minute, 2) + u':' + padded(time.second, 2);
}

static TomlNode treeOf(const toml::node &node);

static void addChildren(const toml::table &table, TomlNode &into)
{
    for (auto &&[key, value] : table) {
        TomlNode child = treeOf(value);
        child.key = fromView(key.str());
        child.keyLine = static_cast<int>(key.source().begin.line);
        child.keyColumn = static_cast<int>(key.source().begin.column);
        into.children.push_back(std::move(child));
    }
}

static TomlNode treeOf(const toml::node &node)
{
    TomlNode tree;
    tree.line = static_cast<int>(node.source().begin.line);
    tree.column = static_cast<int>(node.source().begin.column);
    if (const auto *table = node.as_table()) {
        addChildren(*table, tree);
    } else if (const auto *array = node.as_array()) {
        tree.kind = TomlNode::Kind::Array;
        for (const auto &item : *array)
            tree.children.push_back(treeOf(item));
    } else if (const auto *text = node.as_string()) {
        tree.kind = TomlNode::Kind::Text;
        tree.text = fromView(text->get());
    } else if (const auto *integer = node.as_integer()) {
        tree.kind = TomlNode::Kind::Integer;
        tree.integer = integer->get();
        tree.number = static_cast<double>(tree.integer);
    } else if (const auto *number = node.as_floating_point()) {
        tree.kind = TomlNode::Kind::Number;
        tree.number = number->get();
    } else if (const auto *boolean = node.as_boolean()) {
        tree.kind = TomlNode::Kind::Boolean;
        tree.boolean = boolean->get();
    } else {
        tree.kind = TomlNode::Kind::Time;
        tree.text = localTimeText(node);
    }
    return tree;
}

const TomlNode *TomlNode::child(QStringView name) const
{
    const auto found = std::find_if(children.begin(), children.end(),
        [name](const TomlNode &node) { return node.key == name; });
    return found == children.end() ? nullptr : &*found;
}

tl::expected<TomlNode, TomlMistake> parseToml(const QByteArray &document)
{
    // the packaged library is built with exceptions: they end here
    try {
        return treeOf(toml::parse(
            std::string_view(document.constData(), static_cast<size_t>(document.size()))));
    } catch (const toml::parse_error &error) {
        const auto at = error.source().begin;
        return tl::unexpected<TomlMistake>(TomlMistake{static_cast<int>(at.line),
            static_cast<int>(at.column), fromView(error.description()), {}});
    }
}

} // namespace toban
