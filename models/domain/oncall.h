// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "id.h"
#include "instant.h"

#include <QStringList>

#include <vector>

namespace toban {

using PersonId = Id<struct PersonTag>;
using ScheduleId = Id<struct ScheduleTag>;
using EscalationPolicyId = Id<struct EscalationPolicyTag>;

/** Somebody as their source names them. Texts are the source's own: data, never markup. */
struct PersonRef {
    PersonId id; ///< the source's; of a calendar the name
    QString name;
    friend bool operator==(const PersonRef &, const PersonRef &) = default;
};

/** A way to reach somebody. Shown when it is asked for, never by itself. */
struct Contact {
    QString kind; ///< "mail", "phone", "sms", "chat"
    QString address;
    friend bool operator==(const Contact &, const Contact &) = default;
};

struct Person {
    PersonRef who;
    QString zone; ///< IANA name; empty: not known
    QString link; ///< into the source; its scheme is not checked
    std::vector<Contact> contacts;
    friend bool operator==(const Person &, const Person &) = default;
};

/** Where a shift is written. */
enum class ShiftLayer {
    Final, ///< what holds in the end: rotations with the overrides laid over them
    Rotation,
    Override,
};
[[nodiscard]] QString shiftLayerName(ShiftLayer value);
[[nodiscard]] std::optional<ShiftLayer> shiftLayerFromName(const QString &name);

/** That somebody has the duty in [from, to). */
struct Shift {
    PersonRef person; ///< of a holiday: nobody
    Instant from;
    Instant to;
    ShiftLayer layer = ShiftLayer::Final;
    QString title; ///< the rotation's name; of a holiday or an absence what it is

    [[nodiscard]] bool contains(Instant at) const { return from <= at && at < to; }
    friend bool operator==(const Shift &, const Shift &) = default;
};

/** What the entries of a schedule mean. */
enum class ScheduleUse {
    Duty, ///< who is on call
    Holidays, ///< days that are none of work
    Leave, ///< who is away
};
[[nodiscard]] QString scheduleUseName(ScheduleUse value);
[[nodiscard]] std::optional<ScheduleUse> scheduleUseFromName(const QString &name);

struct Schedule {
    ScheduleId id;
    QString name;
    ScheduleUse use = ScheduleUse::Duty;
    QString zone; ///< IANA name of its own clock; empty: not known
    QString link;
    QString team; ///< where no policy names it: whose duty it is; empty: its own name
    int level = 1; ///< the level of the team it stands for
    std::vector<Shift> shifts; ///< by layer, then by their beginning, within Roster::covers
    friend bool operator==(const Schedule &, const Schedule &) = default;
};

/** Who is called, level after level, until somebody acknowledges. */
struct EscalationLevel {
    std::vector<ScheduleId> schedules;
    std::vector<PersonRef> people; ///< always, whatever the schedules say
    Millis escalatesAfter{0}; ///< 0: not known
    friend bool operator==(const EscalationLevel &, const EscalationLevel &) = default;
};
struct EscalationPolicy {
    EscalationPolicyId id;
    QString name;
    QString link;
    QStringList services; ///< the source's names of the services that use it
    std::vector<EscalationLevel> levels;
    friend bool operator==(const EscalationPolicy &, const EscalationPolicy &) = default;
};

/** Everything one source says of who has the duty. */
struct Roster {
    TimeSpan covers; ///< what was asked for: outside of it nothing is known
    std::vector<Person> people;
    std::vector<Schedule> schedules;
    std::vector<EscalationPolicy> policies;
    friend bool operator==(const Roster &, const Roster &) = default;
};

/** What is asked for at @p now: from five weeks before its week (Monday, UTC) to ten after it, so
 *  that what is kept changes once a week where nobody changes the plan. */
[[nodiscard]] TimeSpan rosterSpan(Instant now);

} // namespace toban
