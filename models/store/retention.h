// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue.h"
#include "storage.h"

#include <functional>

namespace toban {

/** Stretches whose samples stay as scraped whatever their age is. */
using PinnedSpans = std::function<std::vector<TimeSpan>()>;

/** Holds the plan: drops what is older than it says, and while all files together are larger, the
 *  oldest: first samples as scraped down to the last day, then minutes down to the last month, then
 *  hours. Whole time columns with their chunks, never what is not rolled up yet and never what
 *  touches a pinned span. Room is given back page by page. Some 20 ms at a time, outside any
 *  transaction; writer thread. */
class Retention final {
    Q_DISABLE_COPY_MOVE(Retention)

public:
    struct Level {
        Database *file = nullptr;
        const Catalogue *catalogue = nullptr;
        Millis age{0}; ///< 0: for ever
        Millis least{0}; ///< what is younger is not dropped for want of room
        bool isRolledUp = false; ///< there is a coarser one
    };
    /** @p levels: finest first. @p bytes: of all of them; 0: whatever they come to. */
    Retention(std::vector<Level> levels, qint64 bytes, PinnedSpans pinned);

    /** One slice; false: the plan is held. */
    [[nodiscard]] Result<bool> goOn(Instant now);

private:
    /** A time column that may go. */
    struct Column {
        qint64 id = 0;
        Instant last;
    };
    /** Not later than a day after the newest sample: a clock that is set wrong drops nothing. */
    [[nodiscard]] Result<Instant> believable(Instant now);
    [[nodiscard]] Result<bool> dropOld(size_t level, Instant now);
    [[nodiscard]] Result<bool> dropForRoom(Instant now);
    [[nodiscard]] Result<Instant> droppable(const Level &level, Instant before) const;
    /** The oldest that ends at or before then. */
    [[nodiscard]] Result<std::optional<Column>> oldest(const Level &level, Instant before) const;
    [[nodiscard]] Result<std::optional<Column>> oldestOf(
        const Level &level, qint64 target, Instant before) const;
    [[nodiscard]] bool isPinned(TimeSpan span) const;
    /** Columns that end at or before then, as long as @p isWanted and a slice lasts. */
    [[nodiscard]] Result<bool> drop(
        const Level &level, Instant before, const std::function<Result<bool>()> &isWanted);
    [[nodiscard]] static Result<void> dropColumn(const Level &level, const Column &column);
    [[nodiscard]] static Result<void> dropSmall(const Level &level, Instant before);
    [[nodiscard]] Result<bool> isTooLarge() const;
    [[nodiscard]] Result<bool> vacuum();

    const std::vector<Level> m_levels;
    const qint64 m_bytes;
    const PinnedSpans m_pinned;
    Instant m_newest{}; ///< of all samples as scraped, as last looked up
    std::vector<Instant> m_done; ///< by level: all before is dropped
};

} // namespace toban
