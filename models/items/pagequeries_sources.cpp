// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pageload.h"

#include <algorithm>
#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace toban {

/// How far back the scrapes of a source are looked at to tell their interval and who is there.
static constexpr Millis recentScrapes = 10min;

/// The scrapes of a source shortly before its newest data, by target.
static Result<std::map<Labels, ScrapeHistory>> readHistories(
    const Queries &store, const SourceId &source, Instant newest)
{
    const TimeSpan span{newest - recentScrapes, newest};
    const auto up = store.numbers({source, u"up"_s, {}}, span);
    if (!up)
        return tl::unexpected<Error>(up.error());
    std::map<Labels, std::vector<NumberSeries>> byTarget;
    for (const NumberSeries &series : *up)
        byTarget[targetOf(series.labels)].push_back(series);
    std::map<Labels, ScrapeHistory> histories;
    for (const auto &[target, series] : byTarget)
        histories.emplace(target, ScrapeHistory(series, {}, {}, {}));
    return histories;
}

static Millis typicalInterval(const std::map<Labels, ScrapeHistory> &histories)
{
    std::vector<Millis> intervals;
    for (const auto &[target, history] : histories)
        if (history.interval() > Millis(0))
            intervals.push_back(history.interval());
    std::sort(intervals.begin(), intervals.end());
    return intervals.empty() ? Millis(0) : intervals[intervals.size() / 2];
}

/// What the targets of a source say of it.
static Result<void> fillTargets(const Queries &store, SourceRow &row)
{
    if (!row.health.newestData)
        return {};
    const auto histories = readHistories(store, row.health.last.source, *row.health.newestData);
    if (!histories)
        return tl::unexpected<Error>(histories.error());
    static const TargetTimeline noSeries;
    std::vector<TargetView> targets;
    for (const auto &[target, history] : *histories)
        targets.push_back({&history, &noSeries});
    row.dataStep = typicalInterval(*histories);
    const Presence presence = presenceAt(*row.health.newestData, row.dataStep, targets);
    row.presentTargets = presence.present;
    row.expectedTargets = presence.expected;
    return {};
}

Result<SourcesView> readSources(const Queries &store, const std::vector<Service> &services,
    Instant asOf, Millis pollStep, bool isOffline)
{
    const auto health = store.health(asOf);
    if (!health)
        return tl::unexpected<Error>(health.error());
    std::set<SourceId> sources;
    for (const SourceHealth &one : *health)
        sources.insert(one.last.source);
    for (const Service &service : services)
        sources.insert(service.source);
    SourcesView view{asOf, {}};
    for (const SourceId &source : sources) {
        auto known = sourceHealth(store, source, asOf);
        if (!known)
            return tl::unexpected<Error>(known.error());
        SourceRow row;
        row.health = std::move(*known);
        if (const auto filled = fillTargets(store, row); !filled)
            return tl::unexpected<Error>(filled.error());
        // a source of alerts alone has no samples: its last answer is its newest data
        const bool hasMetrics = std::ranges::any_of(
            services, [&](const Service &service) { return service.source == source; });
        if (!hasMetrics && !row.health.newestData) {
            row.health.newestData = row.health.lastSuccess;
            if (row.health.last.nextTry)
                row.dataStep = *row.health.last.nextTry - row.health.last.at;
        }
        row.freshness = sourceFreshness(row.health, asOf, row.dataStep, pollStep, isOffline);
        for (const Service &service : services)
            if (service.source == source)
                row.services << service.id.text();
        row.services.sort();
        view.rows.push_back(std::move(row));
    }
    return view;
}

} // namespace toban
