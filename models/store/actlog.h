// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alertact.h"
#include "database.h"

namespace toban {

/** Writes an act, its intent (confirmed: nobody else has to do anything) and the audit. Inside the
 *  open transaction. */
[[nodiscard]] Result<void> writeAct(Database &journal, const AlertAct &act);
/** Unsupported where there is no such act, or it is undone already. */
[[nodiscard]] Result<void> undoAct(Database &journal, const IntentId &id, Instant at);
/** In the span, and not undone by its end, oldest first. */
[[nodiscard]] Result<std::vector<AlertAct>> readActs(Database &journal, TimeSpan span);
/** Malformed: nothing to be about, an acknowledgement without an end, an unknown verdict or class,
 *  a note without a text. */
[[nodiscard]] Result<void> checkAct(const AlertAct &act);

} // namespace toban
