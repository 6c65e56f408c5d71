// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "notices.h"
#include "shelf.h"

namespace toban {

/** One way to samples: as scraped (step 0), by minutes, by hours. */
struct ShelfView {
    Millis step{0};
    ConnectionPool *pool = nullptr;
    Catalogue *catalogue = nullptr;
    TimeCache *times = nullptr;
};

/** Reads a span from the coarsest samples that are enough: those of the wanted resolution for the
 *  whole steps that are rolled up, finer ones at the span's ends and where nothing is rolled up
 *  yet, coarser ones where finer were dropped. All are true samples, so that what is read twice
 * does no harm. Thread-safe. */
class ShelfReader final {
public:
    /** @p shelves: finest first. @p isFollowing: another process writes, so that each read looks
     *  for series made since. */
    ShelfReader(std::vector<ShelfView> shelves, Notices &notices, bool isFollowing);

    [[nodiscard]] Result<std::vector<NumberSeries>> numbers(
        const SeriesSelector &which, TimeSpan span) const;
    [[nodiscard]] Result<std::vector<HistogramSeries>> histograms(
        const SeriesSelector &which, TimeSpan span) const;

private:
    struct Part {
        size_t shelf = 0;
        TimeSpan span;
    };
    /** What the files say about themselves. */
    struct State {
        std::vector<std::vector<TimeSpan>> unrolled; ///< of each shelf: not yet in the next one
        std::vector<std::optional<Instant>> dropped;
    };

    template <typename Series>
    [[nodiscard]] Result<std::vector<Series>> read(
        const SeriesSelector &which, TimeSpan span) const;
    template <typename Series>
    [[nodiscard]] Result<std::vector<Series>> readPart(
        const SeriesSelector &which, const Part &part) const;
    /** From the finest so many shelves alone. */
    template <typename Series>
    [[nodiscard]] Result<std::vector<Series>> readFrom(
        size_t shelves, const SeriesSelector &which, TimeSpan span) const;
    template <typename Series>
    [[nodiscard]] Result<std::vector<Series>> readKnown(
        const SeriesSelector &which, TimeSpan span, const State &known) const;
    [[nodiscard]] Result<State> state(size_t shelves) const;
    void plan(size_t shelf, TimeSpan span, const State &state, std::vector<Part> &parts) const;
    void planDropped(
        size_t shelf, TimeSpan span, const State &state, std::vector<Part> &parts) const;
    void planFiner(size_t shelf, TimeSpan span, const State &state, std::vector<Part> &parts) const;

    const std::vector<ShelfView> m_shelves;
    Notices &m_notices;
    const bool m_isFollowing;
};

} // namespace toban
