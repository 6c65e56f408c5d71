// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "alertreview.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace toban {

static constexpr Millis together = std::chrono::seconds(60);

static std::vector<Instant> occasions(std::vector<Instant> starts)
{
    std::sort(starts.begin(), starts.end());
    std::vector<Instant> result;
    for (const Instant start : starts)
        if (result.empty() || start - result.back() > together)
            result.push_back(start);
    return result;
}

static int countNear(const std::vector<Instant> &ones, const std::vector<Instant> &others)
{
    return static_cast<int>(std::ranges::count_if(ones, [&others](Instant one) {
        const auto next = std::lower_bound(others.begin(), others.end(), one - together);
        return next != others.end() && *next <= one + together;
    }));
}

std::vector<AlertProposal> mergeProposals(const StartsByName &starts, int least)
{
    std::vector<std::pair<QString, std::vector<Instant>>> names;
    for (const auto &[name, all] : starts)
        if (auto own = occasions(all); std::ssize(own) >= least)
            names.emplace_back(name, std::move(own));
    const auto isMost
        = [](int part, size_t whole) { return part * 5 >= static_cast<int>(whole) * 4; };
    std::vector<AlertProposal> proposals;
    for (size_t a = 0; a < names.size(); ++a)
        for (size_t b = a + 1; b < names.size(); ++b) {
            const auto &[one, ones] = names[a];
            const auto &[other, others] = names[b];
            const int near = countNear(ones, others);
            const int otherNear = countNear(others, ones);
            if (isMost(near, ones.size()) && isMost(otherNear, others.size()))
                proposals.push_back({.kind = AlertProposal::Kind::Merge,
                    .alert = {{u"alertname"_s, one}},
                    .other = {{u"alertname"_s, other}},
                    .fired = static_cast<int>(ones.size()),
                    .otherFired = static_cast<int>(others.size()),
                    .together = near,
                    .otherTogether = otherNear});
        }
    std::ranges::stable_sort(proposals, std::greater<>(), &AlertProposal::together);
    return proposals;
}

} // namespace toban
