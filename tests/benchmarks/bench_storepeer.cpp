// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench_storepeer.h"

#include <QDebug>

#include <sqlite3.h>

namespace toban::bench {

static void run(sqlite3 *database, const char *sql)
{
    if (sqlite3_exec(database, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        qFatal("%s: %s", sql, sqlite3_errmsg(database));
}

RowStore::RowStore(const QString &path)
{
    sqlite3_open(path.toUtf8().constData(), &m_database);
    run(m_database, "PRAGMA journal_mode=WAL");
    run(m_database, "PRAGMA synchronous=NORMAL");
    run(m_database,
        "CREATE TABLE sample(series INTEGER, at INTEGER, value REAL,"
        " PRIMARY KEY(series, at)) WITHOUT ROWID");
    sqlite3_prepare_v2(m_database, "INSERT INTO sample VALUES(?, ?, ?)", -1, &m_insert, nullptr);
    sqlite3_prepare_v2(m_database,
        "SELECT at, value FROM sample WHERE series = ? AND at > ? AND at <= ?"
        " ORDER BY at",
        -1, &m_select, nullptr);
}

RowStore::~RowStore()
{
    sqlite3_finalize(m_insert);
    sqlite3_finalize(m_select);
    sqlite3_close(m_database);
}

void RowStore::write(const std::vector<NumberSeries> &series, size_t from, size_t to)
{
    for (size_t i = from; i < to; ++i) {
        if ((i - from) % 10 == 0)
            run(m_database, i == from ? "BEGIN" : "COMMIT; BEGIN");
        for (size_t s = 0; s < series.size(); ++s) {
            sqlite3_bind_int64(m_insert, 1, static_cast<qint64>(s));
            sqlite3_bind_int64(m_insert, 2, toMs(series[s].times[i]));
            sqlite3_bind_double(m_insert, 3, series[s].values[i]);
            sqlite3_step(m_insert);
            sqlite3_reset(m_insert);
        }
    }
    run(m_database, "COMMIT");
    run(m_database, "PRAGMA wal_checkpoint(TRUNCATE)");
}

NumberSeries RowStore::read(size_t series, TimeSpan span)
{
    NumberSeries found;
    sqlite3_bind_int64(m_select, 1, static_cast<qint64>(series));
    sqlite3_bind_int64(m_select, 2, toMs(span.from));
    sqlite3_bind_int64(m_select, 3, toMs(span.to));
    while (sqlite3_step(m_select) == SQLITE_ROW) {
        found.times.push_back(fromMs(sqlite3_column_int64(m_select, 0)));
        found.values.push_back(sqlite3_column_double(m_select, 1));
    }
    sqlite3_reset(m_select);
    return found;
}

} // namespace toban::bench
