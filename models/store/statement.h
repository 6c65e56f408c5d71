// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bytes.h"
#include "database.h"

#include <variant>
#include <vector>

namespace toban {

/** A value of a row as SQLite has it: NULL, a whole number, a number, a text, bytes. */
using SqlValue = std::variant<std::nullptr_t, qint64, double, QString, Bytes>;

/** A prepared statement in use: binds by C++ type, reads by column, resets itself at the end. The
 *  same text must not be in use twice on one connection. What is bound as text or bytes must live
 *  until the statement has run. */
class Statement final {
    Q_DISABLE_COPY_MOVE(Statement)

public:
    Statement(Database &database, const char *sql)
        : m_database(database)
        , m_statement(database.prepared(sql))
    {
    }
    ~Statement();

    /** Runs to the end; rows are dropped. */
    template <typename... Values>
    [[nodiscard]] Result<void> run(const Values &...values)
    {
        start(values...);
        while (true) {
            const auto row = next();
            if (!row)
                return tl::unexpected(row.error());
            if (!*row)
                return {};
        }
    }

    /** Starts and goes to the first row; false: there is none. */
    template <typename... Values>
    [[nodiscard]] Result<bool> first(const Values &...values)
    {
        start(values...);
        return next();
    }
    [[nodiscard]] Result<bool> next();

    /** The same with values that are only known at run time. */
    [[nodiscard]] Result<bool> firstWith(const std::vector<SqlValue> &values);
    [[nodiscard]] Result<void> runWith(const std::vector<SqlValue> &values);
    [[nodiscard]] std::vector<SqlValue> row() const;

    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] std::optional<qint64> optionalInteger(int column) const;
    /** NULL, which is what SQLite makes of NaN, comes back as NaN. */
    [[nodiscard]] double number(int column) const;
    [[nodiscard]] QString text(int column) const;
    /** Valid until the next row. */
    [[nodiscard]] BytesView bytes(int column) const;

private:
    template <typename... Values>
    void start(const Values &...values)
    {
        reset();
        int index = 0;
        (bind(++index, values), ...);
    }
    void reset();
    void bind(int index, qint64 value);
    void bind(int index, int value) { bind(index, qint64(value)); }
    void bind(int index, size_t value) { bind(index, static_cast<qint64>(value)); }
    void bind(int index, double value);
    void bind(int index, const QString &text);
    void bind(int index, const Bytes &bytes);
    void bind(int index, std::nullptr_t);
    template <typename T>
    void bind(int index, const std::optional<T> &value)
    {
        if (value)
            bind(index, *value);
        else
            bind(index, nullptr);
    }

    Database &m_database;
    sqlite3_stmt *m_statement;
};

} // namespace toban
