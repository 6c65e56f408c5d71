// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pollschedule.h"

#include <algorithm>

namespace toban {

static constexpr Millis fastestPoll = 1s;
static constexpr Millis unknownStep = 5s;
static constexpr Millis recordingPoll = 15s;
static constexpr Millis firstPause = 1s;
static constexpr Millis longestPause = 60s;
static constexpr Millis longestWatchedPause = 15s; // somebody waits for the source to be back
static constexpr int overlapScrapes = 3;

Millis pollInterval(const PollRule &rule)
{
    const Millis step = rule.dataStep.count() > 0 ? rule.dataStep : unknownStep;
    const Millis wanted = rule.configured.count() > 0 ? rule.configured : step;
    const Millis asked = std::max({wanted, step, fastestPoll});
    return rule.isShown || rule.configured.count() > 0 ? asked : std::max(asked, recordingPoll);
}

static Millis pauseAfter(int failures, bool isWatched, double jitter)
{
    const int doublings = std::clamp(failures - 1, 0, 6);
    const Millis pause = std::min<Millis>(
        firstPause * (1 << doublings), isWatched ? longestWatchedPause : longestPause);
    // between half and the whole pause: many desks must not come back at once
    return Millis(static_cast<qint64>(static_cast<double>(pause.count()) * (0.5 + jitter / 2)));
}

std::optional<Instant> nextDue(
    const PollState &state, const PollRule &rule, Instant now, double jitter)
{
    if (state.isInFlight || state.isRefused)
        return std::nullopt;
    // a clock that was set back must not silence us
    if (!state.lastAttempt || *state.lastAttempt > now)
        return now;
    if (state.failures > 0) {
        const Millis pause = pauseAfter(state.failures, rule.isShown, jitter);
        return *state.lastAttempt + std::max(pause, state.retryAfter.value_or(Millis(0)));
    }
    const qint64 interval = pollInterval(rule).count();
    return fromMs((toMs(*state.lastAttempt) / interval + 1) * interval);
}

TimeSpan liveSpan(
    std::optional<Instant> answeredUntil, Instant now, Millis dataStep, Millis longest)
{
    const Millis step = dataStep.count() > 0 ? dataStep : unknownStep;
    const Millis overlap = overlapScrapes * step;
    const Instant earliest = now - longest;
    if (!answeredUntil || *answeredUntil > now)
        return {std::max(now - std::max<Millis>(overlap, 60s), earliest), now};
    return {std::max(*answeredUntil - overlap, earliest), now};
}

std::optional<TimeSpan> nextSlice(const std::vector<TimeSpan> &holes, Millis slice)
{
    const auto newest = std::max_element(holes.begin(), holes.end(),
        [](const TimeSpan &a, const TimeSpan &b) { return a.to < b.to; });
    if (newest == holes.end())
        return std::nullopt;
    return TimeSpan{std::max(newest->from, newest->to - slice), newest->to};
}

std::vector<TimeSpan> slices(TimeSpan span, Millis slice)
{
    std::vector<TimeSpan> parts;
    for (Instant from = span.from; from < span.to; from += slice)
        parts.push_back({from, std::min(from + slice, span.to)});
    return parts;
}

} // namespace toban
