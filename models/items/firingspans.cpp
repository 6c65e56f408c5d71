// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "firingspans.h"

#include "alerthistory.h"
#include "stretches.h"
#include "unknownspans.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace toban {

static bool isOfService(const Labels &labels, const QString &service)
{
    return service.isEmpty() || labels.value("service"_L1) == service
        || labels.value("job"_L1) == service;
}

static void addStory(const AlertStory &story, const AlertLens &lens,
    const AlertClassifier &classifier, TimeSpan span, const std::vector<TimeSpan> &unknown,
    std::vector<FiringSpan> &into)
{
    const AlertTransition &first = story.transitions.front();
    const auto changes = jointChanges(story.transitions, lens.policy.identity);
    for (size_t i = 0; i < changes.size(); ++i) {
        if (changes[i].state != AlertState::Firing)
            continue;
        const Instant end = i + 1 < changes.size() ? changes[i + 1].at : span.to;
        const TimeSpan firing{std::max(changes[i].at, span.from), std::min(end, span.to)};
        const AlertClass of
            = classifier.classify(first.labels, {first.source}, changes[i].at).alertClass;
        if (of != AlertClass::Page && of != AlertClass::Ticket)
            continue;
        for (const TimeSpan &known : without({firing}, unknown))
            into.push_back({known, of, {first.labels.value("alertname"_L1)}});
    }
}

static std::vector<FiringSpan> joined(std::vector<FiringSpan> spans)
{
    std::sort(spans.begin(), spans.end(), [](const FiringSpan &a, const FiringSpan &b) {
        return std::pair(a.alertClass, a.span.from) < std::pair(b.alertClass, b.span.from);
    });
    std::vector<FiringSpan> whole;
    for (const FiringSpan &one : spans) {
        const bool isSame = !whole.empty() && whole.back().alertClass == one.alertClass
            && one.span.from <= whole.back().span.to;
        if (!isSame) {
            whole.push_back(one);
            continue;
        }
        whole.back().span.to = std::max(whole.back().span.to, one.span.to);
        if (!whole.back().names.contains(one.names.front()))
            whole.back().names << one.names;
    }
    return whole;
}

Result<std::vector<FiringSpan>> readFiringSpans(
    const Queries &store, const AlertLens &lens, TimeSpan span)
{
    std::vector<FiringSpan> spans;
    if (!lens.queries)
        return spans;
    const auto transitions = lens.queries->alertTransitions(span, {});
    if (!transitions)
        return tl::unexpected(transitions.error());
    const AlertClassifier classifier = lens.policy.classifier(lens.zone);
    UnknownSpans unknown(store, span);
    for (const auto &story : storiesOf(*transitions, lens.policy.identity)) {
        if (!isOfService(story.transitions.front().labels, lens.service))
            continue;
        const auto silent = unknown.of(story.transitions);
        if (!silent)
            return tl::unexpected(silent.error());
        addStory(story, lens, classifier, span, *silent, spans);
    }
    return joined(std::move(spans));
}

Result<std::vector<TimeSpan>> readUntoldSpans(
    const Queries &store, const AlertLens &lens, TimeSpan span)
{
    std::vector<TimeSpan> untold;
    UnknownSpans unknown(store, span);
    for (const SourceId &channel : lens.channels) {
        const auto silent = unknown.of(channel);
        if (!silent)
            return tl::unexpected(silent.error());
        untold.insert(untold.end(), silent->begin(), silent->end());
    }
    return joined(std::move(untold));
}

} // namespace toban
