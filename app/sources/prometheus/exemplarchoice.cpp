// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exemplarchoice.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

namespace toban {

/// Powers of ten stand in for buckets, whose bounds are the server's.
static int decadeOf(double value)
{
    return value > 0 ? static_cast<int>(std::floor(std::log10(value))) : -400;
}

std::vector<Exemplar> chosenExemplars(
    std::vector<Exemplar> exemplars, const QStringList &requestLabels, size_t most)
{
    const auto byTime = [](const Exemplar &a, const Exemplar &b) { return a.at < b.at; };
    std::stable_sort(exemplars.begin(), exemplars.end(), byTime);
    if (exemplars.size() <= most)
        return exemplars;
    std::map<std::tuple<Labels, qint64, int>, int> seen;
    std::vector<std::tuple<int, double, size_t>> order; // rank, slowest first, index
    for (size_t i = exemplars.size(); i-- > 0;) {
        const Exemplar &one = exemplars[i];
        const Labels request = one.series.only(requestLabels);
        const int rank = seen[{request, toMs(one.at) / 60'000, decadeOf(one.value)}]++;
        order.emplace_back(rank, -one.value, i);
    }
    std::nth_element(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(most), order.end());
    std::vector<Exemplar> chosen;
    for (size_t i = 0; i < most; ++i)
        chosen.push_back(std::move(exemplars[std::get<size_t>(order[i])]));
    std::stable_sort(chosen.begin(), chosen.end(), byTime);
    return chosen;
}

} // namespace toban
