// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jointstate.h"

#include <algorithm>

namespace toban {

/// Whether two label sets can be of one alert: external labels are in only one of them.
static bool agree(const Labels &a, const Labels &b, const AlertIdentity &identity)
{
    const auto &left = a.pairs();
    const auto &right = b.pairs();
    auto l = left.begin();
    auto r = right.begin();
    while (l != left.end() && r != right.end()) {
        if (l->first < r->first)
            ++l;
        else if (r->first < l->first)
            ++r;
        else if (l->second != r->second && !identity.ignores(l->first))
            return false;
        else {
            ++l;
            ++r;
        }
    }
    return true;
}

static std::vector<const Labels *> labelsIn(std::span<const StateThere> states, AlertState state)
{
    std::vector<const Labels *> labels;
    for (const StateThere &one : states)
        if (one.state == state)
            labels.push_back(one.labels);
    return labels;
}

/// Whether each that fires is one of those suppressed. Both are mostly in the same order, so that
/// the next of one is looked for after the last of the other.
static bool isEachSuppressed(std::span<const StateThere> states, const AlertIdentity &identity)
{
    const auto suppressed = labelsIn(states, AlertState::Suppressed);
    size_t next = 0;
    for (const Labels *firing : labelsIn(states, AlertState::Firing)) {
        size_t tried = 0;
        while (tried < suppressed.size()
            && !agree(*firing, *suppressed[(next + tried) % suppressed.size()], identity))
            ++tried;
        if (tried == suppressed.size())
            return false;
        next += tried + 1;
    }
    return true;
}

AlertState jointState(std::span<const StateThere> states, const AlertIdentity &identity)
{
    const auto has = [&states](AlertState state) {
        return std::any_of(states.begin(), states.end(),
            [state](const StateThere &one) { return one.state == state; });
    };
    const bool isSuppressed = has(AlertState::Suppressed);
    if (has(AlertState::Firing)) {
        const bool firesForSure
            = std::any_of(states.begin(), states.end(), [](const StateThere &one) {
                  return one.knowsSilences && one.state == AlertState::Firing;
              });
        if (firesForSure || !isSuppressed || !isEachSuppressed(states, identity))
            return AlertState::Firing;
    }
    if (isSuppressed)
        return AlertState::Suppressed;
    if (has(AlertState::Unprocessed))
        return AlertState::Unprocessed;
    return has(AlertState::Pending) ? AlertState::Pending : AlertState::Gone;
}

} // namespace toban
