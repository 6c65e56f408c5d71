// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands.h"
#include "database.h"

namespace toban {

/** Outbox and audit, written together. Inside the open transaction. */
[[nodiscard]] Result<void> writeIntent(Database &journal, const Intent &intent);
/** Unsupported where there is no such intent. */
[[nodiscard]] Result<void> settleIntent(
    Database &journal, const IntentId &id, IntentState state, const QString &outcome, Instant at);
/** Oldest first. */
[[nodiscard]] Result<std::vector<Intent>> readPendingIntents(Database &journal);

} // namespace toban
