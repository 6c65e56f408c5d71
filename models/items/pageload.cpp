// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pageload.h"

#include "difference.h"
#include "pagemarks.h"
#include "rowdistance.h"

#include <algorithm>

namespace toban {

Matchers joinedMatchers(Matchers matchers, const Matchers &more)
{
    matchers.insert(matchers.end(), more.begin(), more.end());
    return matchers;
}

/// The scrape interval as the series themselves tell it.
static Millis ownInterval(const std::vector<HistogramSeries> &series)
{
    std::vector<Instant> times;
    for (const HistogramSeries &one : series) {
        std::vector<Instant> own;
        for (const HistogramBlock &block : one.blocks)
            own.insert(own.end(), block.times.begin(), block.times.end());
        if (own.size() > times.size())
            times = std::move(own);
    }
    return medianSpacing(times);
}

/// The scrape interval of series without a history: where they are thinned, as the newest tell it.
static Result<Millis> ownInterval(const Queries &store, const PageRequest &page,
    const std::vector<HistogramSeries> &latency, Millis enough)
{
    if (enough == Millis(0))
        return ownInterval(latency);
    const auto newest = store.newestSample(page.service.source, page.span.to);
    if (!newest)
        return tl::unexpected<Error>(newest.error());
    if (!*newest)
        return Millis(0);
    const auto recent = store.histograms(
        {page.service.source, page.service.latency.metric, page.service.latency.match},
        {**newest - 1h, **newest});
    if (!recent)
        return tl::unexpected<Error>(recent.error());
    return ownInterval(*recent);
}

Result<PageLoad> PageLoad::read(const Queries &store, const PageRequest &page, const Matchers &only)
{
    const Service &service = page.service;
    const Matchers conditions = joinedMatchers(page.filter, only);
    const Millis enough = enoughFor(page.span, page.columns);
    const auto readLatency = [&](const Matchers &match) {
        return store.histograms({service.source, service.latency.metric, match, enough}, page.span);
    };
    auto latency = readLatency(joinedMatchers(service.latency.match, conditions));
    if (!latency)
        return tl::unexpected<Error>(latency.error());
    std::vector<Labels> labels;
    for (const HistogramSeries &series : *latency)
        labels.push_back(series.labels);
    auto targets = PageTargets::read(store, page, labels, enough);
    if (!targets)
        return tl::unexpected<Error>(targets.error());
    const auto scrape = targets->interval() > Millis(0)
        ? Result<Millis>(targets->interval())
        : ownInterval(store, page, *latency, enough);
    if (!scrape)
        return tl::unexpected<Error>(scrape.error());
    PageLoad load(ColumnGrid(page.span, ColumnGrid::stepFor(page.span, page.columns, *scrape)),
        std::move(*targets));
    load.m_latency = std::move(*latency);
    if (load.m_latency.empty() && !page.filter.empty()) {
        const auto all = readLatency(joinedMatchers(service.latency.match, only));
        load.m_isFilteredOut = all && !all->empty();
    }
    if (!service.outcome.metric.isEmpty()) {
        auto outcome = store.numbers({service.source, service.outcome.metric,
                                         joinedMatchers(service.outcome.match, conditions), enough},
            page.span);
        if (!outcome)
            return tl::unexpected<Error>(outcome.error());
        load.m_outcome = std::move(*outcome);
    }
    return load;
}

std::vector<Labels> PageLoad::latencyLabels() const
{
    std::vector<Labels> labels;
    for (const HistogramSeries &series : m_latency)
        labels.push_back(series.labels);
    return labels;
}

void PageLoad::takeLatency(const std::function<void(const HistogramIncrements &)> &take)
{
    for (HistogramSeries &series : m_latency) {
        const auto increments = difference(series, m_targets.historyOf(series.labels));
        m_targets.note(increments);
        take(increments);
        series.blocks = {};
    }
}

void PageLoad::takeOutcome(const std::function<void(const CounterIncrements &)> &take)
{
    for (const NumberSeries &series : m_outcome)
        take(difference(series, m_targets.historyOf(series.labels)));
    m_outcome = {};
}

static bool isFailing(const SourceHealth &health)
{
    return health.last.state == SourceState::Failing || health.last.state == SourceState::Refused;
}

static bool isAllHole(const std::vector<TimeSpan> &holes, TimeSpan span)
{
    return holes.size() == 1 && holes.front().from <= span.from && holes.front().to >= span.to;
}

Result<ViewHead> PageLoad::head(
    const Queries &store, const PageRequest &page, bool isObserved) const
{
    const auto health = sourceHealth(store, page.service.source, page.asOf);
    if (!health)
        return tl::unexpected<Error>(health.error());
    // what lies after the cursor is not a hole
    const TimeSpan past{page.span.from, std::min(page.span.to, page.asOf)};
    auto holes = store.holes(page.service.id, past);
    if (!holes)
        return tl::unexpected<Error>(holes.error());
    ViewHead head;
    head.service = page.service.id;
    head.source = page.service.source;
    head.span = page.span;
    head.asOf = page.asOf;
    head.step = m_grid.step();
    head.dataStep = m_targets.interval();
    head.newestData = health->newestData;
    head.freshness
        = sourceFreshness(*health, page.asOf, head.dataStep, page.pollStep, page.isOffline);
    const Presence presence = m_targets.presenceAtEdge();
    head.presentTargets = presence.present;
    head.expectedTargets = presence.expected;
    head.edges = m_targets.edges();
    auto marks = readMarks(store, page.span, head.edges,
        std::max(head.step, page.span.length() / 100), m_targets.buildChanges());
    if (!marks)
        return tl::unexpected<Error>(marks.error());
    head.marks = std::move(*marks);
    auto alerts = readFiringSpans(store, page.alerts, page.span);
    if (!alerts)
        return tl::unexpected<Error>(alerts.error());
    head.alerts = std::move(*alerts);
    if (isFailing(*health)) {
        head.sourceError = health->last.error;
        head.nextTry = health->last.nextTry;
    }
    if (isObserved)
        head.emptiness = Emptiness::None;
    else if (m_isFilteredOut)
        head.emptiness = Emptiness::FilteredOut;
    else if (isFailing(*health))
        head.emptiness = Emptiness::SourceError;
    else if (isAllHole(*holes, past))
        head.emptiness = Emptiness::NeverAsked;
    else
        head.emptiness = hasLatency() ? Emptiness::Gap : Emptiness::NoSuchSeries;
    head.holes = std::move(*holes);
    return head;
}

Result<SourceHealth> sourceHealth(const Queries &store, const SourceId &source, Instant at)
{
    auto all = store.health(at);
    if (!all)
        return tl::unexpected<Error>(all.error());
    SourceHealth health;
    health.last.source = source;
    const auto it = std::find_if(all->begin(), all->end(),
        [&source](const SourceHealth &one) { return one.last.source == source; });
    if (it != all->end())
        health = std::move(*it);
    const auto newest = store.newestSample(source, at);
    if (!newest)
        return tl::unexpected<Error>(newest.error());
    health.newestData = *newest;
    return health;
}

Freshness sourceFreshness(
    const SourceHealth &health, Instant asOf, Millis dataStep, Millis pollStep, bool isOffline)
{
    FreshnessInput input;
    input.now = asOf;
    input.newestData = health.newestData;
    input.dataStep = dataStep;
    input.pollStep = pollStep;
    input.answerTime = health.last.answerTime;
    input.failedFetches = health.last.failures;
    input.offline = isOffline;
    return freshness(input);
}

} // namespace toban
