// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bytes.h"
#include "histogram.h"

namespace toban {

/** The rows [from, to) of a block without layout and times, bit by bit the same when read back.
 *  Whole numbers are kept as differences over time, bucket by bucket, dense or as the list of those
 *  that are not zero; the count as its distance from the sum of the buckets; the sum with the rows
 *  where the count changed as hint. */
[[nodiscard]] Bytes encodeHistogram(const HistogramBlock &block, size_t from, size_t to);

/** Appends the rows [from, to) of @p rows to the block's buckets, counts and sums. block.layout
 * must be set. False: the bytes are damaged; the block is then as before. */
[[nodiscard]] bool decodeHistogram(
    BytesView bytes, size_t rows, size_t from, size_t to, HistogramBlock &block);

} // namespace toban
