// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sealer.h"

#include "rowkey.h"
#include "statement.h"
#include "statements.h"

#include <QCoreApplication>

#include <cmath>

namespace toban {

Sealer::Sealer(Database &samples, Registrar &registrar, Notices &notices)
    : m_samples(samples)
    , m_registrar(registrar)
    , m_notices(notices)
    , m_layouts{
          [&registrar](const BucketLayoutPtr &layout) { return registrar.layoutNumber(layout); },
          [&registrar](qint64 number) { return registrar.layoutOf(number); }}
{
}

Result<void> Sealer::collect(const char *sql, qint64 low, qint64 high, Stretches &found)
{
    Statement rows(m_samples, sql);
    auto row = rows.first(low, high);
    for (; row && *row; row = rows.next())
        found.push_back({fromMs(lowOf(rows.integer(0))), fromMs(rows.integer(1) + 1),
            rows.integer(0), static_cast<size_t>(rows.integer(2)), 0});
    if (!row)
        return tl::unexpected(row.error());
    return {};
}

/// The chunks that touch a span and the two beside it.
Result<Sealer::Stretches> Sealer::columns(qint64 target, Instant from, Instant to)
{
    Stretches found;
    const qint64 low = rowKey(target, from);
    const qint64 high = rowKey(target, to);
    const auto done
        = collect(sql::timeColumnBefore, firstKey(target), low, found)
              .and_then([&] { return collect(sql::timeColumns, low + 1, high, found); })
              .and_then(
                  [&] { return collect(sql::timeColumnAfter, high + 1, lastKey(target), found); });
    if (!done)
        return tl::unexpected(done.error());
    return found;
}

static size_t countBetween(const std::vector<Instant> &times, Instant from, Instant to)
{
    return static_cast<size_t>(std::lower_bound(times.begin(), times.end(), to)
        - std::lower_bound(times.begin(), times.end(), from));
}

Result<void> Sealer::seal(qint64 target, const GroupRows &rows)
{
    const std::vector<Instant> shared = sharedTimes(rows);
    if (shared.empty())
        return {};
    const auto held = columns(target, shared.front(), shared.back());
    if (!held)
        return tl::unexpected(held.error());
    Stretches stretches;
    Instant at = fromMs(0);
    const auto addGap = [&](Instant until) {
        if (const size_t fresh = countBetween(shared, at, until); fresh > 0)
            stretches.push_back({at, until, -1, 0, fresh});
        at = until;
    };
    for (Stretch column : *held) {
        addGap(column.from);
        column.fresh = countBetween(shared, column.from, column.to);
        stretches.push_back(column);
        at = column.to;
    }
    addGap(fromMs(largestLow + 1));
    for (size_t i = 0; i < stretches.size();) {
        if (stretches[i].fresh == 0) {
            ++i;
            continue;
        }
        size_t first = i;
        size_t end = i + 1;
        size_t size = stretches[i].rows();
        const auto joins = [&](const Stretch &next) {
            return size + next.rows() <= largestChunk && (next.fresh > 0 || next.held <= 2 * size);
        };
        while (end < stretches.size() && joins(stretches[end]))
            size += stretches[end++].rows();
        while (first > 0 && stretches[first - 1].column >= 0 && joins(stretches[first - 1]))
            size += stretches[--first].rows();
        const std::span<const Stretch> joined(stretches.data() + first, end - first);
        if (auto done = rewrite(target, joined, rows); !done)
            return done;
        for (Stretch &done : std::span(stretches.data() + first, end - first))
            done.column = -1; // gone: nothing may be joined to it
        i = end;
    }
    return {};
}

Result<void> Sealer::compact(qint64 target)
{
    const auto all = columns(target, fromMs(0), fromMs(largestLow));
    if (!all)
        return tl::unexpected(all.error());
    for (size_t first = 0; first < all->size();) {
        size_t end = first + 1;
        size_t size = (*all)[first].held;
        while (end < all->size() && size + (*all)[end].held <= largestChunk)
            size += (*all)[end++].held;
        if (end - first > 1)
            if (auto done = rewrite(target, std::span(all->data() + first, end - first), {}); !done)
                return done;
        first = end;
    }
    return {};
}

Result<void> Sealer::rewrite(
    qint64 target, std::span<const Stretch> stretches, const GroupRows &fresh)
{
    GroupRows rows;
    for (const Stretch &stretch : stretches) {
        if (stretch.column >= 0)
            if (auto done = take(target, stretch.column, rows); !done)
                return done;
    }
    for (const Stretch &stretch : stretches) {
        if (stretch.fresh == 0)
            continue;
        for (auto &[series, some] : cut(fresh, stretch.from, stretch.to)) {
            if (const auto known = rows.find(series); known != rows.end())
                append(known->second, some);
            else
                rows.emplace(series, std::move(some));
        }
    }
    for (auto &[series, some] : rows)
        sortUnique(some);
    return write(target, rows);
}

/// Reads a chunk into @p rows and removes it. What cannot be read is lost, and said.
Result<void> Sealer::take(qint64 target, qint64 column, GroupRows &rows)
{
    std::vector<Instant> shared;
    {
        Statement times(m_samples, sql::timeColumn);
        if (const auto row = times.first(column); !row)
            return tl::unexpected(row.error());
        else if (*row)
            shared = decodeTimes(unsealed(times.bytes(0), column));
    }
    for (const SeriesPtr &series : m_registrar.ofTarget(target)) {
        const qint64 key = rowKey(series->id, lowOf(column));
        {
            Statement chunk(m_samples, sql::chunk);
            const auto row = chunk.first(key);
            if (!row)
                return tl::unexpected(row.error());
            if (!*row)
                continue;
            auto &some = rows.try_emplace(series->id,
                                 series->isHistogram ? SeriesRows(HistogramRows())
                                                     : SeriesRows(NumberRows()))
                             .first->second;
            const BytesView content = unsealed(chunk.bytes(0), key);
            const bool isRead = content.data()
                && std::visit(
                    [&](auto &kind) {
                        return decodeColumn(content, shared, allTime(), m_layouts, kind);
                    },
                    some);
            if (!isRead)
                m_notices.set(QStringLiteral("chunk"),
                    QCoreApplication::translate("Store",
                        "Damaged samples of %1 were dropped; they are fetched again while "
                        "the source has them.")
                        .arg(series->labels.toText().left(200)));
        }
        if (auto done = Statement(m_samples, sql::deleteChunk).run(key); !done)
            return done;
    }
    return Statement(m_samples, sql::deleteTimeColumn).run(column);
}

Result<void> Sealer::write(qint64 target, const GroupRows &rows)
{
    const std::vector<Instant> shared = sharedTimes(rows);
    if (shared.empty())
        return {};
    const size_t pieces = (shared.size() + largestChunk - 1) / largestChunk;
    for (size_t piece = 0; piece < pieces; ++piece) {
        const size_t from = piece * shared.size() / pieces;
        const size_t to = (piece + 1) * shared.size() / pieces;
        const std::span<const Instant> times(shared.data() + from, to - from);
        const auto done = pieces == 1
            ? writeColumn(target, times, rows)
            : writeColumn(target, times, cut(rows, times.front(), times.back() + Millis(1)));
        if (!done)
            return done;
    }
    return {};
}

Result<void> Sealer::writeColumn(
    qint64 target, std::span<const Instant> shared, const GroupRows &rows)
{
    const qint64 key = rowKey(target, shared.front());
    const Bytes times = sealed(encodeTimes(shared), key);
    auto done = Statement(m_samples, sql::insertTimeColumn)
                    .run(key, toMs(shared.back()), shared.size(), times);
    for (auto it = rows.begin(); done && it != rows.end(); ++it)
        if (rowCount(it->second) > 0)
            done = writeChunk(it->first, shared, it->second);
    return done;
}

static ChunkSummary summaryOf(const NumberRows &rows)
{
    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    ChunkSummary summary;
    summary.min = nan;
    summary.max = nan;
    for (const double value : rows.values) {
        summary.min = std::fmin(summary.min, value);
        summary.max = std::fmax(summary.max, value);
    }
    summary.first = rows.values.front();
    summary.last = rows.values.back();
    return summary;
}

Result<void> Sealer::writeChunk(
    qint64 series, std::span<const Instant> shared, const SeriesRows &rows)
{
    const qint64 key = rowKey(series, shared.front());
    const Bytes content = sealed(encodeColumn(shared, rows, m_layouts), key);
    const std::vector<Instant> times = timesOf(rows);
    const qint64 first = (times.front() - shared.front()).count();
    const qint64 last = (times.back() - shared.front()).count();
    Statement insert(m_samples, sql::insertChunk);
    if (const auto *numbers = std::get_if<NumberRows>(&rows)) {
        const ChunkSummary summary = summaryOf(*numbers);
        return insert.run(key, first, last, times.size(), summary.min, summary.max, summary.first,
            summary.last, content);
    }
    return insert.run(key, first, last, times.size(), nullptr, nullptr, nullptr, nullptr, content);
}

} // namespace toban
