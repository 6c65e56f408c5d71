// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "readoncall.h"

namespace toban {

/** What the page of being on call is given beside what every page is. */
struct OnCallPort {
    const OnCallQueries *queries = nullptr; ///< nullptr: there is no such page
    HandoverBook *handovers = nullptr; ///< nullptr: they can be read only
    OnCallPolicy policy{};
    std::vector<WatchedRota> sources{}; ///< empty: the page says how to declare one
    QString user{}; ///< who writes here, as others shall read it

    [[nodiscard]] bool isThere() const { return queries != nullptr; }
};

} // namespace toban
