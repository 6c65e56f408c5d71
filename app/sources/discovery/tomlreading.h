// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matcher.h"
#include "tomltree.h"

#include <QCoreApplication>
#include <QStringList>

#include <chrono>
#include <optional>
#include <span>

namespace toban {

class TomlReading;

/** One key a table may have, and how its value goes into a T. */
template <typename T>
struct TomlField {
    QLatin1StringView name;
    void (*read)(TomlReading &reading, const TomlNode &node, T &into) = nullptr;
    bool isRequired = false;
};

/** Reads a TOML tree strictly by tables of known keys and collects every mistake on the way, so
 * that checking a file and loading it are one code path. A reader that answers nullopt has
 * complained. */
class TomlReading final {
    Q_DECLARE_TR_FUNCTIONS(toban::TomlReading)

public:
    void complain(const TomlNode &node, const QString &message, const QString &hint = {});

    /** @p what names the table in messages: "[[source]]". */
    template <typename T, size_t N>
    void table(const TomlNode &node, const QString &what, const TomlField<T> (&fields)[N], T &into)
    {
        if (!isTable(node, what))
            return;
        QStringList known;
        for (const auto &field : fields) {
            known << field.name;
            const TomlNode *child = node.child(QString(field.name));
            if (child)
                field.read(*this, *child, into);
            else if (field.isRequired)
                missing(node, what, field.name);
        }
        refuseUnknown(node, what, known);
    }

    /** An array of tables ([[what]]); every element is read, also after a bad one. */
    template <typename T, size_t N>
    void tables(const TomlNode &node, const QString &what, const TomlField<T> (&fields)[N],
        std::vector<T> &into)
    {
        if (!isArrayOfTables(node, what))
            return;
        for (const TomlNode &item : node.children) {
            T element;
            table(item, what, fields, element);
            into.push_back(std::move(element));
        }
    }

    [[nodiscard]] std::optional<QString> text(const TomlNode &node);
    [[nodiscard]] std::optional<QString> nonEmptyText(const TomlNode &node);
    [[nodiscard]] std::optional<QStringList> texts(const TomlNode &node);
    [[nodiscard]] std::optional<double> number(const TomlNode &node); ///< finite
    [[nodiscard]] std::optional<qint64> integer(const TomlNode &node, qint64 least, qint64 most);
    [[nodiscard]] std::optional<bool> boolean(const TomlNode &node);
    /** One of @p words; its index. */
    [[nodiscard]] std::optional<qsizetype> oneOf(const TomlNode &node, const QStringList &words);
    [[nodiscard]] std::optional<std::chrono::milliseconds> duration(const TomlNode &node);
    [[nodiscard]] std::optional<Matchers> matchers(const TomlNode &node);

    /** In the order of the file. */
    [[nodiscard]] std::vector<TomlMistake> mistakes() const;

private:
    [[nodiscard]] bool isTable(const TomlNode &node, const QString &what);
    [[nodiscard]] bool isArrayOfTables(const TomlNode &node, const QString &what);
    void missing(const TomlNode &node, const QString &what, QLatin1StringView name);
    void refuseUnknown(const TomlNode &node, const QString &what, const QStringList &known);
    void wrongType(const TomlNode &node, const QString &wanted);

    std::vector<TomlMistake> m_mistakes;
};

/** Readers for plain members: readTextInto<&Recipe::title>. */
template <auto Member, typename T>
void readTextInto(TomlReading &reading, const TomlNode &node, T &into)
{
    if (auto value = reading.text(node))
        into.*Member = std::move(*value);
}
template <auto Member, typename T>
void readTextsInto(TomlReading &reading, const TomlNode &node, T &into)
{
    if (auto value = reading.texts(node))
        into.*Member = std::move(*value);
}
template <auto Member, typename T>
void readNumberInto(TomlReading &reading, const TomlNode &node, T &into)
{
    if (const auto value = reading.number(node))
        into.*Member = *value;
}
template <auto Member, typename T>
void readMatchersInto(TomlReading &reading, const TomlNode &node, T &into)
{
    if (auto value = reading.matchers(node))
        into.*Member = std::move(*value);
}

} // namespace toban
