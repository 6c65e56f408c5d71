// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pagetargets.h"

#include "difference.h"

#include <QRegularExpression>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace toban {

/// How far before the window the previous scrape of a newborn series is looked for.
static constexpr Millis lookBack = 10min;

/// The labels that the targets of one job share.
static Labels jobOf(const Labels &series)
{
    return targetOf(series).without({u"instance"_s});
}

/// Holds where the series says nothing about a label.
static bool isAllowed(const Labels &series, const Matchers &matchers)
{
    return std::all_of(matchers.begin(), matchers.end(), [&series](const Matcher &matcher) {
        return series.value(matcher.label).isEmpty() || matcher.matches(series);
    });
}

/// Which scrape series to read: those of the jobs seen, or of the job named; nullopt: none is
/// known.
static std::optional<Matchers> jobMatchers(
    const PageRequest &page, const std::vector<Labels> &latency)
{
    std::set<QString> jobs;
    for (const Labels &labels : latency)
        if (const QString job = labels.value("job"_L1); !job.isEmpty())
            jobs.insert(job);
    if (jobs.size() == 1)
        return Matchers{{u"job"_s, Matcher::Op::Equal, *jobs.begin()}};
    if (!jobs.empty()) {
        QStringList escaped;
        for (const QString &job : jobs)
            escaped << QRegularExpression::escape(job);
        return Matchers{{u"job"_s, Matcher::Op::Regex, escaped.join(u'|')}};
    }
    Matchers named;
    for (const Matcher &matcher : page.service.latency.match)
        if (targetLabelNames().contains(matcher.label))
            named.push_back(matcher);
    return named.empty() ? std::nullopt : std::optional(named);
}

using SeriesByTarget = std::map<Labels, std::vector<NumberSeries>>;

/// The series of one scrape metric by target, those of other services' jobs left out.
static Result<SeriesByTarget> readByTarget(const Queries &store, const PageRequest &page,
    const SeriesSelector &which, const std::set<Labels> &jobs)
{
    auto found = store.numbers(which, page.span);
    if (!found)
        return tl::unexpected<Error>(found.error());
    SeriesByTarget byTarget;
    for (NumberSeries &series : *found) {
        const bool isOurs = jobs.empty() || jobs.contains(jobOf(series.labels));
        if (isOurs && isAllowed(series.labels, page.service.latency.match)
            && isAllowed(series.labels, page.filter))
            byTarget[targetOf(series.labels)].push_back(std::move(series));
    }
    return byTarget;
}

/// Where nothing is known, from the beginning of time to the end of the window.
static Result<std::vector<TimeSpan>> unknownSpans(const Queries &store, const PageRequest &page)
{
    const Instant from = page.span.from - lookBack;
    auto holes = store.holes(page.service.id, {from, page.span.to});
    if (holes)
        holes->push_back({Instant::min(), from});
    return holes;
}

/// Of up, the process's start, the time a scrape took, the build.
static Result<std::array<SeriesByTarget, 4>> readScrapeSeries(const Queries &store,
    const PageRequest &page, const Matchers &match, Millis enough, const std::set<Labels> &jobs)
{
    std::array<SeriesByTarget, 4> series;
    const std::array metrics = {u"up"_s, u"process_start_time_seconds"_s,
        u"scrape_duration_seconds"_s, QString(seriesname::build)};
    for (size_t i = 0; i < metrics.size(); ++i) {
        auto found
            = readByTarget(store, page, {page.service.source, metrics[i], match, enough}, jobs);
        if (!found)
            return tl::unexpected<Error>(found.error());
        series[i] = std::move(*found);
    }
    return series;
}

/// The scrape intervals as the newest samples tell them, which are there as scraped.
static Result<std::map<Labels, Millis>> readIntervals(const Queries &store, const PageRequest &page,
    const Matchers &match, const std::set<Labels> &jobs)
{
    constexpr Millis window = 1h;
    std::map<Labels, Millis> intervals;
    const auto newest = store.newestSample(page.service.source, page.span.to);
    if (!newest)
        return tl::unexpected<Error>(newest.error());
    if (!*newest)
        return intervals;
    PageRequest recent = page;
    recent.span = {**newest - window, **newest};
    const auto up = readByTarget(store, recent, {page.service.source, u"up"_s, match}, jobs);
    if (!up)
        return tl::unexpected<Error>(up.error());
    for (const auto &[target, series] : *up)
        intervals[target] = ScrapeHistory(series, {}, {}, {}).interval();
    return intervals;
}

