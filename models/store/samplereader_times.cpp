// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Times alone: the newest samples of a source, the first and last of all.
#include "headblob.h"
#include "readtransaction.h"
#include "rowkey.h"
#include "samplereader.h"
#include "statement.h"
#include "statements.h"

namespace toban {

Result<void> SampleReader::newestInHead(qint64 target, Instant at, std::optional<Instant> &newest)
{
    Statement heads(m_samples, sql::headSpans);
    auto row = heads.first(firstKey(target), lastKey(target));
    for (; row && *row; row = heads.next()) {
        const Instant last = fromMs(heads.integer(1));
        if (fromMs(heads.integer(0)) > at || (newest && last <= *newest))
            continue;
        if (last <= at) {
            newest = last;
            continue;
        }
        for (const Instant time : headTimes(heads.integer(2), heads.bytes(3)))
            if (time <= at && (!newest || time > *newest))
                newest = time;
    }
    if (!row)
        return tl::unexpected(row.error());
    return {};
}

Result<void> SampleReader::newestOf(qint64 target, Instant at, std::optional<Instant> &newest)
{
    std::optional<qint64> cutColumn;
    {
        Statement before(m_samples, sql::timeColumnBefore);
        const auto row = before.first(firstKey(target), rowKey(target, at));
        if (!row)
            return tl::unexpected(row.error());
        if (*row && fromMs(before.integer(1)) <= at)
            newest = std::max(newest, std::optional(fromMs(before.integer(1))));
        else if (*row)
            cutColumn = before.integer(0);
    }
    if (cutColumn) {
        const auto shared = times(*cutColumn);
        if (!shared)
            return tl::unexpected(shared.error());
        const auto after = std::upper_bound((*shared)->begin(), (*shared)->end(), at);
        if (after != (*shared)->begin())
            newest = std::max(newest, std::optional(*std::prev(after)));
    }
    return newestInHead(target, at, newest);
}

Result<std::optional<Instant>> SampleReader::newest(const SourceId &source, Instant at)
{
    std::optional<Instant> newest;
    const ReadTransaction transaction(m_samples);
    Result<void> done = transaction.begun();
    if (toMs(at) < 0)
        return newest;
    for (const qint64 target : m_catalogue.targetsOf(source))
        if (done)
            done = newestOf(target, at, newest);
    if (!done)
        return tl::unexpected(done.error());
    return newest;
}

Result<std::optional<TimeSpan>> SampleReader::held()
{
    std::optional<TimeSpan> held;
    const auto widen = [&held](Instant from, Instant to) {
        held = held ? TimeSpan{std::min(held->from, from), std::max(held->to, to)}
                    : TimeSpan{from, to};
    };
    const auto look = [&](const char *sql, qint64 target, bool isHead) -> Result<void> {
        Statement rows(m_samples, sql);
        auto row = rows.first(firstKey(target), lastKey(target));
        for (; row && *row; row = rows.next())
            widen(
                fromMs(isHead ? rows.integer(0) : lowOf(rows.integer(0))), fromMs(rows.integer(1)));
        if (!row)
            return tl::unexpected(row.error());
        return {};
    };
    const ReadTransaction transaction(m_samples);
    Result<void> done = transaction.begun();
    for (const qint64 target : m_catalogue.targets()) {
        if (done)
            done = look(sql::timeColumnBefore, target, false);
        if (done)
            done = look(sql::timeColumnAfter, target, false);
        if (done)
            done = look(sql::headSpans, target, true);
    }
    if (!done)
        return tl::unexpected(done.error());
    return held;
}

} // namespace toban
