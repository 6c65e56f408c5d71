// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alertidentity.h"
#include "alertqueries.h"
#include "queries.h"

namespace toban {

/** Why an alert is as it is, beside its class. */
struct AlertExplanation {
    struct Inhibitor {
        QString fingerprint; ///< as Alertmanager names it
        std::optional<Labels> alert; ///< where it is among the alerts known
    };
    struct Origin {
        SourceId source; ///< the channel
        AlertState state = AlertState::Gone;
        std::optional<Instant> answered; ///< when it last answered; nullopt: never
    };
    std::vector<Silence> silences; ///< those that hold
    QStringList unknownSilences; ///< ids that no list of silences has
    std::vector<Inhibitor> inhibitors;
    std::vector<Origin> origins; ///< each source once
    std::vector<AlertRule> rules; ///< that can have made it, each once
};
/** For a reader thread. */
[[nodiscard]] Result<AlertExplanation> readAlertExplanation(
    const Queries &store, const AlertQueries &alerts, const MergedAlert &alert, Instant at);

} // namespace toban
