// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "retention.h"

#include "rollspans.h"
#include "rowkey.h"
#include "statement.h"
#include "statements.h"
#include "storagestatements.h"

namespace toban {

Retention::Retention(std::vector<Level> levels, qint64 bytes, PinnedSpans pinned)
    : m_levels(std::move(levels))
    , m_bytes(bytes)
    , m_pinned(std::move(pinned))
    , m_done(m_levels.size())
{
}

bool Retention::isPinned(TimeSpan span) const
{
    const std::vector<TimeSpan> pinned = m_pinned ? m_pinned() : std::vector<TimeSpan>();
    return std::ranges::any_of(
        pinned, [span](const TimeSpan &pin) { return pin.from < span.to && span.from < pin.to; });
}

/// Not what is to be rolled up first.
Result<Instant> Retention::droppable(const Level &level, Instant before) const
{
    if (!level.isRolledUp)
        return before;
    const auto unrolled = readToRoll(*level.file);
    if (!unrolled)
        return tl::unexpected(unrolled.error());
    return unrolled->empty() ? before : std::min(before, unrolled->front().from);
}

Result<std::optional<Retention::Column>> Retention::oldestOf(
    const Level &level, qint64 target, Instant before) const
{
    Statement columns(*level.file, sql::timeColumns);
    auto row = columns.first(firstKey(target), rowKey(target, before));
    for (; row && *row; row = columns.next()) {
        const Column column{columns.integer(0), fromMs(columns.integer(1))};
        if (column.last > before)
            break;
        if (!isPinned({fromMs(lowOf(column.id)) - Millis(1), column.last}))
            return std::optional(column);
    }
    if (!row)
        return tl::unexpected(row.error());
    return std::optional<Column>();
}

Result<std::optional<Retention::Column>> Retention::oldest(const Level &level, Instant before) const
{
    std::optional<Column> oldest;
    for (const qint64 target : level.catalogue->targets()) {
        const auto column = oldestOf(level, target, before);
        if (!column)
            return column;
        if (*column && (!oldest || (**column).last < oldest->last))
            oldest = *column;
    }
    return oldest;
}

Result<void> Retention::dropColumn(const Level &level, const Column &column)
{
    Result<void> done;
    const auto series = level.catalogue->ofTarget(ownerOf(column.id));
    for (auto it = series.begin(); done && it != series.end(); ++it)
        done = Statement(*level.file, sql::deleteChunk).run(rowKey((*it)->id, lowOf(column.id)));
    if (done)
        done = Statement(*level.file, sql::deleteTimeColumn).run(column.id);
    if (done)
        done = keepDropped(*level.file, stepAfter(column.last, rollHour));
    return done;
}

Result<bool> Retention::drop(
    const Level &level, Instant before, const std::function<Result<bool>()> &isWanted)
{
    constexpr auto slice = 20ms;
    const auto began = std::chrono::steady_clock::now();
    bool hasDropped = false;
    auto done = level.file->begin();
    while (done && std::chrono::steady_clock::now() - began < slice) {
        const auto wanted = isWanted();
        const auto column = wanted && *wanted ? oldest(level, before)
            : wanted                          ? std::optional<Column>()
                     : Result<std::optional<Column>>(tl::unexpected(wanted.error()));
        if (column && !*column)
            break;
        done = column ? dropColumn(level, **column) : tl::unexpected(column.error());
        hasDropped = true;
    }
    if (done)
        done = level.file->commit();
    if (done)
        return hasDropped;
    level.file->rollback();
    return tl::unexpected(done.error());
}

/// What lies outside chunks: rows never sealed, because their source is gone, and exemplars.
Result<void> Retention::dropSmall(const Level &level, Instant before)
{
    auto done
        = level.file->begin()
              .and_then(
                  [&] { return Statement(*level.file, sql::deleteOldHeads).run(toMs(before)); })
              .and_then(
                  [&] { return Statement(*level.file, sql::deleteOldExemplars).run(toMs(before)); })
              .and_then([&] { return level.file->execute(sql::deleteOrphanExemplarSeries); })
              .and_then([&] { return keepDropped(*level.file, before); })
              .and_then([&] { return level.file->commit(); });
    if (!done)
        level.file->rollback();
    return done;
}

Result<bool> Retention::dropOld(size_t index, Instant now)
{
    const Level &level = m_levels[index];
    if (level.age == Millis(0))
        return false;
    const Instant wanted = stepBefore(now - level.age, rollHour);
    if (wanted <= m_done[index])
        return false;
    const auto before = droppable(level, wanted);
    if (!before)
        return tl::unexpected(before.error());
    const auto isBusy = drop(level, *before, []() -> Result<bool> { return true; });
    if (!isBusy || *isBusy)
        return isBusy;
    if (const auto done = dropSmall(level, *before); !done)
        return tl::unexpected(done.error());
    m_done[index] = *before;
    return false;
}

Result<bool> Retention::isTooLarge() const
{
    qint64 bytes = 0;
    for (const Level &level : m_levels) {
        const auto pages = level.file->number(sql::pageCount);
        const auto free = level.file->number(sql::freePages);
        const auto size = level.file->number(sql::pageSize);
        if (!pages || !free || !size)
            return tl::unexpected((!pages ? pages : !free ? free : size).error());
        bytes += (*pages - *free) * *size;
    }
    return bytes > m_bytes;
}

Result<bool> Retention::dropForRoom(Instant now)
{
    if (m_bytes == 0)
        return false;
    const auto isFull = isTooLarge();
    if (!isFull || !*isFull)
        return isFull;
    for (const Level &level : m_levels) {
        const auto before = droppable(level, now - level.least);
        if (!before)
            return tl::unexpected(before.error());
        const auto isBusy = drop(level, *before, [this] { return isTooLarge(); });
        if (!isBusy || *isBusy)
            return isBusy;
    }
    return false;
}

/// A little is left: sealing the row head needs it again soon.
Result<bool> Retention::vacuum()
{
    constexpr qint64 leftPages = 64;
    constexpr qint64 leftShare = 64;
    for (const Level &level : m_levels) {
        const auto pages = level.file->number(sql::pageCount);
        const auto free = level.file->number(sql::freePages);
        if (!pages || !free)
            return tl::unexpected((pages ? free : pages).error());
        if (*free <= std::max(leftPages, *pages / leftShare))
            continue;
        const auto done = level.file->execute(sql::vacuumSome).and_then([&] {
            return level.file->execute(sql::checkpointWhatCan);
        });
        return done.map([] { return true; });
    }
    return false;
}

Result<Instant> Retention::believable(Instant now)
{
    constexpr Millis slack = std::chrono::hours(24);
    if (now <= m_newest + slack)
        return now;
    Statement newest(*m_levels.front().file, sql::newestRow);
    if (const auto row = newest.first(); !row)
        return tl::unexpected(row.error());
    m_newest = fromMs(newest.integer(0));
    return std::min(now, m_newest + slack);
}

Result<bool> Retention::goOn(Instant asked)
{
    const auto now = believable(asked);
    if (!now)
        return tl::unexpected(now.error());
    for (size_t level = 0; level < m_levels.size(); ++level)
        if (const auto isBusy = dropOld(level, *now); !isBusy || *isBusy)
            return isBusy;
    const auto isBusy = dropForRoom(*now);
    return !isBusy || *isBusy ? isBusy : vacuum();
}

} // namespace toban
