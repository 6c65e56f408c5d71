// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alert.h"
#include "alertrule.h"
#include "health.h"
#include "silence.h"

#include <QFuture>

namespace toban {

/** What one poll of a source's alerts brings. A failed poll has its health alone. */
struct AlertBatch {
    SourceId source; ///< the channel, see alertChannel()
    Instant at; ///< when the answer came
    /** Everything the source tells of; nullopt: it was not asked, or the answer was not whole.
     * Alerts that were there before and are not in it are gone. */
    std::optional<std::vector<AlertReport>> alerts;
    /** False: its server has just started and may not know yet what it knew: nothing that is
     *  missing is taken as gone. */
    bool isSettled = true;
    /** Names of alerts whose rules were not evaluated since the server started, or fail: missing
     *  ones of these names are not taken as gone either. */
    QStringList unevaluated;
    std::optional<std::vector<Silence>> silences; ///< all of them, expired ones too
    std::optional<std::vector<AlertRule>> rules; ///< all of them
    std::optional<HealthObservation> health;
};

/** The write side of alerts. Returns at once, on any thread; the future is finished when the rows
 *  are committed. Batches are committed in the order given. */
class AlertIngest {
public:
    virtual ~AlertIngest() = default;
    [[nodiscard]] virtual QFuture<Result<void>> ingestAlerts(AlertBatch batch) = 0;
};

} // namespace toban
