// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "histogram.h"

#include <QStringList>

namespace toban {

/** That what runs was exchanged: one instance or, in a rollout, several. */
struct BuildChange {
    Instant at; ///< the first scrape that saw it
    QString before; ///< a version, or a revision where the version stayed
    QString after;
    QStringList instances; ///< in the order in which they changed
    friend bool operator==(const BuildChange &, const BuildChange &) = default;
};

/** Instances that change alike within this of each other are one rollout. */
inline constexpr Millis rolloutPause = std::chrono::minutes(10);

/** The changes of version within the span (from, to], oldest first, told by series of
 *  seriesname::build. A target that had another version before changed. One that is new did where
 * no other target of its job had that version within the last rolloutPause (as where containers are
 *  replaced rather than restarted), or joins the rollout that brought it. A time at which a target
 *  shows two versions of one family says nothing. */
[[nodiscard]] std::vector<BuildChange> buildChanges(
    const std::vector<NumberSeries> &builds, TimeSpan span);

} // namespace toban
