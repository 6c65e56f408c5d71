// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database.h"
#include "silence.h"

namespace toban {

/** Silences as observed: a row as long as one stays as it is. Inside the open transaction; true
 *  where anything changed. */
[[nodiscard]] Result<bool> writeSilences(
    Database &journal, const SourceId &channel, const std::vector<Silence> &silences, Instant at);
/** Those known at @p at that end after it, by channel and end. */
[[nodiscard]] Result<std::vector<Silence>> readSilences(Database &journal, Instant at);

} // namespace toban
