// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instant.h"

#include <vector>

namespace toban {

/** Arithmetic of stretches of time; what comes out ascends and does not overlap. */

/** What touches, in one. */
[[nodiscard]] std::vector<TimeSpan> joined(std::vector<TimeSpan> spans);
/** What of the first lies in none of the others. */
[[nodiscard]] std::vector<TimeSpan> without(
    const std::vector<TimeSpan> &spans, std::vector<TimeSpan> gone);
/** What lies in both. */
[[nodiscard]] std::vector<TimeSpan> common(
    const std::vector<TimeSpan> &a, const std::vector<TimeSpan> &b);

} // namespace toban
