// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daytimes.h"
#include "localtime.h"
#include "oncall.h"

namespace toban {

/** Somebody stands in, by the clock of the rota's zone. */
struct RotaOverride {
    QString person;
    WallTime from;
    WallTime to; ///< after from
    friend bool operator==(const RotaOverride &, const RotaOverride &) = default;
};

/** A rota as a team without a tool writes it down: people take turns, by the clock on the wall. */
struct Rota {
    ScheduleId id;
    QString name; ///< empty: the id
    QString team; ///< empty: its own name
    int level = 1;
    QString zone; ///< IANA name
    QStringList people; ///< in the order of their turns; at least one
    WallTime start; ///< of the first turn
    /** Of a turn, by the wall: days of 24 hours whatever summer time does, so that all turns begin
     *  at the same time of day. At least an hour. */
    Millis each{24h * 7};
    WeekTimes when; ///< only then somebody is on duty; its own zone is not looked at
    std::vector<RotaOverride> overrides; ///< a later one lies over an earlier one

    friend bool operator==(const Rota &, const Rota &) = default;
};

/** The shifts of all three layers that meet @p span, whole: what begins in it may end after it. */
[[nodiscard]] Schedule scheduleOf(const Rota &rota, TimeSpan span);
/** All of them, with everybody they name; covers is @p span. */
[[nodiscard]] Roster rosterOf(const std::vector<Rota> &rotas, TimeSpan span);

} // namespace toban
