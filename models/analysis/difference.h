// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "increments.h"
#include "scrapehistory.h"

namespace toban {

/** Turns the totals of one series into what was gained between its true scrape times. Pure, and the
 *  same whatever came into the store first.
 *
 *  - A fall of the count, or of any le-cumulative bucket, is a reset, as is a process that started
 *    between the two scrapes: the new value counts from 0, since the last good scrape that did not
 *    show the series yet, else since the process start where that is known, else since the row
 * before.
 *  - A first row is Born, and counts from 0, where the target's scrape before had up = 1 (and the
 * time between is known), or where its process started since; otherwise it is only a baseline.
 *  - A difference over more than 1.5 scrape intervals, or over a scrape of the target in which the
 *    series was missing or which failed, is bridged.
 *  - A changed classic layout is compared on the bounds both have. One or two scrapes that show
 * only part of the buckets they had before and have afterwards are passed over. Exponential rows
 * are first brought to the lowest schema of the series. A series that turns from classic to
 * exponential begins anew.
 *  - Rows of Delta series are amounts already, for the time since the row before. */
[[nodiscard]] HistogramIncrements difference(
    const HistogramSeries &series, const ScrapeHistory &history);
[[nodiscard]] CounterIncrements difference(
    const NumberSeries &series, const ScrapeHistory &history);

/** The counts of a histogram as a counter. */
[[nodiscard]] CounterIncrements countsOf(const HistogramIncrements &increments);

} // namespace toban