Result<PageTargets> PageTargets::read(const Queries &store, const PageRequest &page,
    const std::vector<Labels> &latency, Millis enough)
{
    PageTargets targets(page.span);
    std::set<Labels> jobs;
    for (const Labels &labels : latency) {
        jobs.insert(jobOf(labels));
        targets.m_targets[targetOf(labels)];
    }
    const auto match = jobMatchers(page, latency);
    if (!match)
        return targets;
    auto read = readScrapeSeries(store, page, *match, enough, jobs);
    if (!read)
        return tl::unexpected<Error>(read.error());
    auto &series = *read;
    const auto unknown = unknownSpans(store, page);
    if (!unknown)
        return tl::unexpected<Error>(unknown.error());
    for (auto &[target, builds] : series[3])
        std::move(builds.begin(), builds.end(), std::back_inserter(targets.m_builds));
    for (const auto &[target, up] : series[0])
        targets.m_targets[target];
    for (auto &[target, known] : targets.m_targets)
        known.history
            = ScrapeHistory(series[0][target], series[1][target], series[2][target], *unknown);
    if (enough > Millis(0)) {
        const auto intervals = readIntervals(store, page, *match, jobs);
        if (!intervals)
            return tl::unexpected<Error>(intervals.error());
        targets.thinTo(enough, *intervals);
    }
    return targets;
}

static Millis medianOf(std::vector<Millis> intervals)
{
    std::erase(intervals, Millis(0));
    if (intervals.empty())
        return Millis(0);
    std::sort(intervals.begin(), intervals.end());
    return intervals[intervals.size() / 2];
}

/// A target that is gone was scraped as the others are.
void PageTargets::thinTo(Millis step, const std::map<Labels, Millis> &intervals)
{
    std::vector<Millis> known;
    for (const auto &[labels, interval] : intervals)
        known.push_back(interval);
    const Millis usual = medianOf(std::move(known));
    for (auto &[labels, target] : m_targets) {
        const auto own = intervals.find(labels);
        target.history
            = target.history.thinnedTo(step, own == intervals.end() ? usual : own->second);
    }
}

const ScrapeHistory &PageTargets::historyOf(const Labels &series) const
{
    const auto it = m_targets.find(targetOf(series));
    return it == m_targets.end() ? m_unknown : it->second.history;
}

void PageTargets::note(const HistogramIncrements &increments)
{
    const auto it = m_targets.find(targetOf(increments.labels));
    if (it != m_targets.end())
        for (const IncrementBlock &block : increments.blocks)
            it->second.timeline.add(block.intervals, m_span);
}

Millis PageTargets::interval() const
{
    std::vector<Millis> intervals;
    for (const auto &[labels, target] : m_targets)
        intervals.push_back(target.history.interval());
    return medianOf(std::move(intervals));
}

std::vector<TargetView> PageTargets::views() const
{
    std::vector<TargetView> views;
    for (const auto &[labels, target] : m_targets)
        views.push_back({&target.history, &target.timeline});
    return views;
}

Presence PageTargets::presenceIn(TimeSpan span) const
{
    return toban::presenceIn(span, views());
}

Presence PageTargets::presenceAtEdge() const
{
    return presenceAt(m_span.to, interval(), views());
}

std::vector<Millis> PageTargets::edgeDurations(const Target &target) const
{
    std::vector<Millis> durations;
    for (const auto &segment : target.timeline.segments(target.history)) {
        if (!segment.fromProcessStart)
            durations.push_back(target.history.durationAt(segment.from));
        durations.push_back(target.history.durationAt(segment.to));
    }
    return durations;
}

std::vector<InstanceEdges> PageTargets::edges() const
{
    std::vector<InstanceEdges> all;
    for (const auto &[labels, target] : m_targets) {
        InstanceEdges edges;
        edges.target = labels;
        for (const auto &segment : target.timeline.segments(target.history))
            edges.segments.push_back(
                {segment.from, segment.to, segment.fromProcessStart, segment.isBridged});
        for (const Millis duration : edgeDurations(target))
            edges.scrapeDuration = std::max(edges.scrapeDuration, duration);
        all.push_back(std::move(edges));
    }
    return all;
}

std::vector<BuildChange> PageTargets::buildChanges() const
{
    return toban::buildChanges(m_builds, m_span);
}

double PageTargets::edgeSeconds() const
{
    double seconds = 0;
    double targets = 0;
    for (const auto &[labels, target] : m_targets) {
        targets += target.timeline.isEmpty() ? 0 : 1;
        for (const Millis duration : edgeDurations(target))
            seconds += toSeconds(duration);
    }
    return targets > 0 ? seconds / targets : 0;
}

double PageTargets::coveredSeconds() const
{
    double seconds = 0;
    double targets = 0;
    for (const auto &[labels, target] : m_targets) {
        targets += target.timeline.isEmpty() ? 0 : 1;
        seconds += target.timeline.coveredSeconds();
    }
    return targets > 0 ? seconds / targets : 0;
}

double PageTargets::columnEdgeSeconds() const
{
    double seconds = 0;
    double edges = 0;
    for (const auto &[labels, target] : m_targets)
        for (const Millis duration : edgeDurations(target)) {
            seconds += toSeconds(duration);
            ++edges;
        }
    return edges > 0 ? 2 * seconds / edges : 0;
}

} // namespace toban
