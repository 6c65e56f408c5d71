// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "alertreview.h"

#include <QHash>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace toban {

static constexpr DayRange night{22 * 60, 8 * 60};

namespace {

/// An alert of the review: what it did and what was done about it, oldest first.
struct Reviewed {
    std::vector<JointChange> changes;
    std::vector<Episode> fired; ///< those that did
    std::vector<AlertAct> acts;
    std::vector<TimeSpan> unknown;
};

} // namespace

static Reviewed reviewed(const AlertStory &story, std::vector<AlertAct> acts,
    const AlertClassifier &classifier, const ReviewQuestion &question)
{
    std::ranges::stable_sort(acts, {}, &AlertAct::at);
    std::set<SourceId> sources;
    for (const AlertTransition &one : story.transitions)
        sources.insert(one.source);
    const Labels labels = std::ranges::min_element(story.transitions, {}, [](const auto &one) {
        return std::pair(one.source, one.labels);
    })->labels;
    const std::vector<SourceId> all(sources.begin(), sources.end());
    const auto classAt = [&](Instant at) {
        return classifier.classify(labels, all, at, classifyingAct(acts, at)).alertClass;
    };
    Reviewed result{jointChanges(story.transitions, question.identity), {}, {}, {}};
    result.fired = episodesOf(result.changes, classAt);
    std::erase_if(result.fired, [](const Episode &one) { return !one.hasFired(); });
    result.acts = std::move(acts);
    if (question.unknownOf)
        result.unknown = question.unknownOf(story.transitions);
    return result;
}

/// How one episode was acknowledged.
struct Acknowledged {
    std::optional<Instant> first;
    Millis longest{0};
};

static Acknowledged acknowledged(
    const Episode &episode, Instant now, const std::vector<AlertAct> &acts)
{
    Acknowledged result;
    const Instant end = episode.to.value_or(now);
    std::optional<TimeSpan> held;
    const auto close = [&](Instant at) {
        if (held)
            result.longest = std::max(result.longest, std::min({held->to, at, end}) - held->from);
        held.reset();
    };
    for (const AlertAct &act : acts) {
        if (act.at < episode.from || act.at >= end)
            continue;
        if (act.kind == AlertActKind::Unacknowledge)
            close(act.at);
        if (act.kind != AlertActKind::Acknowledge)
            continue;
        result.first = result.first.value_or(act.at);
        if (held && held->to < act.at)
            close(act.at);
        held = TimeSpan{held ? held->from : act.at, act.until.value_or(end)};
    }
    close(end);
    return result;
}

static void countVerdict(const QString &name, VerdictCounts &counts)
{
    const auto verdict = alertVerdictFromName(name);
    if (!verdict)
        return;
    switch (*verdict) {
    case AlertVerdict::Acted:
        ++counts.acted;
        return;
    case AlertVerdict::NoAction:
        ++counts.noAction;
        return;
    case AlertVerdict::False:
        ++counts.falseAlarm;
        return;
    case AlertVerdict::Duplicate:
        ++counts.duplicate;
        return;
    }
}

/// A verdict is on the newest episode that had begun; the last one counts.
static void addVerdicts(const Reviewed &alert, TimeSpan span, VerdictCounts &counts)
{
    for (size_t i = 0; i < alert.fired.size(); ++i) {
        if (!span.contains(*alert.fired[i].firingFrom))
            continue;
        const Instant next = i + 1 < alert.fired.size() ? alert.fired[i + 1].from : Instant::max();
        QString last;
        for (const AlertAct &act : alert.acts)
            if (act.kind == AlertActKind::Verdict && act.at >= alert.fired[i].from && act.at < next)
                last = act.value;
        countVerdict(last, counts);
    }
}

static void raise(std::optional<Millis> &largest, Millis value)
{
    largest = std::max(largest.value_or(value), value);
}

