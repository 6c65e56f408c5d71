// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands.h"
#include "database.h"

namespace toban {

/** Outbox and audit, written together. Inside the open transaction. */
[[nodiscard]] Result<void> writeIntent(Database &journal, const Intent &intent);
/** What was done at once, confirmed; Malformed where its kind waits for a source. */
[[nodiscard]] Result<void> recordIntent(Database &journal, const Intent &intent);
/** Unsupported where there is no such intent. */
[[nodiscard]] Result<void> settleIntent(
    Database &journal, const IntentId &id, IntentState state, const QString &outcome, Instant at);
/** Unsupported where it was confirmed or cancelled. */
[[nodiscard]] Result<void> cancelIntent(Database &journal, const IntentId &id, Instant at);
/** Pending again as of @p at; Unsupported where it was neither stale nor failed. */
[[nodiscard]] Result<void> renewIntent(Database &journal, const IntentId &id, Instant at);
/** Oldest first. */
[[nodiscard]] Result<std::vector<Intent>> readPendingIntents(Database &journal);
/** Whatever became of them, oldest first. */
[[nodiscard]] Result<std::vector<Intent>> readIntents(Database &journal, TimeSpan span);

} // namespace toban
