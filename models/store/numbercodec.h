// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bytes.h"

#include <span>
#include <vector>

namespace toban {

/** A column of float values as bytes and back, bit by bit the same: NaN payloads, -0 and Inf
 *  included. Per column the best of: one value; decimals as integers (bit-packed, or zstd where
 * much smaller); running totals of decimals, whose rounding is kept beside; bit patterns in planes.
 *
 *  @p changedHint: which rows are expected to differ from the row before (such as those where the
 *  count of a histogram grew); where it is right, which rows changed costs nothing. The reader must
 *  then give the same. */
[[nodiscard]] Bytes encodeNumbers(
    std::span<const double> values, const std::vector<bool> *changedHint = nullptr);

/** The values [from, to) of @p count to @p out. False: the bytes are damaged. */
[[nodiscard]] bool decodeNumbers(BytesView bytes, size_t count, size_t from, size_t to, double *out,
    const std::vector<bool> *changedHint = nullptr);

/** The value as an integer, if it is one that a float keeps exactly (and not -0). */
[[nodiscard]] bool asInteger(double value, qint64 &integer);

} // namespace toban