static void addTo(ReviewRow &row, const Reviewed &alert, const ReviewQuestion &question)
{
    ++row.alerts;
    row.firing += timeIn(AlertState::Firing, alert.changes, question.span, alert.unknown);
    for (const Episode &one : alert.fired) {
        if (one.to && question.span.contains(*one.to))
            row.flap = std::max(row.flap, flapScore(alert.fired, *one.to));
        if (!question.span.contains(*one.firingFrom))
            continue;
        ++row.fired;
        row.pages += one.alertClass == AlertClass::Page ? 1 : 0;
        row.atNight += contains(night, weekMoment(*one.firingFrom, question.zone)) ? 1 : 0;
        const Acknowledged acks = acknowledged(one, question.span.to, alert.acts);
        if (!acks.first)
            continue;
        ++row.acknowledged;
        raise(row.longestToAcknowledge, std::max(*acks.first - *one.firingFrom, Millis(0)));
        raise(row.longestAcknowledged, acks.longest);
    }
    addVerdicts(alert, question.span, row.verdicts);
}

template <typename Measure>
static std::vector<size_t> ranked(const std::vector<ReviewRow> &rows, Measure measure)
{
    std::vector<size_t> order;
    for (size_t i = 0; i < rows.size(); ++i)
        if (measure(rows[i]) > 0)
            order.push_back(i);
    std::ranges::stable_sort(
        order, [&](size_t a, size_t b) { return measure(rows[a]) > measure(rows[b]); });
    return order;
}

static void rank(AlertReview &review)
{
    review.noisiest = ranked(review.rows, [](const ReviewRow &row) { return row.fired; });
    review.neverActedOn = ranked(
        review.rows, [](const ReviewRow &row) { return row.wasNeverActedOn() ? row.fired : 0; });
    review.longestAcknowledged = ranked(review.rows,
        [](const ReviewRow &row) { return row.longestAcknowledged.value_or(Millis(0)).count(); });
    review.mostFlapping = ranked(review.rows, [](const ReviewRow &row) { return row.flap; });
    review.atNight = ranked(review.rows, [](const ReviewRow &row) { return row.atNight; });
}

static bool isWorthNothing(const ReviewRow &row)
{
    const VerdictCounts &verdicts = row.verdicts;
    if (verdicts.total() == 0)
        return row.acknowledged == 0;
    return verdicts.acted == 0 && verdicts.duplicate == 0;
}

static void propose(AlertReview &review, const StartsByName &starts, int least)
{
    using Kind = AlertProposal::Kind;
    for (const size_t i : ranked(review.rows, [](const ReviewRow &row) { return row.pages; })) {
        const ReviewRow &row = review.rows[i];
        if (row.pages >= least && isWorthNothing(row))
            review.proposals.push_back({.kind = Kind::Demote,
                .alert = row.key,
                .fired = row.pages,
                .verdicts = row.verdicts});
    }
    for (AlertProposal &merge : mergeProposals(starts, least))
        review.proposals.push_back(std::move(merge));
    for (const size_t i : review.mostFlapping) {
        const ReviewRow &row = review.rows[i];
        if (row.flap >= flappingFrom)
            review.proposals.push_back({.kind = Kind::Fix,
                .alert = row.key,
                .fired = row.fired,
                .verdicts = row.verdicts,
                .flap = row.flap});
    }
}

AlertReview reviewAlerts(const std::vector<AlertTransition> &transitions,
    const std::vector<AlertAct> &acts, const AlertClassifier &classifier,
    const ReviewQuestion &question)
{
    QHash<Labels, std::vector<AlertAct>> actsOf;
    for (const AlertAct &act : acts)
        actsOf[act.alert].push_back(act);
    std::map<Labels, ReviewRow> rows;
    StartsByName starts;
    for (const AlertStory &story : storiesOf(transitions, question.identity)) {
        const Reviewed alert = reviewed(story, actsOf.value(story.identity), classifier, question);
        Labels key
            = question.groupBy.isEmpty() ? story.identity : story.identity.only(question.groupBy);
        if (key.isEmpty())
            key = story.identity;
        addTo(rows[key], alert, question);
        for (const Episode &one : alert.fired)
            if (question.span.contains(*one.firingFrom))
                starts[story.identity.value("alertname"_L1)].push_back(*one.firingFrom);
    }
    AlertReview review;
    for (auto &[key, row] : rows) {
        row.key = key;
        review.rows.push_back(std::move(row));
    }
    starts.erase(QString());
    rank(review);
    propose(review, starts, question.leastFires);
    return review;
}

} // namespace toban
