// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "statement.h"

#include <limits>

#include <sqlite3.h>

namespace toban {

Statement::~Statement()
{
    reset();
}

void Statement::reset()
{
    if (!m_statement)
        return;
    sqlite3_reset(m_statement);
    sqlite3_clear_bindings(m_statement);
}

Result<bool> Statement::next()
{
    if (!m_statement)
        return tl::unexpected(m_database.lastError());
    const int code = m_database.step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE)
        return false;
    const Error error = m_database.lastError();
    sqlite3_reset(m_statement);
    return tl::unexpected(error);
}

void Statement::bind(int index, qint64 value)
{
    sqlite3_bind_int64(m_statement, index, value);
}

void Statement::bind(int index, double value)
{
    sqlite3_bind_double(m_statement, index, value);
}

void Statement::bind(int index, const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    sqlite3_bind_text(
        m_statement, index, utf8.constData(), static_cast<int>(utf8.size()), SQLITE_TRANSIENT);
}

void Statement::bind(int index, const Bytes &bytes)
{
    sqlite3_bind_blob64(m_statement, index, bytes.data(), bytes.size(), SQLITE_STATIC);
}

void Statement::bind(int index, std::nullptr_t)
{
    sqlite3_bind_null(m_statement, index);
}

qint64 Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

std::optional<qint64> Statement::optionalInteger(int column) const
{
    if (sqlite3_column_type(m_statement, column) == SQLITE_NULL)
        return std::nullopt;
    return integer(column);
}

double Statement::number(int column) const
{
    if (sqlite3_column_type(m_statement, column) == SQLITE_NULL)
        return std::numeric_limits<double>::quiet_NaN();
    return sqlite3_column_double(m_statement, column);
}

QString Statement::text(int column) const
{
    const auto *utf8 = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return QString::fromUtf8(utf8, sqlite3_column_bytes(m_statement, column));
}

BytesView Statement::bytes(int column) const
{
    const auto *data = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return {data, static_cast<size_t>(sqlite3_column_bytes(m_statement, column))};
}

std::vector<SqlValue> Statement::row() const
{
    std::vector<SqlValue> values;
    for (int i = 0; i < sqlite3_column_count(m_statement); ++i) {
        switch (sqlite3_column_type(m_statement, i)) {
        case SQLITE_INTEGER:
            values.emplace_back(integer(i));
            break;
        case SQLITE_FLOAT:
            values.emplace_back(number(i));
            break;
        case SQLITE_TEXT:
            values.emplace_back(text(i));
            break;
        case SQLITE_BLOB:
            values.emplace_back(Bytes(bytes(i)));
            break;
        default:
            values.emplace_back(nullptr);
        }
    }
    return values;
}

Result<bool> Statement::firstWith(const std::vector<SqlValue> &values)
{
    reset();
    int index = 0;
    if (m_statement)
        for (const SqlValue &value : values)
            std::visit([&](const auto &known) { bind(++index, known); }, value);
    return next();
}

Result<void> Statement::runWith(const std::vector<SqlValue> &values)
{
    const auto row = firstWith(values);
    if (!row)
        return tl::unexpected(row.error());
    return {};
}

} // namespace toban
