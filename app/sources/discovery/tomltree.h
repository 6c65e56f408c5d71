// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

#include <tl/expected.hpp>

namespace toban {

/** Something wrong in a TOML file: where, what, and what to do. Lines and columns count from 1. */
struct TomlMistake {
    int line = 0;
    int column = 0;
    QString message;
    QString hint; ///< may be empty

    friend bool operator==(const TomlMistake &, const TomlMistake &) = default;
};

/** A TOML value with its place in the file. */
struct TomlNode {
    enum class Kind { Table, Array, Text, Integer, Number, Boolean, Time };

    Kind kind = Kind::Table;
    QString key; ///< empty for the root and in arrays
    int keyLine = 0;
    int keyColumn = 0;
    int line = 0;
    int column = 0;
    QString text; ///< of a Time "2026-03-02T09:00:00", where it is local and has a date
    qint64 integer = 0;
    double number = 0; ///< of an Integer too
    bool boolean = false;
    std::vector<TomlNode> children; ///< of a table, by key; of an array, in order

    /** The value of @p name in a table, or nullptr. */
    [[nodiscard]] const TomlNode *child(QStringView name) const;
};

/** Reads a TOML 1.0 document; the mistake otherwise. Pure. */
[[nodiscard]] tl::expected<TomlNode, TomlMistake> parseToml(const QByteArray &document);

} // namespace toban
