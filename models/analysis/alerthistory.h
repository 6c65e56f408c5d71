// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alertidentity.h"

#include <QTimeZone>

#include <array>
#include <functional>

namespace toban {

/** Transitions of all alerts of one identity. */
struct AlertStory {
    Labels identity;
    std::vector<AlertTransition> transitions;
};
/** By identity. */
[[nodiscard]] std::vector<AlertStory> storiesOf(
    const std::vector<AlertTransition> &transitions, const AlertIdentity &identity);

/** From when on all sources together say another state, see jointState(). */
struct JointChange {
    Instant at;
    AlertState state = AlertState::Gone;
    std::optional<double> value; ///< the first seen in this state
    std::optional<double> peak; ///< the largest seen in this state
    friend bool operator==(const JointChange &, const JointChange &) = default;
};
/** The states of one identity, oldest first, each another than the one before. A source knows
 *  silences if a transition of it says so. The order of @p transitions does not matter; what
 * several sources say at one moment is one change. */
[[nodiscard]] std::vector<JointChange> jointChanges(
    std::vector<AlertTransition> transitions, const AlertIdentity &identity);

/** From the first pending or firing until gone everywhere. */
struct Episode {
    Instant from;
    std::optional<Instant> to; ///< nullopt: it goes on
    std::optional<Instant> firingFrom; ///< when it first fired and was not suppressed
    std::optional<Instant> suppressedFrom; ///< when it was first silenced or inhibited
    std::optional<double> value; ///< when it first fired; of one that never did, the first
    std::optional<double> peak; ///< the largest seen
    AlertClass alertClass = AlertClass::Unclassified; ///< when it fired first, else when it began

    /** False of those that were only pending or suppressed: nobody was called. */
    [[nodiscard]] bool hasFired() const { return firingFrom.has_value(); }
    [[nodiscard]] bool wasOnlyPending() const { return !firingFrom && !suppressedFrom; }
    [[nodiscard]] Millis duration(Instant at) const { return to.value_or(at) - from; }
    friend bool operator==(const Episode &, const Episode &) = default;
};
using ClassAt = std::function<AlertClass(Instant)>;
/** Oldest first. Without @p classAt all are unclassified. */
[[nodiscard]] std::vector<Episode> episodesOf(
    const std::vector<JointChange> &changes, const ClassAt &classAt = {});
/** The newest that began at or before @p at, newest first. */
[[nodiscard]] std::vector<Episode> lastEpisodes(
    const std::vector<Episode> &episodes, Instant at, size_t count);
/** How long episodes that fired lasted, of those that are over; nullopt: none. Of an even number
 * the mean of the two in the middle. */
[[nodiscard]] std::optional<Millis> medianDuration(const std::vector<Episode> &episodes);
/** How long in (from, to] the state is known to have been this one: @p unknown does
 *  not count. */
[[nodiscard]] Millis timeIn(AlertState state, const std::vector<JointChange> &changes,
    TimeSpan span, const std::vector<TimeSpan> &unknown = {});

/** What a cell of a strip shows, weakest first. An alert that Alertmanager has not processed is
 * shown as pending. */
enum class StripCell { None, Unknown, Pending, Suppressed, Firing };
/** A span in @p cells equal parts, in each the strongest that was in it. In @p unknown nobody
 * asked: nothing is known there, whatever was before. */
[[nodiscard]] std::vector<StripCell> stripOf(const std::vector<JointChange> &changes, TimeSpan span,
    int cells, const std::vector<TimeSpan> &unknown);

/** How many episodes began to fire in each hour of the week: [0] is Monday, [0][0] the hour from
 * midnight. */
using HoursOfWeek = std::array<std::array<int, 24>, 7>;
[[nodiscard]] HoursOfWeek hoursOfWeek(const std::vector<Episode> &episodes, const QTimeZone &zone);

/** How many episodes began to fire in the 24 hours up to @p at. */
[[nodiscard]] int firedInDay(const std::vector<Episode> &episodes, Instant at);
/** How much it came and went in the 24 hours up to @p at: of the episodes that fired in them and
 *  were over by then, the sum of 1 / (1 + d / 10 min), d being how long each lasted from its first
 *  firing, less the largest of these terms. 0 is steady: one episode, however short, is no
 * flapping. n moments of firing are n - 1, n episodes of ten minutes half of that. */
[[nodiscard]] double flapScore(const std::vector<Episode> &episodes, Instant at);
/** From this score on an alert is said to flap. */
inline constexpr double flappingFrom = 3;

/** That an alert fires again only because the one that inhibited it is gone. */
struct ActiveAgain {
    Instant since; ///< when it began to fire again
    Labels inhibitor; ///< the alert whose end ended the inhibition, as its source has it
    friend bool operator==(const ActiveAgain &, const ActiveAgain &) = default;
};
/** Whether the alert of @p transitions, which fires at @p at, was inhibited until it did or until a
 * silence took over, and what inhibited it: of @p others in the same source the one that was there
 * meanwhile and was gone within @p slack of the end of the inhibition, the nearest of several. */
[[nodiscard]] std::optional<ActiveAgain> becameActiveAfter(
    const std::vector<AlertTransition> &transitions, const std::vector<AlertTransition> &others,
    Instant at, Millis slack = std::chrono::minutes(1));

} // namespace toban
