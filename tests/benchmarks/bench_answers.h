// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "histogram.h"

namespace toban::bench {

/** Texts of answers to range queries, the same on every run. */

/** Lines of a chart, each value with all of its digits. */
[[nodiscard]] QByteArray lines(int series, int count);
/** What a server's own metrics look like: counters, sizes, ratios, flags. */
[[nodiscard]] QByteArray mixed(int series, int count);
/** Polls of a histogram family: requests times twelve buckets, _sum and _count. */
[[nodiscard]] QByteArray buckets(int requests, int count);

/** The peer: what one would write with Qt alone. */
[[nodiscard]] std::vector<NumberSeries> byQt(const QByteArray &text);
/** The same, joined to histograms (series of one histogram share their times here). */
[[nodiscard]] std::vector<HistogramSeries> histogramsByQt(const QByteArray &text);

} // namespace toban::bench
