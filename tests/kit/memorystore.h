// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "changefeed.h"
#include "commands.h"
#include "ingest.h"
#include "queries.h"

#include <condition_variable>
#include <map>
#include <mutex>

namespace toban {

/** A store that lives in memory, for tests of what reads and of what records. It keeps the promises
 * of Queries and Ingest: rows are merged by series and time (the first one stays), reads give the
 * samples of (from, to] and the last one at or before from. Thread-safe. */
class MemoryStore : public Queries, public Ingest, public Commands {
public:
    /** Whom to tell of every batch, in the feed's thread; it must outlive the store. */
    void setFeed(ChangeFeed *feed);
    /** While held, reads wait (in their own threads); let it go before the store goes. */
    void setHeld(bool isHeld);
    /** Every read fails with this from now on; nullopt: none does. */
    void setFailure(std::optional<Error> error);
    /** What status() says. */
    void setStatus(StoreStatus status);

    [[nodiscard]] QFuture<Result<void>> ingest(Batch batch) override;

    [[nodiscard]] Result<std::vector<NumberSeries>> numbers(
        const SeriesSelector &which, TimeSpan span) const override;
    [[nodiscard]] Result<std::vector<HistogramSeries>> histograms(
        const SeriesSelector &which, TimeSpan span) const override;
    [[nodiscard]] Result<std::vector<std::pair<Labels, std::vector<ChunkSummary>>>> summaries(
        const SeriesSelector &which, TimeSpan span) const override;
    [[nodiscard]] Result<std::vector<std::pair<Labels, Instant>>> firstSamples(
        const SeriesSelector &which, Instant at) const override;
    [[nodiscard]] Result<std::vector<Exemplar>> exemplars(
        const SeriesSelector &which, TimeSpan span, Millis thin) const override;
    [[nodiscard]] Result<std::optional<Instant>> newestSample(
        const SourceId &source, Instant at) const override;
    [[nodiscard]] Result<std::vector<TimeSpan>> holes(
        const ServiceId &service, TimeSpan span) const override;
    [[nodiscard]] Result<std::vector<SourceHealth>> health(Instant at) const override;
    [[nodiscard]] Result<std::vector<HealthObservation>> healthHistory(
        const SourceId &source, TimeSpan span) const override;
    [[nodiscard]] Result<std::vector<Mark>> marks(TimeSpan span) const override;
    [[nodiscard]] Result<StoreStatus> status() const override;

    /** Unsupported: nothing here asks a source. */
    [[nodiscard]] QFuture<Result<IntentId>> submit(Intent intent) override;
    [[nodiscard]] QFuture<Result<IntentId>> record(Intent intent) override;
    [[nodiscard]] QFuture<Result<void>> cancel(IntentId id) override;
    [[nodiscard]] QFuture<Result<void>> renew(IntentId id) override;
    [[nodiscard]] QFuture<Result<IntentId>> act(AlertAct act) override;
    [[nodiscard]] QFuture<Result<void>> undoAct(IntentId id) override;
    [[nodiscard]] QFuture<Result<MarkId>> setMark(Instant at, QString text) override;
    [[nodiscard]] QFuture<Result<void>> removeMark(MarkId id) override;

private:
    struct Row {
        BucketLayoutPtr layout;
        std::vector<double> buckets;
        double count = 0;
        double sum = 0;
    };
    template <typename Value>
    struct Stored {
        Temporality temporality = Temporality::Cumulative;
        std::map<Instant, Value> rows;
    };
    template <typename Value>
    using Table = std::map<std::pair<SourceId, Labels>, Stored<Value>>;

    void keepNumbers(const SourceId &source, const NumberSeries &series);
    void keepHistogram(const SourceId &source, const HistogramSeries &series);
    using Lock = std::unique_lock<std::mutex>;
    [[nodiscard]] Result<void> check(Lock &lock) const;
    [[nodiscard]] SourceHealth healthOf(const SourceId &source, Instant at) const;
    [[nodiscard]] std::optional<Instant> newest(const SourceId &source, Instant at) const;

    mutable std::mutex m_mutex;
    mutable std::condition_variable m_released;
    bool m_isHeld = false;
    Table<double> m_numbers;
    Table<Row> m_histograms;
    std::vector<HealthObservation> m_health;
    std::vector<Batch::Coverage> m_coverage;
    std::vector<std::pair<SourceId, Exemplar>> m_exemplars;
    std::vector<Mark> m_marks;
    int m_marksEver = 0;
    std::optional<Error> m_failure;
    StoreStatus m_status;
    ChangeFeed *m_feed = nullptr;
    qint64 m_sequence = 0;
};

} // namespace toban
