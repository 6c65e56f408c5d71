// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "personbook.h"

namespace toban {

/** A stretch of time with its beginning and without its end, as shifts are. */
struct DutySpan {
    Instant from;
    Instant to;

    [[nodiscard]] bool contains(Instant at) const { return from <= at && at < to; }
    [[nodiscard]] bool isEmpty() const { return to <= from; }
    [[nodiscard]] Millis length() const { return to - from; }
    friend bool operator==(const DutySpan &, const DutySpan &) = default;
};
/** What both have; empty where that is nothing. */
[[nodiscard]] DutySpan commonSpan(const DutySpan &a, const DutySpan &b);

/** One level of a team. Points into the roster it was made of. */
struct DutyLevel {
    std::vector<const Schedule *> schedules;
    std::vector<PersonRef> people; ///< always
    bool isKnown = true; ///< false: names nobody, or a schedule that the roster does not tell
};

/** Whose duty a plan is: an escalation policy, or schedules that no policy names. Points into the
 *  roster it was made of. */
struct DutyTeam {
    QString key; ///< of its own within the source
    QString name;
    QString link;
    QStringList services;
    std::vector<DutyLevel> levels; ///< the first is called first
};
/** In the order of their names. */
[[nodiscard]] std::vector<DutyTeam> dutyTeams(const Roster &roster);

/** That somebody has a duty without a break, whatever many shifts it is written in. */
struct Stint {
    QString name; ///< see PersonBook
    PersonRef person;
    DutySpan span;
    bool isAlways = false; ///< a level's own people; the span is that of the roster
    bool beganBefore = false; ///< it may have begun before what the roster covers
    bool endsAfter = false; ///< and may end after it
    friend bool operator==(const Stint &, const Stint &) = default;
};

/** The plan of one source with the names of @p book. Both outlive it. */
struct DutyPlan {
    const SourceRoster &told;
    const PersonBook &book;

    [[nodiscard]] DutySpan covers() const
    {
        return {told.roster.covers.from, told.roster.covers.to};
    }
    /** Of the final layer, by their beginning, then by name. */
    [[nodiscard]] std::vector<Stint> stints(const DutyLevel &level) const;
    /** When nobody has the duty, within @p span and what is covered: what is not known is no gap.
     */
    [[nodiscard]] std::vector<DutySpan> gaps(const DutyLevel &level, const DutySpan &span) const;
    /** Whether somebody stands in by an override at @p at. */
    [[nodiscard]] bool isOverridden(const DutyLevel &level, Instant at) const;
    /** Overrides of @p level that begin in @p span. */
    [[nodiscard]] int overridesIn(const DutyLevel &level, const DutySpan &span) const;
};

/** Those who have the duty at @p at. */
[[nodiscard]] std::vector<Stint> stintsAt(const std::vector<Stint> &stints, Instant at);
/** Those who begin next after @p at, all at the same moment; empty: not known. */
[[nodiscard]] std::vector<Stint> nextStints(const std::vector<Stint> &stints, Instant at);

/** That somebody is away. */
struct Leave {
    QString name;
    DutySpan span;
    QString title;
    friend bool operator==(const Leave &, const Leave &) = default;
};
[[nodiscard]] std::vector<Leave> leavesOf(
    const std::vector<SourceRoster> &rosters, const PersonBook &book);

/** A duty of somebody who is away then. */
struct LeaveConflict {
    QString name;
    DutySpan span; ///< both at once
    QString title; ///< of the leave
    friend bool operator==(const LeaveConflict &, const LeaveConflict &) = default;
};
/** In @p span, by their beginning. */
[[nodiscard]] std::vector<LeaveConflict> leaveConflicts(
    const std::vector<Stint> &stints, const std::vector<Leave> &leaves, const DutySpan &span);

} // namespace toban
