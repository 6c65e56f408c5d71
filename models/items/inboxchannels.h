// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inboxqueries.h"

namespace toban {

/** What every channel of the request is worth; those of the store that the workspace does not name
 *  any more are left out. */
[[nodiscard]] Result<std::vector<ChannelRow>> readChannels(
    const Queries &store, const AlertQueries &alerts, const InboxRequest &request);

/** The rows about channels that do not answer, whose watchdog is silent, and about rules that
 *  cannot be evaluated. */
[[nodiscard]] std::vector<InboxRow> conditionsOf(const std::vector<ChannelRow> &channels,
    const std::vector<std::pair<SourceId, AlertRule>> &rules, const InboxRequest &request);

/** Whether an answer has just come, whole, on time and without reserve. */
[[nodiscard]] bool isProvenAnswer(const HealthObservation &last, Freshness freshness);

/** Whether the alert is a channel's own dead-man's switch. */
[[nodiscard]] bool isWatchdog(const AlertSighting &sighting, const InboxRequest &request);
/** The same of teams of which nobody is called first. */
[[nodiscard]] std::vector<InboxRow> uncoveredRows(const std::vector<UncoveredDuty> &uncovered);

} // namespace toban
