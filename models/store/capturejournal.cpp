// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "capturejournal.h"

#include "capturestatements.h"
#include "oncallcodec.h"
#include "statement.h"
#include "statements.h"

namespace toban {

/// A store that is only read may be of before there was such a table.
static Result<bool> hasTable(Database &journal, const char *name)
{
    Statement table(journal, sql::tableNamed);
    return table.first(QString::fromLatin1(name));
}

static void clean(
    std::vector<SqlValue> &row, const JournalWish &wish, const SecretScrubber &scrubber)
{
    for (SqlValue &value : row) {
        if (auto *text = std::get_if<QString>(&value))
            *text = scrubber.scrubbed(*text);
        // the only packed texts are parts of rosters
        if (auto *bytes = std::get_if<Bytes>(&value))
            *bytes = changedPart(*bytes, wish.hasContacts,
                [&scrubber](const QString &text) { return scrubber.scrubbed(text); });
    }
}

static Result<qint64> copyTable(Database &journal, Database &capture,
    const sql::CapturedTable &table, const JournalWish &wish, const SecretScrubber &scrubber)
{
    qint64 rows = 0;
    Statement select(journal, table.select);
    Statement insert(capture, table.insert);
    auto row = select.first(toMs(wish.span.from), toMs(wish.span.to));
    for (; row && *row; row = select.next()) {
        std::vector<SqlValue> values = select.row();
        clean(values, wish, scrubber);
        if (const auto done = insert.runWith(values); !done)
            return tl::unexpected(done.error());
        ++rows;
    }
    if (!row)
        return tl::unexpected(row.error());
    return rows;
}

Result<qint64> copyJournal(
    Database &journal, Database &capture, const JournalWish &wish, const SecretScrubber &scrubber)
{
    qint64 rows = 0;
    for (const sql::CapturedTable &table : sql::capturedTables) {
        const auto isThere = hasTable(journal, table.name);
        if (!isThere)
            return tl::unexpected(isThere.error());
        if (!*isThere)
            continue;
        const auto copied = copyTable(journal, capture, table, wish, scrubber);
        if (!copied)
            return copied;
        rows += *copied;
    }
    return rows;
}

Result<qint64> countJournal(Database &journal, TimeSpan span)
{
    qint64 rows = 0;
    for (const sql::CapturedTable &table : sql::capturedTables) {
        const auto isThere = hasTable(journal, table.name);
        if (!isThere)
            return tl::unexpected(isThere.error());
        if (!*isThere)
            continue;
        Statement count(journal, table.count);
        if (const auto row = count.first(toMs(span.from), toMs(span.to)); !row)
            return tl::unexpected(row.error());
        rows += count.integer(0);
    }
    return rows;
}

} // namespace toban
