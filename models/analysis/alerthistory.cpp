// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "alerthistory.h"

#include "daytimes.h"
#include "jointstate.h"
#include "stretches.h"

#include <QHash>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace toban {

std::vector<AlertStory> storiesOf(
    const std::vector<AlertTransition> &transitions, const AlertIdentity &identity)
{
    QHash<Labels, Labels> identities;
    std::map<Labels, std::vector<AlertTransition>> byIdentity;
    for (const AlertTransition &one : transitions) {
        auto known = identities.find(one.labels);
        if (known == identities.end())
            known = identities.insert(one.labels, identity.identityOf(one.labels));
        byIdentity[*known].push_back(one);
    }
    std::vector<AlertStory> stories;
    stories.reserve(byIdentity.size());
    for (auto &[key, own] : byIdentity)
        stories.push_back({key, std::move(own)});
    return stories;
}

/// An order of transitions that does not depend on that in which they come.
static bool isBefore(const AlertTransition &a, const AlertTransition &b)
{
    if (a.at != b.at)
        return a.at < b.at;
    if (a.source != b.source)
        return a.source < b.source;
    if (a.labels == b.labels)
        return a.state < b.state;
    return a.labels < b.labels;
}

namespace {

/// What each source says of each alert, and since when they say the same together.
class JointTimeline final {
public:
    JointTimeline(const std::vector<AlertTransition> &transitions, const AlertIdentity &identity)
        : m_identity(identity)
    {
        std::set<SourceId> knowing;
        for (const AlertTransition &one : transitions)
            if (one.isSilenced || one.isInhibited || one.state == AlertState::Suppressed
                || one.state == AlertState::Unprocessed)
                knowing.insert(one.source);
        std::map<std::pair<SourceId, Labels>, size_t> places;
        for (const AlertTransition &one : transitions)
            places.try_emplace({one.source, one.labels}, 0);
        for (auto &[key, place] : places) {
            place = m_states.size();
            m_states.push_back({AlertState::Gone, knowing.contains(key.first), &key.second});
        }
        m_places = std::move(places); // its nodes stay where they are
    }

    void take(const AlertTransition &one)
    {
        m_states[m_places.at({one.source, one.labels})].state = one.state;
        if (one.value && !std::isnan(*one.value))
            m_values.push_back(*one.value);
    }

    /// After all that was seen at one moment.
    void settle(Instant at)
    {
        const AlertState state = jointState(m_states, m_identity);
        const bool isFirst = changes.empty() && state != AlertState::Gone;
        if (isFirst || (!changes.empty() && changes.back().state != state))
            changes.push_back({at, state, {}, {}});
        if (!changes.empty())
            for (const double value : m_values) {
                JointChange &change = changes.back();
                change.value = change.value.value_or(value);
                change.peak = std::max(change.peak.value_or(value), value);
            }
        m_values.clear();
    }

    std::vector<JointChange> changes;

private:
    const AlertIdentity &m_identity;
    std::map<std::pair<SourceId, Labels>, size_t> m_places;
    std::vector<StateThere> m_states;
    std::vector<double> m_values;
};

} // namespace

std::vector<JointChange> jointChanges(
    std::vector<AlertTransition> transitions, const AlertIdentity &identity)
{
    std::sort(transitions.begin(), transitions.end(), isBefore);
    JointTimeline timeline(transitions, identity);
    for (size_t i = 0; i < transitions.size(); ++i) {
        timeline.take(transitions[i]);
        if (i + 1 == transitions.size() || transitions[i + 1].at != transitions[i].at)
            timeline.settle(transitions[i].at);
    }
    return std::move(timeline.changes);
}

std::vector<Episode> episodesOf(const std::vector<JointChange> &changes, const ClassAt &classAt)
{
    std::vector<Episode> episodes;
    bool isOpen = false;
    for (const JointChange &change : changes) {
        if (change.state == AlertState::Gone) {
            if (isOpen)
                episodes.back().to = change.at;
            isOpen = false;
            continue;
        }
        if (!isOpen)
            episodes.emplace_back().from = change.at;
        isOpen = true;
        Episode &episode = episodes.back();
        const bool firesFirst = change.state == AlertState::Firing && !episode.firingFrom;
        if (firesFirst)
            episode.firingFrom = change.at;
        if (change.state == AlertState::Suppressed && !episode.suppressedFrom)
            episode.suppressedFrom = change.at;
        if (change.value && (firesFirst || !episode.value))
            episode.value = change.value;
        if (change.peak)
            episode.peak = std::max(episode.peak.value_or(*change.peak), *change.peak);
    }
    if (classAt)
        for (Episode &episode : episodes)
            episode.alertClass = classAt(episode.firingFrom.value_or(episode.from));
    return episodes;
}

std::vector<Episode> lastEpisodes(const std::vector<Episode> &episodes, Instant at, size_t count)
{
    std::vector<Episode> last;
    for (auto one = episodes.rbegin(); one != episodes.rend() && last.size() < count; ++one)
        if (one->from <= at)
            last.push_back(*one);
    return last;
}

std::optional<Millis> medianDuration(const std::vector<Episode> &episodes)
{
    std::vector<Millis> lengths;
    for (const Episode &one : episodes)
        if (one.hasFired() && one.to)
            lengths.push_back(*one.to - one.from);
    if (lengths.empty())
        return std::nullopt;
    std::sort(lengths.begin(), lengths.end());
    const size_t middle = lengths.size() / 2;
    return lengths.size() % 2 == 1 ? lengths[middle] : (lengths[middle - 1] + lengths[middle]) / 2;
}

Millis timeIn(AlertState state, const std::vector<JointChange> &changes, TimeSpan span,
    const std::vector<TimeSpan> &unknown)
{
    Millis total{0};
    for (size_t i = 0; i < changes.size(); ++i) {
        const Instant end = i + 1 < changes.size() ? changes[i + 1].at : span.to;
        const TimeSpan inside{std::max(changes[i].at, span.from), std::min(end, span.to)};
        if (changes[i].state == state)
            for (const TimeSpan &known : without({inside}, unknown))
                total += known.length();
    }
    return total;
}

HoursOfWeek hoursOfWeek(const std::vector<Episode> &episodes, const QTimeZone &zone)
{
    HoursOfWeek hours{};
    for (const Episode &one : episodes) {
        if (!one.hasFired())
            continue;
        const WeekMoment moment = weekMoment(*one.firingFrom, zone);
        ++hours.at(static_cast<size_t>(moment.day - 1)).at(static_cast<size_t>(moment.minute / 60));
    }
    return hours;
}

static constexpr Millis flapDay = std::chrono::hours(24);

int firedInDay(const std::vector<Episode> &episodes, Instant at)
{
    const TimeSpan day{at - flapDay, at};
    return static_cast<int>(std::ranges::count_if(episodes,
        [&day](const Episode &one) { return one.hasFired() && day.contains(*one.firingFrom); }));
}

double flapScore(const std::vector<Episode> &episodes, Instant at)
{
    const TimeSpan day{at - flapDay, at};
    const auto later = std::ranges::upper_bound(episodes, at, {}, &Episode::from);
    double sum = 0;
    double largest = 0;
    for (auto one = std::make_reverse_iterator(later);
         one != episodes.rend() && one->to.value_or(at) > day.from; ++one) {
        if (!one->hasFired() || !day.contains(*one->firingFrom)
            || one->to.value_or(Instant::max()) > at)
            continue;
        const double term = 1 / (1 + toSeconds(*one->to - *one->firingFrom) / 600);
        sum += term;
        largest = std::max(largest, term);
    }
    return sum - largest;
}

} // namespace toban
