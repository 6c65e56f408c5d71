// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "inboxchannels.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <tuple>

namespace toban {

/// How far back acts still say something about what is there now.
static constexpr Millis actsReach = 24h * 31;
/// How long a silence that was not made is still told.
static constexpr Millis wishesReach = 24h;

namespace {
/// What rows are made of beside the alerts themselves.
struct InboxParts {
    QHash<Labels, std::vector<AlertAct>> acts; ///< by identity, oldest first
    std::map<QString, Silence> silences; ///< by id
    std::vector<SilenceWish> wishes; ///< newest first
    std::map<QString, RuleThreshold> thresholds; ///< by name of the rule
};
} // namespace

static Result<InboxParts> readParts(const AlertQueries &alerts, const InboxRequest &request,
    const std::vector<std::pair<SourceId, AlertRule>> &rules)
{
    const auto acts = alerts.alertActs({request.asOf - actsReach, request.asOf});
    const auto silences = alerts.silences(request.asOf);
    if (!acts || !silences)
        return tl::unexpected(acts ? silences.error() : acts.error());
    const auto intents = alerts.intents({request.asOf - wishesReach, request.asOf});
    if (!intents)
        return tl::unexpected(intents.error());
    InboxParts parts;
    parts.wishes = silenceWishes(*intents, request.asOf);
    for (const auto &act : *acts)
        parts.acts[act.alert].push_back(act);
    for (const auto &silence : *silences)
        parts.silences.emplace(silence.id, silence);
    for (const auto &[channel, rule] : rules)
        if (const auto threshold = thresholdOf(rule.query))
            parts.thresholds.emplace(rule.name, *threshold);
    return parts;
}

/// Acts about this episode: what was said of an earlier one does not hold for it.
static void addActs(InboxRow &row, const std::vector<AlertAct> &acts, Instant asOf)
{
    for (const auto &act : acts) {
        if (act.at < row.alert.firstSeen)
            continue;
        switch (act.kind) {
        case AlertActKind::Acknowledge:
            row.acknowledgement = act;
            break;
        case AlertActKind::Unacknowledge:
            row.acknowledgement.reset();
            break;
        case AlertActKind::Verdict:
            row.verdict = act;
            break;
        case AlertActKind::Note:
            row.note = act;
            break;
        case AlertActKind::Classify:
            break;
        }
    }
    if (row.acknowledgement && row.acknowledgement->until.value_or(asOf) <= asOf)
        row.acknowledgement.reset();
}

static std::optional<Silence> longestSilence(
    const QStringList &ids, const std::map<QString, Silence> &silences)
{
    std::optional<Silence> longest;
    for (const QString &id : ids)
        if (const auto found = silences.find(id); found != silences.end())
            if (!longest || found->second.endsAt > longest->endsAt)
                longest = found->second;
    return longest;
}

static quint64 revisionOf(const InboxRow &row)
{
    const MergedAlert &alert = row.alert;
    const auto actKey
        = [](const std::optional<AlertAct> &act) { return act ? act->id.text() : QString(); };
    size_t origins = 0;
    for (const auto &sighting : alert.sightings)
        origins = qHashMulti(origins, sighting.source.text(), sighting.report.labels.fingerprint(),
            int(sighting.report.state));
    return qHashMulti(origins, int(alert.state), toMs(alert.since), toMs(alert.lastChange),
        alert.value.value_or(-1e300), alert.annotations.fingerprint(),
        int(row.classified.alertClass), row.classified.text, row.isProven,
        actKey(row.acknowledgement), actKey(row.verdict), actKey(row.note),
        row.silence ? row.silence->id : QString(), row.silence ? toMs(row.silence->endsAt) : 0,
        row.wish ? row.wish->intent.id.text() : QString(),
        row.wish ? int(row.wish->intent.state) : -1, row.error ? row.error->detail : QString());
}

static bool isProvenBy(const MergedAlert &alert, const std::vector<ChannelRow> &channels)
{
    return std::any_of(channels.begin(), channels.end(), [&](const ChannelRow &channel) {
        return channel.isProven
            && std::any_of(alert.sightings.begin(), alert.sightings.end(),
                [&](const AlertSighting &one) { return one.source == channel.channel.id; });
    });
}

static InboxRow rowOf(MergedAlert alert, const InboxParts &parts, const AlertClassifier &classifier,
    const std::vector<ChannelRow> &channels, Instant asOf)
{
    InboxRow row;
    row.alert = std::move(alert);
    const auto acts = parts.acts.value(row.alert.identity);
    std::vector<SourceId> sources;
    for (const auto &sighting : row.alert.sightings)
        sources.push_back(sighting.source);
    row.classified
        = classifier.classify(row.alert.labels(), sources, asOf, classifyingAct(acts, asOf));
    addActs(row, acts, asOf);
    row.silence = longestSilence(row.alert.silencedBy, parts.silences);
    row.wish = openWish(parts.wishes, row.alert);
    if (const auto found = parts.thresholds.find(row.name()); found != parts.thresholds.end())
        row.threshold = found->second;
    row.isProven = isProvenBy(row.alert, channels);
    return row;
}

/// Urgent first, then what nobody looks after, then the newest change.
static auto rankOf(const InboxRow &row)
{
    const int state = row.isActive()                ? 0
        : row.alert.state == AlertState::Suppressed ? 2
        : row.alert.state == AlertState::Pending    ? 1
                                                    : 3;
    return std::tuple(state == 3, int(row.classified.alertClass), state,
        row.acknowledgement.has_value(), -toMs(row.alert.lastChange));
}

/// Rows of one rank stay as they are: alerts by identity, then conditions.
static std::vector<InboxRow> urgentFirst(std::vector<InboxRow> rows)
{
    std::vector<std::pair<decltype(rankOf(rows.front())), size_t>> order;
    order.reserve(rows.size());
    for (size_t i = 0; i < rows.size(); ++i)
        order.emplace_back(rankOf(rows[i]), i);
    std::sort(order.begin(), order.end());
    std::vector<InboxRow> sorted;
    sorted.reserve(rows.size());
    for (const auto &[rank, index] : order)
        sorted.push_back(std::move(rows[index]));
    return sorted;
}

static void count(InboxView &view)
{
    for (const InboxRow &row : view.rows) {
        if (row.isActive())
            ++view.active[static_cast<size_t>(row.classified.alertClass)];
        view.pending += row.alert.state == AlertState::Pending ? 1 : 0;
        view.suppressed += row.alert.state == AlertState::Suppressed ? 1 : 0;
    }
}

/// What was searched for in the past joins what is told already; gives the label sets found.
static Result<std::set<Labels>> addPast(
    const AlertQueries &alerts, const InboxRequest &request, std::vector<AlertSighting> &sightings)
{
    constexpr int mostFound = 500;
    std::set<Labels> labels;
    if (request.past.isEmpty())
        return labels;
    auto found = alerts.findAlerts(request.past, request.asOf, mostFound);
    if (!found)
        return tl::unexpected(found.error());
    std::set<std::pair<SourceId, Labels>> told;
    for (const auto &one : sightings)
        told.emplace(one.source, one.report.labels);
    for (auto &one : *found) {
        labels.insert(one.report.labels);
        if (!told.contains({one.source, one.report.labels}))
            sightings.push_back(std::move(one));
    }
    return labels;
}

Result<InboxView> readInbox(
    const Queries &store, const AlertQueries &alerts, const InboxRequest &request)
{
    auto sightings = alerts.alerts(request.asOf, request.goneFor);
    const auto rules = alerts.alertRules(request.asOf);
    if (!sightings || !rules)
        return tl::unexpected(sightings ? rules.error() : sightings.error());
    auto channels = readChannels(store, alerts, request);
    const auto parts = readParts(alerts, request, *rules);
    if (!channels || !parts)
        return tl::unexpected(channels ? parts.error() : channels.error());
    std::erase_if(*sightings, [&](const AlertSighting &one) { return isWatchdog(one, request); });
    const auto found = addPast(alerts, request, *sightings);
    const auto uncovered = readUncovered(store, request.duty, request.asOf, request.isOffline);
    if (!found || !uncovered)
        return tl::unexpected(found ? uncovered.error() : found.error());
    InboxView view;
    view.asOf = request.asOf;
    const AlertClassifier classifier = request.policy.classifier(request.zone);
    auto merged = mergeAlerts(std::move(*sightings), request.policy.identity);
    view.rows.reserve(merged.size());
    for (auto &alert : merged)
        view.rows.push_back(rowOf(std::move(alert), *parts, classifier, *channels, request.asOf));
    std::ranges::move(conditionsOf(*channels, *rules, request), std::back_inserter(view.rows));
    std::ranges::move(uncoveredRows(*uncovered), std::back_inserter(view.rows));
    for (InboxRow &row : view.rows) {
        row.revision = revisionOf(row);
        row.isFound = row.kind == InboxRow::Kind::Alert && found->contains(row.alert.labels());
    }
    view.rows = urgentFirst(std::move(view.rows));
    view.channels = std::move(*channels);
    count(view);
    return view;
}

} // namespace toban
