// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "serviceplanner.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <tuple>

namespace toban {

class PlannerText {
    Q_DECLARE_TR_FUNCTIONS(toban::ServicePlanner)
};

static bool hasLabel(const std::vector<Labels> &series, const QString &label)
{
    return std::any_of(series.begin(), series.end(),
        [&label](const Labels &labels) { return !labels.value(label).isEmpty(); });
}

/// The status label among @p series and what its errors are; nullptr: none.
static const RecipeStatus *statusIn(
    const Recipe &recipe, const ServiceGroup &group, const std::vector<Labels> &series)
{
    for (const RecipeStatus &status : recipe.statuses)
        if (!group.targetLabels.contains(status.label) && hasLabel(series, status.label))
            return &status;
    return nullptr;
}

/** One service in the making. */
struct Draft {
    ServiceGroup group;
    const Recipe *recipe = nullptr; ///< nullptr: no recipe holds, seen its labels
    ProposedService proposal;
    bool areLabelsGuessed = false;
    bool isRepeated = false; ///< counts the requests of an earlier proposal once more

    [[nodiscard]] RecipeTier tier() const { return recipe ? recipe->tier : RecipeTier::Unknown; }
};

static QStringList requestLabelsOf(const Recipe &recipe, const ServiceGroup &group, bool &hasLast)
{
    QStringList labels;
    hasLast = false;
    for (size_t place = 0; place < recipe.request.size(); ++place)
        for (const QString &label : recipe.request[place]) {
            const bool isUsable = label != group.nameLabel && !group.targetLabels.contains(label)
                && !labels.contains(label) && hasLabel(group.series, label);
            if (!isUsable)
                continue;
            labels << label;
            hasLast = place + 1 == recipe.request.size();
            break;
        }
    return labels;
}

/// Every label that tells neither the target nor the service nor the status.
static QStringList otherLabels(const ServiceGroup &group, const Recipe *recipe)
{
    QSet<QString> names;
    for (const Labels &series : group.series)
        for (const auto &[name, value] : series.pairs())
            names.insert(name);
    for (const QString &name : group.targetLabels)
        names.remove(name);
    names.remove(QStringLiteral("__name__"));
    names.remove(QStringLiteral("le"));
    names.remove(group.nameLabel);
    if (recipe)
        for (const RecipeStatus &status : recipe->statuses)
            names.remove(status.label);
    if (recipe)
        for (const Matcher &matcher : recipe->match)
            names.remove(matcher.label);
    QStringList sorted(names.begin(), names.end());
    sorted.sort();
    return sorted;
}

static void planRequest(Draft &draft)
{
    Service &service = draft.proposal.service;
    bool hasLast = false;
    if (draft.recipe)
        service.requestLabels = requestLabelsOf(*draft.recipe, draft.group, hasLast);
    if (draft.recipe && draft.recipe->needsRequestLabel && !hasLast)
        draft.recipe = nullptr;
    if (draft.recipe && !service.requestLabels.isEmpty())
        return;
    service.requestLabels = otherLabels(draft.group, draft.recipe);
    draft.areLabelsGuessed = !service.requestLabels.isEmpty();
}

/// From the histogram itself where it tells the status, for then both are one measurement.
static void planOutcome(Draft &draft, const DiscoveryFacts &facts)
{
    if (!draft.recipe)
        return;
    const ServiceGroup &group = draft.group;
    OutcomeSignal &outcome = draft.proposal.service.outcome;
    if (const auto *status = statusIn(*draft.recipe, group, group.series)) {
        outcome.statusLabel = status->label;
        outcome.errors = status->errors;
        return;
    }
    for (const QString &counter : draft.recipe->countersFor(group.family->candidate.metric)) {
        std::vector<Labels> series = facts.counters.value(counter);
        std::erase_if(
            series, [&group](const Labels &labels) { return !matchesAll(group.match, labels); });
        const auto *status = statusIn(*draft.recipe, group, series);
        if (!status)
            continue;
        outcome = {counter, group.match, status->label, status->errors};
        return;
    }
}

static QString reasonOf(const Draft &draft)
{
    const Service &service = draft.proposal.service;
    const QString labels = service.requestLabels.join(QStringLiteral(", "));
    QString reason = draft.recipe
        ? PlannerText::tr("%1: %2").arg(draft.recipe->title, service.latency.metric)
        : PlannerText::tr("no recipe knows %1").arg(service.latency.metric);
    if (service.latency.kind == HistogramKind::Native)
        reason += PlannerText::tr(", native histogram");
    if (labels.isEmpty())
        reason += PlannerText::tr(", no label tells requests apart");
    else if (draft.areLabelsGuessed)
        reason += PlannerText::tr(", all of its labels: %1").arg(labels);
    else
        reason += PlannerText::tr(", labels %1").arg(labels);
    const OutcomeSignal &outcome = service.outcome;
    if (outcome.statusLabel.isEmpty())
        reason += PlannerText::tr(", errors cannot be told");
    else if (outcome.metric.isEmpty())
        reason += PlannerText::tr(", errors by %1").arg(outcome.statusLabel);
    else
        reason += PlannerText::tr(", errors by %1 of %2").arg(outcome.statusLabel, outcome.metric);
    if (draft.isRepeated)
        reason += PlannerText::tr("; counts the same requests once more");
    return reason;
}

static Draft draftOf(const ServiceGroup &group, const DiscoveryFacts &facts)
{
    Draft draft;
    draft.group = group;
    draft.recipe = group.family->candidate.recipe;
    const FamilyCandidate &candidate = group.family->candidate;
    draft.proposal.service.latency
        = {candidate.metric, group.match, candidate.kind, candidate.toSeconds};
    draft.proposal.requestsPerSecond = group.requestsPerSecond;
    draft.proposal.targets = group.targets;
    planRequest(draft);
    planOutcome(draft, facts);
    if (draft.recipe)
        draft.proposal.service.recipe = draft.recipe->id;
    return draft;
}

/// The best measurement of the same requests comes first; repeats are told by the one before.
static void markRepeats(std::vector<Draft> &drafts)
{
    const auto quality = [](const Draft &draft) {
        return std::tuple(draft.tier(), draft.recipe && draft.recipe->needsRequestLabel,
            draft.group.family->candidate.kind, -draft.group.requestsPerSecond,
            draft.recipe ? draft.recipe->id : QString(), draft.group.family->candidate.metric);
    };
    std::stable_sort(drafts.begin(), drafts.end(),
        [&quality](const Draft &a, const Draft &b) { return quality(a) < quality(b); });
    QSet<QStringList> seen;
    for (Draft &draft : drafts) {
        if (!draft.recipe)
            continue;
        const QStringList key = {draft.group.name, draft.recipe->protocol,
            QString::number(static_cast<int>(draft.tier()))};
        draft.isRepeated = seen.contains(key);
        seen.insert(key);
    }
}

static QString identifierOf(const QString &name)
{
    static const QRegularExpression strange(QStringLiteral(R"([^\p{L}\p{N}._/:@-]+)"));
    static const QRegularExpression badStart(QStringLiteral(R"(^[^\p{L}\p{N}_]+)"));
    QString id = name;
    id.replace(strange, QStringLiteral("-")).remove(badStart);
    return id.isEmpty() ? QStringLiteral("service") : id;
}

static void nameServices(std::vector<Draft> &drafts)
{
    QSet<QString> taken;
    for (Draft &draft : drafts) {
        const QString name = identifierOf(draft.group.name);
        const QString suffix = draft.recipe && !draft.isRepeated
            ? draft.recipe->id
            : draft.group.family->candidate.metric;
        QString id = name;
        if (taken.contains(id) || !draft.recipe)
            id = name + u'-' + identifierOf(suffix);
        for (int i = 2; taken.contains(id); ++i)
            id = QStringLiteral("%1-%2-%3").arg(name, identifierOf(suffix)).arg(i);
        taken.insert(id);
        draft.proposal.service.id = ServiceId(id);
    }
}

static void rank(std::vector<Draft> &drafts)
{
    markRepeats(drafts);
    const auto order = [](const Draft &draft) {
        const bool isLast = draft.isRepeated || !draft.recipe;
        return std::tuple(isLast, draft.tier(), -draft.group.requestsPerSecond, draft.group.name);
    };
    std::stable_sort(drafts.begin(), drafts.end(),
        [&order](const Draft &a, const Draft &b) { return order(a) < order(b); });
    nameServices(drafts);
}

/// Of the job of the best proposal: that is the one whose charts are drawn first.
static Millis scrapeIntervalOf(const DiscoveryFacts &facts, const std::vector<Draft> &drafts)
{
    for (const Draft &draft : drafts)
        for (const Labels &series : draft.group.series)
            if (const auto found = facts.scrapeIntervals.find(series.value(QStringLiteral("job")));
                found != facts.scrapeIntervals.end())
                return *found;
    return facts.scrapeIntervals.isEmpty() ? Millis(0) : *facts.scrapeIntervals.begin();
}

static QString lookedFor(const RecipeBook &book)
{
    QStringList titles;
    for (const Recipe &recipe : book.recipes())
        if (!recipe.families.empty())
            titles << recipe.title;
    return PlannerText::tr("no latency histogram was found; looked for: %1")
        .arg(titles.join(QStringLiteral(", ")));
}

DiscoveryReport planServices(const RecipeBook &book, const DiscoveryFacts &facts)
{
    std::vector<Draft> drafts;
    for (const ServiceGroup &group : groupByService(facts))
        drafts.push_back(draftOf(group, facts));
    rank(drafts);

    DiscoveryReport report;
    report.scrapeInterval = scrapeIntervalOf(facts, drafts);
    report.notes = facts.shortlist.notes;
    for (Draft &draft : drafts) {
        const bool isSuggested = draft.recipe && !draft.isRepeated;
        const bool isApplication = isSuggested && draft.tier() == RecipeTier::Application;
        QStringList notes;
        if (isSuggested)
            draft.proposal.service.saturation = planSaturation(facts, draft.group, notes);
        if (isApplication)
            report.notes << notes;
        draft.proposal.isSuggested = isSuggested;
        draft.proposal.reason = reasonOf(draft);
        report.services.push_back(std::move(draft.proposal));
    }
    if (report.services.empty())
        report.notes << lookedFor(book);
    return report;
}

} // namespace toban
