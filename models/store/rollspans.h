// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database.h"
#include "instant.h"

#include <vector>

namespace toban {

/** What of a file of samples is still to be rolled up is told in whole hours. */
inline constexpr Millis rollHour = std::chrono::hours(1);

/** The last multiple of a step since the epoch at or before a moment, and the first at or after. */
[[nodiscard]] constexpr Instant stepBefore(Instant at, Millis step)
{
    return fromMs(toMs(at) / step.count() * step.count());
}
[[nodiscard]] constexpr Instant stepAfter(Instant at, Millis step)
{
    return stepBefore(at + step - Millis(1), step);
}

/** Notes that samples came into the span; inside the transaction that writes them. */
[[nodiscard]] Result<void> addToRoll(Database &samples, TimeSpan span);
/** Whole hours, rolled up now. */
[[nodiscard]] Result<void> removeToRoll(Database &samples, TimeSpan hours);
/** All of it, oldest first; none of a file of before there were roll-ups, which has no coarser
 *  samples beside it. */
[[nodiscard]] Result<std::vector<TimeSpan>> readToRoll(Database &samples);

/** Up to when samples were dropped; nullopt: never. */
[[nodiscard]] Result<std::optional<Instant>> readDropped(Database &samples);
[[nodiscard]] Result<void> keepDropped(Database &samples, Instant to);

} // namespace toban
