// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alertrule.h"
#include "commands.h"
#include "silence.h"

namespace toban {

/** The way to read alerts. As Queries: synchronous and thread-safe, never on the GUI thread. */
class AlertQueries {
public:
    virtual ~AlertQueries() = default;

    /** What was known at @p at: alerts not gone, and of those gone since @p at - @p goneFor the
     * newest few thousand. Whether their sources answered then is said by the health of their
     * channels (Queries::health). In no particular order. */
    [[nodiscard]] virtual Result<std::vector<AlertSighting>> alerts(
        Instant at, Millis goneFor) const = 0;
    /** The alerts of a channel that match, as last seen at or before @p at, however long ago. */
    [[nodiscard]] virtual Result<std::vector<AlertSighting>> lastSeen(
        const SourceId &channel, const Matchers &which, Instant at) const = 0;
    /** State changes in (from, to] and, of each alert, the last one at or before from, oldest
     * first; of the alerts with these label sets, or of all where @p which is empty. */
    [[nodiscard]] virtual Result<std::vector<AlertTransition>> alertTransitions(
        TimeSpan span, const std::vector<Labels> &which) const = 0;
    /** From when on no more than @p most alerts changed their state in the span: its beginning,
     *  where they are no more in all of it. */
    [[nodiscard]] virtual Result<Instant> changesReach(TimeSpan span, int most) const = 0;
    /** Silences as known at @p at that end after it. */
    [[nodiscard]] virtual Result<std::vector<Silence>> silences(Instant at) const = 0;
    /** Rules as known at @p at, with the channel each is of. */
    [[nodiscard]] virtual Result<std::vector<std::pair<SourceId, AlertRule>>> alertRules(
        Instant at) const = 0;
    /** What was done in (from, to] and not undone, oldest first. */
    [[nodiscard]] virtual Result<std::vector<AlertAct>> alertActs(TimeSpan span) const = 0;
    /** What was wanted in (from, to], and what had become of it by then, oldest first. */
    [[nodiscard]] virtual Result<std::vector<Intent>> intents(TimeSpan span) const = 0;
    /** Alerts seen at or before @p at, as last seen then, in whose labels, annotations, notes or
     *  comments all words of @p text stand (letter case and width aside; also inside words,
     * Japanese included), the newest known first. */
    [[nodiscard]] virtual Result<std::vector<AlertSighting>> findAlerts(
        const QString &text, Instant at, int limit) const = 0;
};

} // namespace toban
