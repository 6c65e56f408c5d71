// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "inboxqueries.h"
#include "unknownspans.h"

#include <algorithm>

namespace toban {

static constexpr Millis day = 24h;
/// Of a day in which alerts changed more often only the end is read; before, nothing is told.
static constexpr int mostChanges = 100'000;

Result<InboxDays> readInboxDays(
    const Queries &store, const AlertQueries &alerts, const InboxRequest &request)
{
    const TimeSpan span{request.asOf - day, request.asOf};
    const auto from = alerts.changesReach(span, mostChanges);
    if (!from)
        return tl::unexpected(from.error());
    const auto transitions = alerts.alertTransitions({*from, span.to}, {});
    if (!transitions)
        return tl::unexpected(transitions.error());
    UnknownSpans unknown(store, span, *from);
    InboxDays days;
    for (const auto &story : storiesOf(*transitions, request.policy.identity)) {
        const auto silent = unknown.of(story.transitions);
        if (!silent)
            return tl::unexpected(silent.error());
        const auto changes = jointChanges(story.transitions, request.policy.identity);
        const auto episodes = episodesOf(changes);
        InboxDay past;
        past.fired = firedInDay(episodes, request.asOf);
        past.flap = flapScore(episodes, request.asOf);
        past.strip = stripOf(changes, span, InboxDay::cells, *silent);
        const bool wasInhibited = std::any_of(story.transitions.begin(), story.transitions.end(),
            [](const AlertTransition &one) { return one.isInhibited; });
        if (wasInhibited && !changes.empty() && changes.back().state == AlertState::Firing)
            past.activeAgain = becameActiveAfter(story.transitions, *transitions, request.asOf);
        days.insert(story.identity, std::move(past));
    }
    return days;
}

Result<AlertPast> readAlertPast(const Queries &store, const AlertQueries &alerts,
    const InboxRequest &request, const Labels &identity, const std::vector<Labels> &labels)
{
    AlertPast past;
    past.span = {request.asOf - AlertPast::days * day, request.asOf};
    const auto transitions = labels.empty() ? Result<std::vector<AlertTransition>>()
                                            : alerts.alertTransitions(past.span, labels);
    auto acts = alerts.alertActs(past.span);
    if (!transitions || !acts)
        return tl::unexpected(transitions ? acts.error() : transitions.error());
    auto unknown = UnknownSpans(store, past.span).of(*transitions);
    if (!unknown)
        return tl::unexpected(unknown.error());
    past.unknown = std::move(*unknown);
    past.changes = jointChanges(*transitions, request.policy.identity);
    past.episodes = episodesOf(past.changes);
    past.strip = stripOf(past.changes, past.span, AlertPast::cells, past.unknown);
    past.hours = hoursOfWeek(past.episodes, request.zone);
    past.medianDuration = medianDuration(past.episodes);
    std::erase_if(*acts, [&](const AlertAct &act) { return act.alert != identity; });
    past.acts = std::move(*acts);
    return past;
}

Result<AlertReview> readAlertReview(
    const Queries &store, const AlertQueries &alerts, const InboxRequest &request, TimeSpan span)
{
    auto transitions = alerts.alertTransitions({span.from - day, span.to}, {});
    const auto acts = alerts.alertActs(span);
    if (!transitions || !acts)
        return tl::unexpected(transitions ? acts.error() : transitions.error());
    // a dead-man's switch is meant to fire
    std::erase_if(*transitions, [&](const AlertTransition &one) {
        return std::ranges::any_of(request.channels, [&](const WatchedChannel &channel) {
            return channel.id == one.source && !channel.watchdog.empty()
                && matchesAll(channel.watchdog, one.labels);
        });
    });
    ReviewQuestion question;
    question.span = span;
    question.zone = request.zone;
    question.identity = request.policy.identity;
    question.groupBy = {QStringLiteral("alertname"), QStringLiteral("service")};
    std::optional<Error> failed;
    question.unknownOf = [&failed, unknown = UnknownSpans(store, span)](
                             const std::vector<AlertTransition> &story) mutable {
        const auto silent = unknown.of(story);
        if (!silent)
            failed = silent.error();
        return silent.value_or(std::vector<TimeSpan>());
    };
    auto review
        = reviewAlerts(*transitions, *acts, request.policy.classifier(request.zone), question);
    if (failed)
        return tl::unexpected(*failed);
    return review;
}

} // namespace toban
