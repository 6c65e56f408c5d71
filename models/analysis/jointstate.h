// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alertidentity.h"

#include <span>

namespace toban {

/** The state of one alert in one source, as one part of what all sources say. */
struct StateThere {
    AlertState state = AlertState::Gone;
    bool knowsSilences = false; ///< the source could say Suppressed, as Alertmanager can
    const Labels *labels = nullptr; ///< as that source has them
};

/** What several sources say of alerts of one identity, as one state. Firing where one fires and is
 * not suppressed; what a source says that knows no silences (Prometheus) is suppressed where one
 * that does has it suppressed under the same labels, as far as both have them. Then Suppressed,
 * Unprocessed and Pending, in this order, and Gone only when gone everywhere. */
[[nodiscard]] AlertState jointState(
    std::span<const StateThere> states, const AlertIdentity &identity);

} // namespace toban
