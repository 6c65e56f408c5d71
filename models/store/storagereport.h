// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "samplereader.h"
#include "storage.h"

namespace toban {

/** What one file of samples holds; bytes and plannedAge are the caller's. Reads the ends of every
 *  chunk, not the samples. */
[[nodiscard]] Result<StorageShelf> measureSamples(Database &samples, const Catalogue &catalogue,
    TimeCache &times, Notices &notices, StorageShelf shelf);
/** Rows of what was observed and done. */
[[nodiscard]] Result<StorageShelf> measureJournal(Database &journal, StorageShelf shelf);

/** Fills in what will come: every shelf goes on as in its last days until it is as old as planned.
 *  What is kept for ever is reckoned for another year. */
void forecast(StorageReport &report, Instant now);

} // namespace toban
