// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "buildchanges.h"

#include "service.h"

#include <algorithm>
#include <map>

namespace toban {

namespace {

struct Build {
    QString version;
    QString revision;
    friend bool operator==(const Build &, const Build &) = default;
};

/// An uninterrupted run of one build on one target.
struct BuildRun {
    Instant first;
    Instant last;
    Build build;
    QString instance;
    std::optional<Build> before; ///< what the target had until then
};

using BuildRuns = std::vector<BuildRun>;

/// The changes of one family in one job, in the making.
class RolloutReading {
public:
    explicit RolloutReading(BuildRuns runs)
        : m_runs(std::move(runs))
    {
        std::stable_sort(m_runs.begin(), m_runs.end(),
            [](const BuildRun &a, const BuildRun &b) { return a.first < b.first; });
    }
    [[nodiscard]] std::vector<BuildChange> changes(TimeSpan span);

private:
    struct Rollout {
        Instant latest;
        Build before;
        Build after;
        BuildChange change;
    };
    void take(const BuildRun &run);
    [[nodiscard]] Rollout *openRollout(const BuildRun &run, const std::optional<Build> &before);
    [[nodiscard]] std::optional<Build> buildBefore(const BuildRun &run) const;

    BuildRuns m_runs;
    std::vector<Rollout> m_rollouts;
};

} // namespace

static QString buildText(const Build &build, const Build &other)
{
    const bool isByVersion = !build.version.isEmpty() && build.version != other.version;
    return isByVersion || build.revision.isEmpty() ? build.version : build.revision.left(12);
}

RolloutReading::Rollout *RolloutReading::openRollout(
    const BuildRun &run, const std::optional<Build> &before)
{
    for (Rollout &rollout : m_rollouts)
        if (rollout.after == run.build && run.first - rollout.latest <= rolloutPause
            && (!before || rollout.before == *before))
            return &rollout;
    return nullptr;
}

/// What the job had before a new target came; nullopt: nothing, or the same.
std::optional<Build> RolloutReading::buildBefore(const BuildRun &run) const
{
    const BuildRun *newest = nullptr;
    for (const BuildRun &other : m_runs) {
        const Instant seen = std::min(other.last, run.first - Millis(1));
        if (other.first >= run.first)
            break;
        if (other.build == run.build && run.first - seen <= rolloutPause)
            return std::nullopt;
        if (!newest || seen >= std::min(newest->last, run.first - Millis(1)))
            newest = &other;
    }
    return newest && newest->build != run.build ? std::optional(newest->build) : std::nullopt;
}

void RolloutReading::take(const BuildRun &run)
{
    Rollout *rollout = openRollout(run, run.before);
    if (rollout) {
        rollout->latest = run.first;
        if (!rollout->change.instances.contains(run.instance))
            rollout->change.instances << run.instance;
        return;
    }
    const auto before = run.before ? run.before : buildBefore(run);
    if (before)
        m_rollouts.push_back({run.first, *before, run.build,
            {run.first, buildText(*before, run.build), buildText(run.build, *before),
                {run.instance}}});
}

std::vector<BuildChange> RolloutReading::changes(TimeSpan span)
{
    for (const BuildRun &run : m_runs)
        take(run);
    std::vector<BuildChange> inside;
    for (Rollout &rollout : m_rollouts)
        if (span.contains(rollout.change.at))
            inside.push_back(std::move(rollout.change));
    return inside;
}

/// By time; at a time with two builds there is none.
using BuildTimes = std::map<Instant, std::optional<Build>>;

static void addTimes(BuildTimes &times, const NumberSeries &series)
{
    const Build build{series.labels.value(QLatin1StringView("version")),
        series.labels.value(QLatin1StringView("revision"))};
    for (const Instant at : series.times) {
        const auto [held, isFirst] = times.try_emplace(at, build);
        if (!isFirst && held->second != build)
            held->second.reset();
    }
}

static void addRuns(BuildRuns &runs, const BuildTimes &times, const QString &instance)
{
    std::optional<BuildRun> open;
    for (const auto &[at, build] : times) {
        if (!build)
            continue;
        if (open && open->build == *build) {
            open->last = at;
            continue;
        }
        const auto before = open ? std::optional(open->build) : std::nullopt;
        if (open)
            runs.push_back(*open);
        open = BuildRun{at, at, *build, instance, before};
    }
    if (open)
        runs.push_back(*open);
}

std::vector<BuildChange> buildChanges(const std::vector<NumberSeries> &builds, TimeSpan span)
{
    static const QString instanceLabel = QStringLiteral("instance");
    std::map<Labels, std::map<QString, BuildTimes>> families; // by job and family, then instance
    for (const NumberSeries &series : builds) {
        const Labels family = series.labels.without(
            {instanceLabel, QStringLiteral("version"), QStringLiteral("revision")});
        addTimes(families[family][series.labels.value(instanceLabel)], series);
    }
    std::vector<BuildChange> all;
    for (const auto &[family, instances] : families) {
        BuildRuns runs;
        for (const auto &[instance, times] : instances)
            addRuns(runs, times, instance);
        for (BuildChange &change : RolloutReading(std::move(runs)).changes(span))
            if (std::find(all.begin(), all.end(), change) == all.end())
                all.push_back(std::move(change));
    }
    std::stable_sort(all.begin(), all.end(),
        [](const BuildChange &a, const BuildChange &b) { return a.at < b.at; });
    return all;
}

} // namespace toban
