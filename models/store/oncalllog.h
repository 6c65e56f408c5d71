// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database.h"
#include "oncallbatch.h"
#include "oncallqueries.h"

namespace toban {

/** Rotas and incidents in the journal, each row with the stretch in which it was so. Writing: on
 *  the writer's thread, in its transaction; true: something is other than it was. */
[[nodiscard]] Result<bool> writeOnCall(Database &journal, const OnCallBatch &batch);
[[nodiscard]] Result<void> writeHandover(Database &journal, const Handover &handover);

[[nodiscard]] Result<std::vector<SourceRoster>> readRosters(Database &journal, Instant at);
[[nodiscard]] Result<std::vector<SourceIncident>> readIncidents(
    Database &journal, Instant at, Millis past);
[[nodiscard]] Result<std::vector<SourceStep>> readSteps(
    Database &journal, const SourceId &source, const ProviderIncidentId &incident, Instant at);
[[nodiscard]] Result<std::vector<SourceStep>> readSteps(Database &journal, TimeSpan span);
[[nodiscard]] Result<std::vector<Handover>> readHandovers(
    Database &journal, TimeSpan span, Instant at);

} // namespace toban
