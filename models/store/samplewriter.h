// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "firstseen.h"
#include "sealer.h"

#include <QSet>

namespace toban {

/** Writes batches to samples.db: first to the row head (one row per batch and target), from there
 *  sealed into chunks when enough has come together. The rows stay **as scraped**: running totals
 * at their true scrape times; differences are the readers' business. Inside the open transaction;
 *  writer thread. After a failure: rolledBack(). */
class SampleWriter final {
    Q_DISABLE_COPY_MOVE(SampleWriter)

public:
    static constexpr size_t sealScrapes = 512; ///< in the head of one target
    static constexpr qint64 sealRows = 256; ///< head rows of one target
    static constexpr size_t directScrapes = 256; ///< a batch this long goes past the head
    static constexpr Millis oldestHead = std::chrono::hours(1);

    SampleWriter(Database &samples, Catalogue &catalogue, const Clock &clock, Notices &notices);

    /** What the store cannot keep: NULL layouts, columns of unequal length, times before 1970. */
    [[nodiscard]] static Result<void> check(const Batch &batch);

    /** Learns what the row head holds; before the first write. */
    [[nodiscard]] Result<void> load();
    /** Widens @p added by the times of the rows that were not held. */
    [[nodiscard]] Result<void> write(const Batch &batch, std::optional<TimeSpan> &added);
    /** The same for a roll-up, which may bring again what is held for long: that is looked for and
     *  left out, so that no chunk is rewritten for nothing. */
    [[nodiscard]] Result<void> writeMissing(
        const Batch &batch, TimeSpan span, std::optional<TimeSpan> &added);
    /** Seals the whole head and joins small chunks: at the end. */
    [[nodiscard]] Result<void> sealAll();

    void committed() { m_registrar.committed(); }
    void rolledBack();

private:
    struct Head {
        qint64 next = 0;
        qint64 rows = 0;
        size_t scrapes = 0;
        Millis since{0}; ///< monotonic time of the oldest row of this run
    };
    using Targets = std::map<qint64, GroupRows>;

    [[nodiscard]] Result<void> collectNumbers(const Batch &batch, Targets &targets);
    [[nodiscard]] Result<void> collectHistograms(const Batch &batch, Targets &targets);
    [[nodiscard]] Result<Targets> collect(const Batch &batch);
    [[nodiscard]] Result<void> put(Targets targets, std::optional<TimeSpan> &added);
    /** Drops rows that are surely held, and remembers the others. */
    void dropKnown(qint64 series, SeriesRows &rows);
    [[nodiscard]] Result<void> put(
        qint64 target, GroupRows rows, const std::vector<Instant> &shared);
    [[nodiscard]] Result<void> sealTarget(qint64 target, GroupRows fresh);

    Database &m_samples;
    const Catalogue &m_catalogue;
    const Clock &m_clock;
    Notices &m_notices;
    Registrar m_registrar;
    Sealer m_sealer;
    FirstSeen m_firstSeen;
    QHash<qint64, Head> m_heads;
    QHash<qint64, std::vector<Instant>> m_recent; ///< by series: the newest times, ascending
    QSet<qint64> m_touched; ///< targets with new chunks
    bool m_isLoaded = false;
};

} // namespace toban
