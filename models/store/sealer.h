// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "notices.h"
#include "registrar.h"

namespace toban {

/** Turns rows into column chunks. The chunks of one target never overlap in time: rows that fall
 *  into an existing one are merged into it, and small neighbours are joined up to 4096 rows, only
 *  where the neighbour is not much larger, so that a row is rewritten a few times at most. Inside
 *  the open transaction; writer thread. */
class Sealer final {
    Q_DISABLE_COPY_MOVE(Sealer)

public:
    static constexpr size_t largestChunk = 4096;

    Sealer(Database &samples, Registrar &registrar, Notices &notices);

    /** The rows of one target, in order; of rows held already the held one stays. */
    [[nodiscard]] Result<void> seal(qint64 target, const GroupRows &rows);
    /** Joins whatever small neighbours there are. */
    [[nodiscard]] Result<void> compact(qint64 target);
    [[nodiscard]] const LayoutNumbers &layouts() const { return m_layouts; }

private:
    /** A stretch of time: a chunk that is there, or the gap before it, and the new rows in it. */
    struct Stretch {
        Instant from;
        Instant to; ///< exclusive
        qint64 column = -1; ///< the time column's id; -1: a gap
        size_t held = 0;
        size_t fresh = 0;
        [[nodiscard]] size_t rows() const { return held + fresh; }
    };
    using Stretches = std::vector<Stretch>;

    [[nodiscard]] Result<Stretches> columns(qint64 target, Instant from, Instant to);
    [[nodiscard]] Result<void> collect(const char *sql, qint64 low, qint64 high, Stretches &found);
    [[nodiscard]] Result<void> rewrite(
        qint64 target, std::span<const Stretch> stretches, const GroupRows &fresh);
    [[nodiscard]] Result<void> take(qint64 target, qint64 column, GroupRows &rows);
    [[nodiscard]] Result<void> write(qint64 target, const GroupRows &rows);
    [[nodiscard]] Result<void> writeColumn(
        qint64 target, std::span<const Instant> shared, const GroupRows &rows);
    [[nodiscard]] Result<void> writeChunk(
        qint64 series, std::span<const Instant> shared, const SeriesRows &rows);

    Database &m_samples;
    Registrar &m_registrar;
    Notices &m_notices;
    LayoutNumbers m_layouts;
};

} // namespace toban
