// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "batch.h"
#include "mark.h"
#include "matcher.h"

namespace toban {

/** Which series: those of one source with this __name__ whose labels match. */
struct SeriesSelector {
    SourceId source;
    QString metric;
    Matchers match;
    Millis resolution{0}; ///< rows this far apart are enough; 0: as scraped
};

/** One stored stretch of a number series, known without decoding it. */
struct ChunkSummary {
    Instant firstTime;
    Instant lastTime;
    qint64 count = 0;
    double min = 0;
    double max = 0;
    double first = 0;
    double last = 0;
};

struct StoreStatus {
    QString folder;
    qint64 sampleBytes = 0;
    qint64 journalBytes = 0;
    std::optional<TimeSpan> held; ///< first and last sample time of all series
    qint64 seriesCount = 0;
    bool readOnly = false;
    QStringList notices; ///< what the user must know: moved aside, recovered, read-only because …
};

/** The one way to read. Synchronous and thread-safe; never call it on the GUI thread. Every read
 *  names a span. Results ascend in time; series come in the order of their labels.
 *
 *  Series reads return the samples in the span (from, to] **and the last one at or before from**,
 *  so that differences over the left edge can be made. Where rows further apart are enough, or
 *  finer ones were dropped for their age, a part of the true samples stands for all: of each minute
 *  or hour the last one, and those on both sides of a restart, so that amounts between whole
 *  minutes (hours) are the same; of other numbers also the extremes. */
class Queries {
public:
    virtual ~Queries() = default;

    [[nodiscard]] virtual Result<std::vector<NumberSeries>> numbers(
        const SeriesSelector &which, TimeSpan span) const = 0;
    [[nodiscard]] virtual Result<std::vector<HistogramSeries>> histograms(
        const SeriesSelector &which, TimeSpan span) const = 0;
    /** Summaries of the chunks that touch the span; the row head counts as one. */
    [[nodiscard]] virtual Result<std::vector<std::pair<Labels, std::vector<ChunkSummary>>>>
    summaries(const SeriesSelector &which, TimeSpan span) const = 0;

    /** When each series of a metric, of numbers or of histograms, was seen first in all that is
     *  stored; without those that have no sample up to @p at. */
    [[nodiscard]] virtual Result<std::vector<std::pair<Labels, Instant>>> firstSamples(
        const SeriesSelector &which, Instant at) const = 0;

    /** Exemplars of a histogram family in the span: of every stretch of @p thin (left-open, counted
     *  from the epoch) the one of the largest value; 0: all. Oldest first. */
    [[nodiscard]] virtual Result<std::vector<Exemplar>> exemplars(
        const SeriesSelector &which, TimeSpan span, Millis thin) const = 0;

    /** The time of the newest sample of a source at or before @p at. */
    [[nodiscard]] virtual Result<std::optional<Instant>> newestSample(
        const SourceId &source, Instant at) const = 0;
    /** Stretches of the span about which a service's source was never asked with success. */
    [[nodiscard]] virtual Result<std::vector<TimeSpan>> holes(
        const ServiceId &service, TimeSpan span) const = 0;

    /** Every source ever seen, as it was known at @p at. */
    [[nodiscard]] virtual Result<std::vector<SourceHealth>> health(Instant at) const = 0;
    /** How a source's state changed over the span, oldest first, one entry per change. */
    [[nodiscard]] virtual Result<std::vector<HealthObservation>> healthHistory(
        const SourceId &source, TimeSpan span) const = 0;

    /** The marks in the span that users set and did not remove. */
    [[nodiscard]] virtual Result<std::vector<Mark>> marks(TimeSpan span) const = 0;

    [[nodiscard]] virtual Result<StoreStatus> status() const = 0;
};

} // namespace toban
