// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database.h"
#include "instant.h"
#include "secretscrubber.h"

#include <optional>

namespace toban {

/** What of a journal goes into a capture, and how. */
struct JournalWish {
    TimeSpan span; ///< rows that concern it
    bool hasContacts = false;
};

/** Copies the rows of every table into the capture, cleaned. How many. */
[[nodiscard]] Result<qint64> copyJournal(
    Database &journal, Database &capture, const JournalWish &wish, const SecretScrubber &scrubber);
/** How many rows that would be. */
[[nodiscard]] Result<qint64> countJournal(Database &journal, TimeSpan span);

/** Which times the journals of two captures tell of. */
struct JournalSpans {
    TimeSpan other; ///< of the one that is added
    std::optional<TimeSpan> merged; ///< of what is there already; nullopt: nothing
};
/** Adds the rows of another capture's journal: where both tell of the same stretch of time, the
 *  first one counts. Numbers of rows are given anew. How many were added. */
[[nodiscard]] Result<qint64> mergeJournal(
    Database &other, Database &capture, const JournalSpans &spans);

} // namespace toban
