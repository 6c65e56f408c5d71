// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "histogram.h"
#include "instant.h"

namespace toban {

/** Drops what lies outside (from, to], and then series without samples. */
void keepWithin(TimeSpan span, std::vector<NumberSeries> &series);
void keepWithin(TimeSpan span, std::vector<HistogramSeries> &series);

/** Adds samples to the series of the same labels; times stay in order, of two at one time the one
 *  that was there remains. */
void merge(std::vector<NumberSeries> &into, std::vector<NumberSeries> more);

/** Gives every series that name, and the labels of @p extra. */
void rename(const QString &metric, std::vector<NumberSeries> &series, const Labels &extra = {});

/** Makes series of seriesname::build of those that end in _build_info; the others stay, and those
 *  that tell neither version nor revision go. */
void renameBuilds(std::vector<NumberSeries> &series);

/** Counts of a longer window brought down to one step: all amounts times @p factor. */
void scale(double factor, std::vector<NumberSeries> &series);
void scale(double factor, std::vector<HistogramSeries> &series);

/** The median distance of neighbours in time; 0 where there are no neighbours. */
[[nodiscard]] Millis usualStep(const std::vector<NumberSeries> &series);
[[nodiscard]] Millis usualStep(const std::vector<HistogramSeries> &series);

} // namespace toban
