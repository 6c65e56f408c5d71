// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database.h"
#include "health.h"

namespace toban {

/** How long an observation may be carried on: until its next try is overdue by far, max(3 x the
 *  time from the observation to its next try, 60 s). Later nobody asked, and the state is Unknown.
 */
[[nodiscard]] Instant carriedUntil(Instant observed, std::optional<Instant> nextTry);

/** Health as observed intervals: one row while state and kind of error stay the same and no
 *  observation is overdue. Inside the open transaction. */
[[nodiscard]] Result<void> writeHealth(Database &journal, const HealthObservation &observation);

/** One source as of @p at; nullopt: never seen until then. Inside an interval last.at is at most
 *  @p at and the number of failures is interpolated between the interval's ends. newestData is left
 *  to the caller. */
[[nodiscard]] Result<std::optional<SourceHealth>> readHealth(
    Database &journal, const SourceId &source, Instant at);
[[nodiscard]] Result<std::vector<SourceId>> readHealthSources(Database &journal);
/** One entry per change of state or kind of error, times when nobody asked included (Unknown). */
[[nodiscard]] Result<std::vector<HealthObservation>> readHealthHistory(
    Database &journal, const SourceId &source, TimeSpan span);

} // namespace toban
