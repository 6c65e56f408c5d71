// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty.h"
#include "freshness.h"
#include "health.h"

namespace toban {

/** How somebody stands to a duty. */
enum class DutyTint {
    On,
    Soon, ///< comes within twelve hours
    Off,
};

/** What a plan is worth at the moment looked at. */
enum class PlanStanding {
    Confirmed, ///< its source told it within the hour
    AsOf, ///< longer ago
    NotConfirmed, ///< and the source does not answer: it may have changed since
};

/** Somebody on a card. Names as told: data, never markup. */
struct OnCallPerson {
    QString name;
    bool isMe = false;
    DutyTint tint = DutyTint::Off;
    std::optional<QTimeZone> zone; ///< theirs; nullopt: not known
    bool isAsleep = false; ///< by the hours of sleep in their zone
    std::optional<Instant> from; ///< nullopt: always, or before what is known
    std::optional<Instant> to; ///< nullopt: always, or after what is known
    friend bool operator==(const OnCallPerson &, const OnCallPerson &) = default;
};

struct OnCallLevel {
    int number = 1;
    bool isKnown = true; ///< false: the source does not tell who has it at the moment
    std::vector<OnCallPerson> now;
    std::vector<OnCallPerson> next; ///< those who begin next; empty: not known
    std::vector<DutySpan> gaps; ///< within two weeks; one that holds now begins now
    std::vector<LeaveConflict> conflicts; ///< within two weeks
    bool isOverridden = false; ///< now
    int overridesAhead = 0; ///< that begin within two weeks
    friend bool operator==(const OnCallLevel &, const OnCallLevel &) = default;
};

/** A team's duty. */
struct OnCallCard {
    SourceId source;
    QString key; ///< of its own within the source
    QString team;
    QString link; ///< into the source; its scheme is not checked
    QStringList services;
    bool isPartTime = false; ///< it means to have nobody at times
    std::vector<OnCallLevel> levels;
    PlanStanding standing = PlanStanding::Confirmed;
    Freshness freshness = Freshness::Unknown;
    std::optional<Instant> confirmed; ///< when its source last told it
    std::optional<Error> error; ///< of a source that does not answer
    friend bool operator==(const OnCallCard &, const OnCallCard &) = default;

    /** It is known that nobody is called first. */
    [[nodiscard]] bool isNobody() const
    {
        return !isPartTime && !levels.empty() && levels.front().isKnown
            && levels.front().now.empty();
    }
};

/** One level of a card, as a row of the table. */
struct OnCallRow {
    OnCallCard card; ///< without its levels
    OnCallLevel level;
    friend bool operator==(const OnCallRow &, const OnCallRow &) = default;
};

struct TimelineShift {
    QString name;
    DutySpan span;
    bool isMe = false;
    int person = 0; ///< counted within the lane group, for telling people apart
    friend bool operator==(const TimelineShift &, const TimelineShift &) = default;
};

/** A line of the timeline. */
struct TimelineLane {
    enum class Kind { Final, Rotation, Override, People, Holidays, Leave };
    Kind kind = Kind::Final;
    QString title; ///< the schedule's, the rotation's
    int level = 0; ///< 0: of no level
    std::vector<TimelineShift> shifts; ///< by their beginning
    std::vector<DutySpan> gaps; ///< of the level, within what is known from now on
    friend bool operator==(const TimelineLane &, const TimelineLane &) = default;
};

/** The lanes of a card; of holidays and leave without a team. */
struct TimelineGroup {
    SourceId source;
    QString team;
    PlanStanding standing = PlanStanding::Confirmed;
    DutySpan covers; ///< outside of it nothing is known
    std::vector<TimelineLane> lanes;
    friend bool operator==(const TimelineGroup &, const TimelineGroup &) = default;
};

/** A duty of the reader. */
struct MyShift {
    DutySpan span;
    QString team;
    int level = 1;
    SourceId source;
    QString link;
    friend bool operator==(const MyShift &, const MyShift &) = default;
};

/** What a source of rotas last said. */
struct RotaRow {
    SourceId source;
    PlanStanding standing = PlanStanding::Confirmed;
    Freshness freshness = Freshness::Unknown;
    std::optional<Instant> confirmed; ///< when it last told its plan; nullopt: it never did
    SourceHealth health;
};

struct OnCallView {
    Instant asOf;
    std::vector<RotaRow> sources;
    std::vector<OnCallCard> cards; ///< nobody first, then by name
    std::vector<TimelineGroup> timeline; ///< holidays and leave, then by name
    bool knowsMe = false; ///< the workspace says who the reader is
    std::vector<MyShift> mine; ///< that have not ended, by their beginning; without "always"
    QHash<QString, QTimeZone> zones; ///< by name, of those who are known
    QHash<QString, std::vector<Contact>> contacts; ///< by name; none where they are hidden
    bool hidesContacts = false; ///< by the policy
};

/** A row per level, those with gaps first, then by team. */
[[nodiscard]] std::vector<OnCallRow> onCallRows(const OnCallView &view);

} // namespace toban
