// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue.h"
#include "notices.h"
#include "timecache.h"

namespace toban {

/** Reads samples.db on a connection of the calling thread, inside one transaction, so that rows on
 *  their way from the head into chunks are seen once. A damaged chunk is left out and said. */
class SampleReader final {
public:
    SampleReader(Database &samples, const Catalogue &catalogue, TimeCache &times, Notices &notices);

    [[nodiscard]] Result<std::vector<NumberSeries>> numbers(
        const SeriesSelector &which, TimeSpan span);
    [[nodiscard]] Result<std::vector<HistogramSeries>> histograms(
        const SeriesSelector &which, TimeSpan span);
    /** The same of series that are known already; those of the other kind are passed over. */
    [[nodiscard]] Result<std::vector<NumberSeries>> numbersOf(
        const std::vector<SeriesPtr> &series, TimeSpan span);
    [[nodiscard]] Result<std::vector<HistogramSeries>> histogramsOf(
        const std::vector<SeriesPtr> &series, TimeSpan span);
    using Summaries = std::vector<std::pair<Labels, std::vector<ChunkSummary>>>;
    [[nodiscard]] Result<Summaries> summaries(const SeriesSelector &which, TimeSpan span);
    using FirstTimes = std::vector<std::pair<Labels, Instant>>;
    [[nodiscard]] Result<FirstTimes> firstTimes(const SeriesSelector &which, Instant at);
    [[nodiscard]] Result<std::optional<Instant>> newest(const SourceId &source, Instant at);
    /** First and last sample of all. */
    [[nodiscard]] Result<std::optional<TimeSpan>> held();
    /** By series, for what rewrites samples; inside a transaction of the caller. */
    [[nodiscard]] Result<GroupRows> rowsOf(const std::vector<SeriesPtr> &series, TimeSpan span);

private:
    using Times = TimeCache::Times;

    template <typename Rows>
    [[nodiscard]] Result<std::vector<Rows>> read(
        const std::vector<SeriesPtr> &series, TimeSpan span);
    template <typename Rows>
    [[nodiscard]] Result<void> addRowsOf(
        const std::vector<SeriesPtr> &series, TimeSpan span, GroupRows &found);
    template <typename Rows>
    [[nodiscard]] Result<std::vector<Rows>> readInside(
        const std::vector<SeriesPtr> &series, TimeSpan span);
    template <typename Rows>
    [[nodiscard]] Result<void> readChunks(const SeriesEntry &series, TimeSpan span, Rows &rows);
    template <typename Rows>
    [[nodiscard]] Result<void> readHeads(
        const std::vector<SeriesPtr> &series, TimeSpan span, std::vector<Rows> &rows);
    template <typename Rows>
    [[nodiscard]] Result<void> addFirstHeld(
        const std::vector<SeriesPtr> &series, Instant at, FirstTimes &found);
    template <typename Rows>
    [[nodiscard]] Result<void> addFirstTimes(
        const std::vector<SeriesPtr> &series, Instant at, FirstTimes &found);
    [[nodiscard]] Result<Times> times(qint64 column);
    [[nodiscard]] Result<void> addSummaries(
        const SeriesEntry &series, TimeSpan span, std::vector<ChunkSummary> &found);
    [[nodiscard]] Result<void> newestOf(qint64 target, Instant at, std::optional<Instant> &newest);
    [[nodiscard]] Result<void> newestInHead(
        qint64 target, Instant at, std::optional<Instant> &newest);
    void tellDamage(const SeriesEntry &series);

    Database &m_samples;
    const Catalogue &m_catalogue;
    TimeCache &m_cache;
    Notices &m_notices;
    LayoutNumbers m_layouts;
    QHash<qint64, Times> m_times;
};

} // namespace toban
