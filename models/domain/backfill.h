// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "id.h"
#include "instant.h"

#include <vector>

namespace toban {

/** How the filling of what was missed of one service stands. */
struct BackfillState {
    ServiceId service;
    Millis left{0}; ///< summed length of what is missing and will be asked for
    Millis done{0}; ///< filled since there was last nothing to fill
    std::optional<TimeSpan> current; ///< the slice under way
    std::optional<Millis> remaining; ///< how long it will take, as it goes now; nullopt: not known
    bool isCancelled = false; ///< by the user; what is missing stays missing until resumed
    std::optional<Instant> reaches; ///< the source has nothing before, as it turned out
    friend bool operator==(const BackfillState &, const BackfillState &) = default;
};

/** The filling of holes: says how it stands and can be cancelled. Main thread only. */
class Backfill {
public:
    virtual ~Backfill() = default;
    /** Of the services with something missing, cancelled or at their source's beginning. */
    [[nodiscard]] virtual std::vector<BackfillState> backfills() const = 0;
    virtual void cancelBackfill(const ServiceId &service) = 0;
    virtual void resumeBackfill(const ServiceId &service) = 0;
};

} // namespace toban
