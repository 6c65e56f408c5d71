// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "histogram.h"

#include <optional>

namespace toban {

/** The median distance of neighbours; zero below two times. @p times ascend. */
[[nodiscard]] Millis medianSpacing(const std::vector<Instant> &times);

/** What is known of the scrapes of one target: when they were, which failed, when its process
 *  started, how long they took. Immutable. An empty history knows nothing: then series stand on
 *  their own times and nothing counts as newly born. */
class ScrapeHistory final {
public:
    struct Scrape {
        Instant at;
        bool isUp = false;
    };

    ScrapeHistory() = default;
    /** The series `up`, `process_start_time_seconds` and `scrape_duration_seconds` of the target,
     *  each possibly cut into several by a changed label. Where a target shows two processes at one
     *  time, none of them speaks for it. @p unknown: spans nobody asked about; where none is
     *  given, the time before the first scrape is. */
    ScrapeHistory(const std::vector<NumberSeries> &up,
        const std::vector<NumberSeries> &processStart, const std::vector<NumberSeries> &duration,
        std::vector<TimeSpan> unknown);
    /** The same of series of which only a row a @p step is there: what the distance of those cannot
     *  tell. */
    [[nodiscard]] ScrapeHistory thinnedTo(Millis step, Millis scrapeInterval) const;

    [[nodiscard]] const std::vector<Scrape> &scrapes() const { return m_scrapes; }
    [[nodiscard]] bool isKnown() const { return !m_scrapes.empty(); }
    /** The scrape interval: the median spacing; zero where it cannot be told. */
    [[nodiscard]] Millis interval() const { return m_interval; }
    /** How far apart rows lie where nothing is missing: the interval, unless they are thinned. */
    [[nodiscard]] Millis rowDistance() const { return std::max(m_interval, m_step); }
    /** The last scrape before a moment, failed or not. */
    [[nodiscard]] std::optional<Scrape> scrapeBefore(Instant at) const;
    /** The last scrape at or before a moment. */
    [[nodiscard]] std::optional<Scrape> scrapeAt(Instant at) const;
    /** Whether a scrape, failed or not, lies inside (both ends excluded). */
    [[nodiscard]] bool hasScrapeInside(TimeSpan span) const;
    /** When the process that answered at span.to was started, if that lies in the span and the
     * scrape at span.from still saw another one. */
    [[nodiscard]] std::optional<Instant> restartInside(TimeSpan span) const;
    /** When the process that answered at a scrape was started; nullopt: not told. */
    [[nodiscard]] std::optional<Instant> processStartAt(Instant scrape) const;
    /** How long the scrape at this time took; zero: not told. */
    [[nodiscard]] Millis durationAt(Instant scrape) const;
    /** Whether part of the span was never asked about. */
    [[nodiscard]] bool isUnknown(TimeSpan span) const;

private:
    struct Timed {
        Instant at;
        double value = 0;
    };
    static std::vector<Timed> joined(const std::vector<NumberSeries> &pieces, bool isUniqueOnly);
    static const Timed *find(const std::vector<Timed> &values, Instant at);

    std::vector<Scrape> m_scrapes;
    std::vector<Timed> m_starts;
    std::vector<Timed> m_durations;
    std::vector<TimeSpan> m_unknown;
    Millis m_interval{0};
    Millis m_step{0};
};

} // namespace toban
