// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rawanswer.h"

#include <algorithm>
#include <numeric>

namespace toban {

template <typename Column>
static void permute(Column &column, const std::vector<size_t> &order)
{
    Column sorted;
    sorted.reserve(order.size());
    for (const size_t i : order)
        sorted.push_back(column[i]);
    column = std::move(sorted);
}

void putInOrder(RawSeries &series)
{
    std::vector<size_t> order(series.times.size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::stable_sort(order.begin(), order.end(),
        [&series](size_t a, size_t b) { return series.times[a] < series.times[b]; });
    size_t kept = 0;
    for (const size_t i : order) {
        const bool again = kept > 0 && series.times[order[kept - 1]] == series.times[i];
        order[again ? kept - 1 : kept++] = i;
    }
    order.resize(kept);
    permute(series.times, order);
    permute(series.values, order);
}

} // namespace toban
