// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alertclassification.h"
#include "alertidentity.h"

#include <algorithm>

namespace toban {

/** What a workspace says about alerts. */
struct AlertPolicy {
    AlertIdentity identity;
    std::vector<ClassRule> rules; ///< the first that holds decides
    bool usesSeverities = true; ///< where no rule holds, see severityWords()
    bool isLocked = false; ///< actions must be unlocked, with a reason, for a time
    Millis unlockFor = std::chrono::minutes(15);
    std::optional<DayRange> quiet; ///< in the reader's zone; nullopt: never
    std::vector<AlertClass> quietClasses{AlertClass::Ticket, AlertClass::Log};

    [[nodiscard]] AlertClassifier classifier(const QTimeZone &readersZone) const
    {
        return {rules, usesSeverities, readersZone};
    }
    /** Whether notices of a class wait at a moment. */
    [[nodiscard]] bool isQuiet(
        AlertClass alertClass, Instant at, const QTimeZone &readersZone) const
    {
        return quiet && contains(*quiet, weekMoment(at, readersZone))
            && std::ranges::find(quietClasses, alertClass) != quietClasses.end();
    }
    friend bool operator==(const AlertPolicy &, const AlertPolicy &) = default;
};

} // namespace toban
