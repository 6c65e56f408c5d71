// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database.h"
#include "mark.h"

namespace toban {

/** Inside the open transaction. */
[[nodiscard]] Result<void> writeMark(Database &journal, const Mark &mark, Instant now);
/** Inside the open transaction. Unsupported where there is no such mark. */
[[nodiscard]] Result<void> removeMark(Database &journal, const MarkId &id, Instant now);
/** Oldest first; none where the journal is of before there were marks. */
[[nodiscard]] Result<std::vector<Mark>> readMarks(Database &journal, TimeSpan span);

} // namespace toban
