// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rawanswer.h"

#include <algorithm>
#include <numeric>

namespace toban {

void putInOrder(RawAnswer &answer, RawSeries &series)
{
    const auto view = answer.samplesOf(series);
    std::vector<size_t> order(series.sampleCount);
    std::iota(order.begin(), order.end(), size_t(0));
    std::stable_sort(order.begin(), order.end(),
        [&view](size_t a, size_t b) { return view.times[a] < view.times[b]; });
    std::vector<Instant> times;
    std::vector<double> values;
    for (const size_t i : order) {
        if (!times.empty() && times.back() == view.times[i]) {
            values.back() = view.values[i];
            continue;
        }
        times.push_back(view.times[i]);
        values.push_back(view.values[i]);
    }
    const auto first = static_cast<std::ptrdiff_t>(series.firstSample);
    std::copy(times.begin(), times.end(), answer.times.begin() + first);
    std::copy(values.begin(), values.end(), answer.values.begin() + first);
    series.sampleCount = times.size();
}

} // namespace toban
