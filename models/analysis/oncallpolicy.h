// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "daytimes.h"
#include "oncall.h"

namespace toban {

/** What the workspace says of somebody beyond what sources tell. */
struct KnownPerson {
    QString name; ///< shown in place of what sources call them
    QString zone; ///< IANA name; empty: as sources say
    QStringList knownAs; ///< ids, names and addresses by which sources call them
    friend bool operator==(const KnownPerson &, const KnownPerson &) = default;
};

/** What a workspace says about being on call. */
struct OnCallPolicy {
    std::vector<KnownPerson> people;
    QStringList me; ///< names, or what sources call them; several accounts may be one person
    WeekTimes business{DayRange{9 * 60, 18 * 60}, {1, 2, 3, 4, 5}, {}}; ///< in each person's zone
    DayRange sleep{22 * 60, 8 * 60}; ///< in each person's zone
    /** Teams that mean to have nobody on call at times: their gaps are no news. */
    QStringList partTime;
    bool hidesContacts = false; ///< on screens that others see

    friend bool operator==(const OnCallPolicy &, const OnCallPolicy &) = default;
};

} // namespace toban
