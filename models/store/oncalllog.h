// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database.h"
#include "oncallbatch.h"
#include "oncallqueries.h"

#include <QHash>
#include <QMutex>

namespace toban {

/** Rotas and incidents in the journal, each row with the stretch in which it was so. Writing: on
 *  the writer's thread, in its transaction; true: something is other than it was. */
[[nodiscard]] Result<bool> writeOnCall(Database &journal, const OnCallBatch &batch);
[[nodiscard]] Result<void> writeHandover(Database &journal, const Handover &handover);

/** Rosters as they were read last: the same parts are not read again. Thread-safe. */
class RosterCache final {
public:
    [[nodiscard]] std::optional<Roster> find(
        const SourceId &source, const std::vector<qint64> &parts) const;
    void keep(const SourceId &source, std::vector<qint64> parts, const Roster &roster);

private:
    struct Known {
        std::vector<qint64> parts; ///< rows
        Roster roster;
    };
    mutable QMutex m_mutex;
    QHash<SourceId, Known> m_known;
};

[[nodiscard]] Result<std::vector<SourceRoster>> readRosters(
    Database &journal, Instant at, RosterCache &cache);
[[nodiscard]] Result<std::vector<SourceIncident>> readIncidents(
    Database &journal, Instant at, Millis past);
[[nodiscard]] Result<std::vector<SourceStep>> readSteps(
    Database &journal, const SourceId &source, const ProviderIncidentId &incident, Instant at);
[[nodiscard]] Result<std::vector<SourceStep>> readSteps(Database &journal, TimeSpan span);
[[nodiscard]] Result<std::vector<Handover>> readHandovers(
    Database &journal, TimeSpan span, Instant at);

} // namespace toban
