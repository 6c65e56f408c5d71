// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "marklog.h"

#include "journalstatements.h"
#include "statement.h"

namespace toban {

Result<void> writeMark(Database &journal, const Mark &mark, Instant now)
{
    return Statement(journal, sql::insertMark)
        .run(mark.id.text(), toMs(mark.at), mark.text, toMs(now));
}

Result<void> removeMark(Database &journal, const MarkId &id, Instant now)
{
    Statement remove(journal, sql::removeMark);
    const auto row = remove.first(id.text(), toMs(now));
    if (!row)
        return tl::unexpected(row.error());
    if (!*row)
        return failure(ErrorKind::Unsupported, id.text(), QStringLiteral("no such mark"));
    if (const auto end = remove.next(); !end)
        return tl::unexpected(end.error());
    return {};
}

Result<std::vector<Mark>> readMarks(Database &journal, TimeSpan span)
{
    std::vector<Mark> marks;
    {
        Statement table(journal, sql::markTable);
        const auto isThere = table.first();
        if (!isThere)
            return tl::unexpected(isThere.error());
        if (!*isThere)
            return marks;
    }
    Statement rows(journal, sql::marksIn);
    auto row = rows.first(toMs(span.from), toMs(span.to));
    for (; row && *row; row = rows.next())
        marks.push_back({MarkId(rows.text(0)), fromMs(rows.integer(1)), rows.text(2)});
    if (!row)
        return tl::unexpected(row.error());
    return marks;
}

} // namespace toban
