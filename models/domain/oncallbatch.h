// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "health.h"
#include "providerincident.h"

#include <QFuture>

namespace toban {

/** What one poll of a source of rotas and incidents brings. A failed poll has its health alone. */
struct OnCallBatch {
    SourceId source;
    Instant at; ///< when the answer came
    std::optional<Roster> roster; ///< whole; nullopt: it was not asked, or the answer was not whole
    /** As they are now; incidents that are not told of stay as they were. */
    std::vector<ProviderIncident> incidents;
    std::vector<IncidentStep> steps; ///< those that are known already are left alone
    std::optional<HealthObservation> health;
};

/** The write side of rotas and incidents. Returns at once, on any thread; the future is finished
 *  when the rows are committed. Batches are committed in the order given. */
class OnCallIngest {
public:
    virtual ~OnCallIngest() = default;
    [[nodiscard]] virtual QFuture<Result<void>> ingestOnCall(OnCallBatch batch) = 0;
};

} // namespace toban
