// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journalsalvage.h"

#include "capturestatements.h"
#include "statement.h"
#include "statements.h"

namespace toban {

/// A row that its new place refuses, such as one that refers to another that is lost, is left out.
static Result<void> keepRow(
    Database &into, const char *sql, const std::vector<SqlValue> &row, SavedJournal &saved)
{
    const auto kept = Statement(into, sql).runWith(row);
    if (!kept && !into.isRefused())
        return kept;
    if (kept && into.changedRows() > 0)
        ++saved.rows;
    return {};
}

static Result<void> saveTable(
    Database &from, Database &into, const sql::CapturedTable &table, SavedJournal &saved)
{
    Statement isThere(from, sql::tableNamed);
    const auto known = isThere.first(QString::fromLatin1(table.name));
    if (known && !*known)
        return {}; // of before there was such a table
    Statement rows(from, table.newestFirst);
    auto row = rows.first();
    for (; row && *row; row = rows.next())
        if (const auto kept = keepRow(into, table.insert, rows.row(), saved); !kept)
            return kept;
    if (!row || !known)
        saved.cutTables << QString::fromLatin1(table.name);
    return {};
}

Result<SavedJournal> salvageJournal(const QString &damaged, const QString &path,
    const Migrations &migrations, Instant now, const FaultHook &fault)
{
    const auto into
        = Database::open(path, Database::Access::ReadWrite, Database::Durability::Full, fault);
    if (!into)
        return tl::unexpected(into.error());
    const auto nothingToSave = []() -> Result<void> { return {}; };
    if (const auto made = migrate(**into, migrations, now, nothingToSave); !made)
        return tl::unexpected(made.error());
    SavedJournal saved;
    const auto from = Database::open(damaged, Database::Access::ReadOnly);
    if (!from) {
        for (const sql::CapturedTable &table : sql::capturedTables)
            saved.cutTables << QString::fromLatin1(table.name);
        return saved;
    }
    Result<void> done = (*into)->begin();
    for (const sql::CapturedTable &table : sql::capturedTables)
        if (done)
            done = saveTable(**from, **into, table, saved);
    if (done)
        done = (*into)->commit();
    if (done)
        return saved;
    (*into)->rollback();
    return tl::unexpected(done.error());
}

} // namespace toban
