// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "histogram.h"
#include "rawanswer.h"

namespace toban {

/** Blocks of native histograms. The API gives bounds, not schemas: a bucket (lo, hi] of schema s
 *  has hi/lo = 2^(2^-s), so s is read off the ratio and the index off hi, and both must fit within
 *  1e-6; the bucket that is closed on both sides is the zero bucket and gives the zero threshold.
 *  Empty buckets, which the API leaves out, are zeros of the layout that all rows of a block share.
 *  A new block begins where the schema or the zero threshold changes. Where the bounds of a row fit
 *  no schema, the series has custom bounds and becomes one Classic block. Rows ascend in time. */
[[nodiscard]] std::vector<HistogramBlock> assembleNative(const std::vector<RawHistogram> &raws);

} // namespace toban
