// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "alerthistory.h"

#include <algorithm>
#include <map>

namespace toban {

/// What one source said of one alert, oldest first.
using Track = std::vector<const AlertTransition *>;
using Tracks = std::map<std::pair<SourceId, Labels>, Track>;

static Tracks tracksOf(const std::vector<AlertTransition> &transitions, Instant upTo)
{
    Tracks tracks;
    for (const AlertTransition &one : transitions)
        if (one.at <= upTo)
            tracks[{one.source, one.labels}].push_back(&one);
    for (auto &[key, track] : tracks)
        std::ranges::stable_sort(track, {}, [](const AlertTransition *one) { return one->at; });
    return tracks;
}

/// That an alert was inhibited, and fires now.
struct EndOfInhibition {
    Instant inhibitedFrom;
    Instant inhibitedUntil;
    Instant firesSince;
};

static std::optional<EndOfInhibition> endOfInhibition(const Track &track)
{
    auto at = track.rbegin();
    std::optional<EndOfInhibition> end;
    for (; at != track.rend() && (*at)->state == AlertState::Firing; ++at)
        end = EndOfInhibition{{}, (*at)->at, (*at)->at};
    for (; end && at != track.rend() && (*at)->state == AlertState::Suppressed; ++at) {
        if ((*at)->isInhibited) {
            end->inhibitedFrom = (*at)->at;
            return end;
        }
        end->inhibitedUntil = (*at)->at;
    }
    return std::nullopt;
}

/// How far from the end of an inhibition an alert ended that was there in the inhibition; nullopt:
/// it was not, or did not end.
static std::optional<Millis> distanceFrom(const EndOfInhibition &end, const Track &other)
{
    std::optional<Millis> nearest;
    std::optional<Instant> since;
    for (const AlertTransition *one : other) {
        const bool isThere
            = one->state == AlertState::Firing || one->state == AlertState::Suppressed;
        if (isThere) {
            since = since.value_or(one->at);
            continue;
        }
        if (since && *since < end.inhibitedUntil && one->at > end.inhibitedFrom) {
            const Millis distance = std::chrono::abs(one->at - end.inhibitedUntil);
            nearest = std::min(nearest.value_or(distance), distance);
        }
        since.reset();
    }
    return nearest;
}

std::optional<ActiveAgain> becameActiveAfter(const std::vector<AlertTransition> &transitions,
    const std::vector<AlertTransition> &others, Instant at, Millis slack)
{
    const Tracks candidates = tracksOf(others, at);
    std::optional<ActiveAgain> result;
    for (const auto &[own, track] : tracksOf(transitions, at)) {
        const auto end = endOfInhibition(track);
        if (!end || (result && result->since <= end->firesSince))
            continue;
        Millis nearest = slack + Millis(1);
        for (const auto &[key, other] : candidates) {
            const auto distance = distanceFrom(*end, other);
            if (key.first != own.first || key.second == own.second || !distance
                || *distance >= nearest)
                continue;
            nearest = *distance;
            result = ActiveAgain{end->firesSince, key.second};
        }
    }
    return result;
}

} // namespace toban
