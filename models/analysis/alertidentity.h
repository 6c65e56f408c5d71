// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alert.h"

namespace toban {

/** Labels that tell which replica or server said it, not what is wrong. */
[[nodiscard]] const QStringList &usuallyIgnoredLabels();

/** What makes alerts of several sources, or of one source at several times, the same one. */
struct AlertIdentity {
    QStringList labels; ///< only these; empty: all but those ignored
    QStringList ignore = usuallyIgnoredLabels();

    [[nodiscard]] bool ignores(const QString &label) const { return ignore.contains(label); }
    /** The labels that count. An alert that has none of them keeps all it has: it must not vanish
     * in a heap with others. */
    [[nodiscard]] Labels identityOf(const Labels &all) const;
    friend bool operator==(const AlertIdentity &, const AlertIdentity &) = default;
};

/** One alert as all its sources tell it. */
struct MergedAlert {
    Labels identity;
    std::vector<AlertSighting> sightings; ///< by source, then by labels; never empty
    /** The sighting that decides the state: among those in it, one that knows silences first. Its
     *  labels, link, value and annotations are the alert's, where it has them. */
    size_t leading = 0;
    AlertState state = AlertState::Gone; ///< see jointState()
    Instant since; ///< the earliest of the sources where it is not gone
    Instant lastChange; ///< the newest change of state in any source
    Instant firstSeen; ///< the earliest, as since
    std::optional<double> value; ///< from the source that has one
    std::optional<double> valueAtStart; ///< from the same
    /** Those of the one that leads, or of the first that has any; what only others tell that are
     * not gone, such as an incident's number, is added. */
    Labels annotations;
    QStringList silencedBy; ///< of all sources, each once, sorted, as the next two
    QStringList inhibitedBy;
    QStringList receivers;

    [[nodiscard]] const AlertSighting &lead() const { return sightings[leading]; }
    [[nodiscard]] const Labels &labels() const { return lead().report.labels; }
};

/** Whether the source of a sighting is one that knows silences: its alerts have receivers. */
[[nodiscard]] bool knowsSilences(const AlertReport &report);

/** One entry per identity, by identity. The order of @p sightings does not matter. */
[[nodiscard]] std::vector<MergedAlert> mergeAlerts(
    std::vector<AlertSighting> sightings, const AlertIdentity &identity);

} // namespace toban
