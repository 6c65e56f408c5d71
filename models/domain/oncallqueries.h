// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "handover.h"
#include "providerincident.h"

#include <QFuture>

namespace toban {

/** What a source said of its rotas at a moment. */
struct SourceRoster {
    SourceId source;
    Roster roster;
    Instant confirmed; ///< when the source last said so, to some minutes; never after the moment
    friend bool operator==(const SourceRoster &, const SourceRoster &) = default;
};

struct SourceIncident {
    SourceId source;
    ProviderIncident incident;
    Instant seen; ///< since when it is known as it is
    friend bool operator==(const SourceIncident &, const SourceIncident &) = default;
};

struct SourceStep {
    SourceId source;
    IncidentStep step;
    friend bool operator==(const SourceStep &, const SourceStep &) = default;
};

/** The way to read who has the duty and what providers say of incidents. As Queries: synchronous
 *  and thread-safe, never on the GUI thread. Whether the sources answered at a moment is said by
 *  their health (Queries::health). */
class OnCallQueries {
public:
    virtual ~OnCallQueries() = default;

    /** As known at @p at, by source; also of sources that are asked no more. */
    [[nodiscard]] virtual Result<std::vector<SourceRoster>> rosters(Instant at) const = 0;
    /** As known at @p at: those that were open then, and those begun or resolved in (at - past,
     *  at]. In no particular order. */
    [[nodiscard]] virtual Result<std::vector<SourceIncident>> providerIncidents(
        Instant at, Millis past) const = 0;
    /** The log of one incident up to @p at, oldest first. */
    [[nodiscard]] virtual Result<std::vector<IncidentStep>> incidentSteps(
        const SourceId &source, const ProviderIncidentId &incident, Instant at) const = 0;
    /** All entries of all logs in the span, oldest first. */
    [[nodiscard]] virtual Result<std::vector<SourceStep>> incidentSteps(TimeSpan span) const = 0;
    /** The newest version at @p at of each handover whose shift ends in the span, newest shift
     * first. */
    [[nodiscard]] virtual Result<std::vector<Handover>> handovers(
        TimeSpan span, Instant at) const = 0;
};

/** Writes handovers. Durable when the future finishes. */
class HandoverBook {
public:
    virtual ~HandoverBook() = default;
    /** A new version, or the first one where the id is empty. Its time is set here. Malformed: no
     *  text, or no team. */
    [[nodiscard]] virtual QFuture<Result<HandoverId>> keepHandover(Handover handover) = 0;
};

} // namespace toban
