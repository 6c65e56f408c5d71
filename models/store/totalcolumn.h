// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bytes.h"

#include <span>
#include <vector>

namespace toban {

/** Running totals of decimals, as the _sum of a histogram of nanosecond times: every step is a
 *  decimal of few digits, but the sum carries the rounding of all steps, so that no value is a
 *  decimal itself. Kept are the rows that changed, the decimal step, and by how many units in the
 *  last place the value differs from the value before plus that step. Always lossless; false where
 *  the steps are no decimals, so that it would not be small. */
[[nodiscard]] bool writeTotal(
    ByteWriter &out, std::span<const double> values, const std::vector<bool> *changedHint);
[[nodiscard]] bool readTotal(ByteReader &in, size_t count, size_t from, size_t to, double *out,
    const std::vector<bool> *changedHint);

} // namespace toban
