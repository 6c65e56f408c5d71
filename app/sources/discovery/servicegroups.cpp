// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "serviceplanner.h"

#include <QMap>
#include <QSet>

#include <algorithm>

namespace toban {

static const QString jobLabel = QStringLiteral("job");
static const QString instanceLabel = QStringLiteral("instance");

QStringList groupingLabels(const RecipeBook &book)
{
    QStringList labels
        = {jobLabel, instanceLabel, QStringLiteral("service"), QStringLiteral("app")};
    for (const Recipe &recipe : book.recipes())
        labels << recipe.serviceLabels;
    labels.removeDuplicates();
    return labels;
}

static QStringList serviceLabelsOf(const FamilyCandidate &candidate)
{
    return candidate.recipe ? candidate.recipe->serviceLabels
                            : QStringList{QStringLiteral("service"), QStringLiteral("app")};
}

static std::pair<QString, QString> nameOf(const Labels &series, const FamilyCandidate &candidate)
{
    for (const QString &label : serviceLabelsOf(candidate))
        if (const QString value = series.value(label); !value.isEmpty())
            return {value, label};
    const QString job = series.value(jobLabel);
    return job.isEmpty() ? std::pair(candidate.metric, QString()) : std::pair(job, jobLabel);
}

/// What a recipe narrows its family to, where the family can be narrowed so.
static Matchers narrowing(const FamilyFacts &family)
{
    const Recipe *recipe = family.candidate.recipe;
    if (!recipe || recipe->match.empty())
        return {};
    const bool isThere = std::any_of(family.series.begin(), family.series.end(),
        [recipe](const Labels &series) { return matchesAll(recipe->match, series); });
    return isThere ? recipe->match : Matchers();
}

static QSet<QString> valuesOf(const std::vector<Labels> &series, const QString &label)
{
    QSet<QString> values;
    for (const Labels &labels : series)
        values.insert(labels.value(label));
    return values;
}

/// Labels of the scrape target, read off the series of up; a short list of usual names where there
/// is no up.
static QStringList targetLabelsOf(const DiscoveryFacts &facts, const std::vector<Labels> &series)
{
    QStringList names = targetLabelNames();
    if (!names.contains(jobLabel))
        names << jobLabel << instanceLabel;
    if (facts.targets.empty())
        names << QStringList{QStringLiteral("namespace"), QStringLiteral("pod"),
            QStringLiteral("container"), QStringLiteral("node"), QStringLiteral("service"),
            QStringLiteral("app")};
    const auto jobs = valuesOf(series, jobLabel);
    for (const Labels &target : facts.targets)
        if (jobs.contains(target.value(jobLabel)))
            for (const auto &[name, value] : target.pairs())
                names << name;
    names.removeAll(QStringLiteral("__name__"));
    names.removeDuplicates();
    return names;
}

static Matcher equals(const QString &label, const QString &value)
{
    return {label, Matcher::Op::Equal, value};
}

/// The job alone where it holds nothing but this service, for it reads best; the name otherwise.
static Matchers matchersFor(const ServiceGroup &group, const std::vector<Labels> &family)
{
    const auto jobs = valuesOf(group.series, jobLabel);
    const QString job = jobs.size() == 1 ? *jobs.begin() : QString();
    if (group.nameLabel.isEmpty())
        return {};
    if (job.isEmpty() || group.nameLabel == jobLabel)
        return {equals(group.nameLabel, group.name)};
    const auto ofJob = std::count_if(family.begin(), family.end(),
        [&job](const Labels &series) { return series.value(jobLabel) == job; });
    const bool isWholeJob = static_cast<size_t>(ofJob) == group.series.size();
    return {isWholeJob ? equals(jobLabel, job) : equals(group.nameLabel, group.name)};
}

/// Other metrics of the same targets: by name where that is a label of the target, else by job.
static Matchers targetMatchersFor(const ServiceGroup &group)
{
    const bool isTargetLabel = group.targetLabels.contains(group.nameLabel);
    if (isTargetLabel || group.match.empty() || group.match.front().label == jobLabel)
        return group.match;
    auto jobs = valuesOf(group.series, jobLabel);
    jobs.remove(QString());
    if (jobs.size() != 1)
        return group.match;
    return {equals(jobLabel, *jobs.begin())};
}

static int targetsOf(const std::vector<Labels> &series)
{
    QSet<Labels> targets;
    for (const Labels &labels : series)
        targets.insert(labels.only({jobLabel, instanceLabel}));
    return static_cast<int>(targets.size());
}

static double rateOf(const FamilyFacts &family, const Matchers &match)
{
    double sum = 0;
    for (const auto &[labels, rate] : family.rates)
        if (matchesAll(match, labels) && rate > 0)
            sum += rate;
    return sum;
}

static void finish(ServiceGroup &group, const DiscoveryFacts &facts,
    const std::vector<Labels> &family, const Matchers &narrow)
{
    group.targetLabels = targetLabelsOf(facts, group.series);
    group.match = matchersFor(group, family);
    group.targetMatch = targetMatchersFor(group);
    group.targets = targetsOf(group.series);
    group.requestsPerSecond = rateOf(*group.family, group.match);
    group.match.insert(group.match.end(), narrow.begin(), narrow.end());
}

std::vector<ServiceGroup> groupByService(const DiscoveryFacts &facts)
{
    std::vector<ServiceGroup> groups;
    for (const FamilyFacts &family : facts.families) {
        const Matchers narrow = narrowing(family);
        std::vector<Labels> series;
        QMap<std::pair<QString, QString>, ServiceGroup> byName;
        for (const Labels &labels : family.series) {
            if (!matchesAll(narrow, labels))
                continue;
            series.push_back(labels);
            const auto [name, label] = nameOf(labels, family.candidate);
            ServiceGroup &group = byName[{name, label}];
            group.family = &family;
            group.name = name;
            group.nameLabel = label;
            group.series.push_back(labels);
        }
        for (ServiceGroup &group : byName) {
            finish(group, facts, series, narrow);
            groups.push_back(std::move(group));
        }
    }
    return groups;
}

} // namespace toban
