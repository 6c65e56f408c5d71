// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "presence.h"

#include <algorithm>

namespace toban {

static bool endsInside(const TargetTimeline &timeline, TimeSpan span)
{
    const auto &all = timeline.intervals();
    const auto it = std::upper_bound(
        all.begin(), all.end(), span.from, [](Instant t, const Interval &i) { return t < i.to; });
    return it != all.end() && it->to <= span.to;
}

Presence presenceIn(TimeSpan span, const std::vector<TargetView> &targets)
{
    Presence presence;
    for (const TargetView &target : targets) {
        const bool hasAmount = endsInside(*target.timeline, span);
        if (!target.history->isKnown()) {
            presence.present += hasAmount ? 1 : 0;
            presence.expected += target.timeline->isEmpty() ? 0 : 1;
            continue;
        }
        const auto last = target.history->scrapeAt(span.to);
        if (!last || last->at <= span.from)
            continue;
        ++presence.expected;
        presence.present += last->isUp && (hasAmount || target.timeline->isEmpty()) ? 1 : 0;
    }
    return presence;
}

Presence presenceAt(Instant at, Millis scrapeInterval, const std::vector<TargetView> &targets)
{
    std::optional<Instant> newest;
    const auto note = [&newest, at](Instant seen) {
        if (seen <= at)
            newest = newest ? std::max(*newest, seen) : seen;
    };
    for (const TargetView &target : targets) {
        if (const auto scrape = target.history->scrapeAt(at))
            note(scrape->at);
        if (!target.timeline->isEmpty())
            note(target.timeline->intervals().back().to);
    }
    if (!newest)
        return {};
    return presenceIn({*newest - 3 * std::max(scrapeInterval, Millis(1)), *newest}, targets);
}

} // namespace toban
