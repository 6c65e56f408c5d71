// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "firstseen.h"

#include "statement.h"
#include "statements.h"

namespace toban {

Result<void> FirstSeen::load()
{
    m_known.clear();
    Statement rows(m_samples, sql::allFirstSeen);
    auto row = rows.first();
    for (; row && *row; row = rows.next())
        m_known.insert(rows.integer(0), fromMs(rows.integer(1)));
    if (!row)
        return tl::unexpected(row.error());
    return {};
}

static std::optional<Instant> firstTime(const SeriesRows &rows)
{
    if (rowCount(rows) == 0)
        return std::nullopt;
    if (const auto *numbers = std::get_if<NumberRows>(&rows))
        return numbers->times.front();
    return std::get<HistogramRows>(rows).blocks.front().times.front();
}

Result<void> FirstSeen::note(const GroupRows &rows)
{
    for (const auto &[series, some] : rows) {
        const auto first = firstTime(some);
        const auto known = m_known.constFind(series);
        if (!first || (known != m_known.constEnd() && *known <= *first))
            continue;
        if (auto done = Statement(m_samples, sql::keepFirstSeen).run(series, toMs(*first)); !done)
            return done;
        m_known.insert(series, *first);
    }
    return {};
}

Result<std::optional<Instant>> readFirstSeen(Database &samples, qint64 series)
{
    Statement statement(samples, sql::firstSeen);
    const auto row = statement.first(series);
    if (!row)
        return tl::unexpected(row.error());
    return *row ? std::optional(fromMs(statement.integer(0))) : std::nullopt;
}

Result<bool> hasFirstSeen(Database &samples)
{
    return Statement(samples, sql::firstSeenTable).first();
}

} // namespace toban
