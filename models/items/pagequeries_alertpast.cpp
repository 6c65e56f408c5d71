// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "inboxqueries.h"
#include "stretches.h"

#include <algorithm>

namespace toban {

static constexpr Millis day = 24h;
/// Of a day in which alerts changed more often only the end is read; before, nothing is told.
static constexpr int mostChanges = 100'000;

/// When a channel did not answer whole.
static Result<std::vector<TimeSpan>> silentSpans(
    const Queries &store, const SourceId &channel, TimeSpan span)
{
    const auto history = store.healthHistory(channel, span);
    if (!history)
        return tl::unexpected(history.error());
    std::vector<TimeSpan> silent;
    Instant from = span.from; // nobody asked before the first observation
    bool isSilent = true;
    for (const auto &observation : *history) {
        const Instant at = std::max(observation.at, span.from);
        const bool isOk = observation.state == SourceState::Ok;
        if (isSilent && isOk && at > from)
            silent.push_back({from, at});
        if (isSilent == isOk)
            from = at;
        isSilent = !isOk;
    }
    if (isSilent && span.to > from)
        silent.push_back({from, span.to});
    return silent;
}

namespace {
/// Where nothing is known of alerts of some channels; each set of channels is read once.
class UnknownSpans final {
public:
    /// Before @p readFrom, nothing was read.
    UnknownSpans(const Queries &store, TimeSpan span, Instant readFrom)
        : m_store(store)
        , m_span(span)
        , m_unread{span.from, readFrom}
    {
    }

    [[nodiscard]] Result<std::vector<TimeSpan>> of(const std::vector<AlertTransition> &transitions)
    {
        QStringList channels;
        for (const auto &transition : transitions)
            if (!channels.contains(transition.source.text()))
                channels << transition.source.text();
        channels.sort();
        const QString key = channels.join(u'\n');
        if (const auto known = m_known.constFind(key); known != m_known.cend())
            return *known;
        std::vector<TimeSpan> unknown{m_span};
        for (const QString &channel : std::as_const(channels)) {
            const auto silent = silentSpans(m_store, SourceId(channel), m_span);
            if (!silent)
                return silent;
            unknown = common(unknown, *silent);
        }
        if (!m_unread.isEmpty())
            unknown.push_back(m_unread);
        m_known.insert(key, unknown);
        return unknown;
    }

private:
    const Queries &m_store;
    const TimeSpan m_span;
    const TimeSpan m_unread;
    QHash<QString, std::vector<TimeSpan>> m_known;
};
} // namespace

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
    const auto silent = UnknownSpans(store, past.span, past.span.from).of(*transitions);
    if (!silent)
        return tl::unexpected(silent.error());
    past.changes = jointChanges(*transitions, request.policy.identity);
    past.episodes = episodesOf(past.changes);
    past.strip = stripOf(past.changes, past.span, AlertPast::cells, *silent);
    past.hours = hoursOfWeek(past.episodes, request.zone);
    past.medianDuration = medianDuration(past.episodes);
    std::erase_if(*acts, [&](const AlertAct &act) { return act.alert != identity; });
    past.acts = std::move(*acts);
    return past;
}

Result<AlertReview> readAlertReview(
    const AlertQueries &alerts, const InboxRequest &request, TimeSpan span)
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
    return reviewAlerts(*transitions, *acts, request.policy.classifier(request.zone), question);
}

} // namespace toban
