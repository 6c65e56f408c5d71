// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backfill.h"
#include "storage.h"

namespace toban {

/** What the page of storage is given beside what every page is. */
struct StoragePort {
    const StorageQueries *queries = nullptr; ///< nullptr: there is no such page
    Backfill *backfill = nullptr; ///< nullptr: nothing is fetched; also the window's line on it

    [[nodiscard]] bool isThere() const { return queries != nullptr; }
};

} // namespace toban
