// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views.h"

#include <span>

namespace toban {

/** The requests after those that together take 95 % of the total time are the tail of the table. */
inline constexpr double tailBeginsAt = 0.95;

/** The index at which the tail of @p rows (by total time, largest first) begins; their number where
 *  fewer than two would be in it, or nothing is known of their time. */
[[nodiscard]] size_t tailBegin(std::span<const RequestRow> rows);

/** @p rows as one: calls, total time, share and what follows from them, errors and statuses where
 *  all of them tell. What cannot be added up (percentiles, dispersion, trend) is missing. Its
 * labels are those of no request. */
[[nodiscard]] RequestRow sumOfRequests(std::span<const RequestRow> rows);

} // namespace toban
