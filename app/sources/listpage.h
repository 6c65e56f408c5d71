// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace toban {

/** One page of a list that is asked for in pages. */
template <typename T>
struct ListPage {
    std::vector<T> items;
    bool hasMore = false;
    int limit = 0; ///< how many it could have at most; 0: as many as were asked for
};

} // namespace toban
