// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rawdatabase.h"

#include <QFile>

#include <sqlite3.h>

namespace toban::test {

RawDatabase::RawDatabase(const QString &path)
{
    if (sqlite3_open(QFile::encodeName(path).constData(), &m_handle) != SQLITE_OK)
        qFatal("cannot open %s", qPrintable(path));
}

RawDatabase::~RawDatabase()
{
    sqlite3_close(m_handle);
}

QStringList RawDatabase::run(const QString &sql)
{
    QStringList rows;
    const auto add = [](void *context, int count, char **values, char **) {
        QStringList columns;
        for (int i = 0; i < count; ++i)
            columns << QString::fromUtf8(values[i]);
        *static_cast<QStringList *>(context) << columns.join(u'|');
        return 0;
    };
    char *message = nullptr;
    if (sqlite3_exec(m_handle, sql.toUtf8().constData(), add, &rows, &message) != SQLITE_OK)
        qFatal("%s: %s", qPrintable(sql), message);
    return rows;
}

QString RawDatabase::prepareError(const QString &sql)
{
    sqlite3_stmt *statement = nullptr;
    const int code
        = sqlite3_prepare_v2(m_handle, sql.toUtf8().constData(), -1, &statement, nullptr);
    sqlite3_finalize(statement);
    return code == SQLITE_OK ? QString() : QString::fromUtf8(sqlite3_errmsg(m_handle));
}

void dropAlerts(RawDatabase &journal)
{
    for (const char *table : {"alert_act", "alert_rule", "silence", "alert_span", "alert",
             "roster_part", "roster_told", "provider_incident", "incident_step", "handover"})
        journal.run(QStringLiteral("DROP TABLE ") + QLatin1StringView(table));
    journal.run(QStringLiteral("DROP INDEX intent_by_time"));
    for (const char *column : {"content", "not_before", "author"})
        journal.run(QStringLiteral("ALTER TABLE intent DROP COLUMN ") + QLatin1StringView(column));
    journal.run(QStringLiteral("DELETE FROM schema_version WHERE version > 2"));
    journal.run(QStringLiteral("PRAGMA user_version = 2"));
}

void dropRollups(RawDatabase &samples)
{
    for (const char *table : {"first_seen", "to_roll", "dropped"})
        samples.run(QStringLiteral("DROP TABLE ") + QLatin1StringView(table));
    samples.run(QStringLiteral("DELETE FROM schema_version WHERE version > 2"));
    samples.run(QStringLiteral("PRAGMA user_version = 2"));
}

} // namespace toban::test
