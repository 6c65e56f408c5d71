// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "inboxchannels.h"

#include "pageload.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace toban {

/// A server whose clock is off by more tells of other moments than it means.
static constexpr Millis toleratedSkew = 60s;

bool isWatchdog(const AlertSighting &sighting, const InboxRequest &request)
{
    const auto &channels = request.channels;
    const auto channel = std::find_if(channels.begin(), channels.end(),
        [&](const WatchedChannel &one) { return one.id == sighting.source; });
    return channel != channels.end() && !channel->watchdog.empty()
        && matchesAll(channel->watchdog, sighting.report.labels);
}

static Freshness channelFreshness(const ChannelRow &row, const InboxRequest &request)
{
    const HealthObservation &last = row.health.last;
    FreshnessInput input;
    input.now = request.asOf;
    input.newestData = row.health.lastSuccess;
    input.dataStep
        = last.state == SourceState::Ok && last.nextTry ? *last.nextTry - last.at : Millis(0);
    input.pollStep = row.channel.step;
    input.answerTime = last.answerTime;
    input.failedFetches = last.failures;
    input.offline = request.isOffline;
    return freshness(input);
}

bool isProvenAnswer(const HealthObservation &last, Freshness freshness)
{
    return last.state == SourceState::Ok && freshness == Freshness::Live && last.warnings.isEmpty()
        && std::chrono::abs(last.clockSkew) < toleratedSkew;
}

/// One that is gone for longer was taken away on purpose.
static constexpr Millis watchdogRemembered = 24h * 30;

static void judgeWatchdog(
    ChannelRow &row, const std::vector<AlertSighting> &sightings, Instant asOf)
{
    using Watchdog = ChannelRow::Watchdog;
    row.watchdog = row.channel.isWatchdogRequired ? Watchdog::Silent : Watchdog::None;
    for (const auto &sighting : sightings) {
        const AlertState state = sighting.report.state;
        // one that is silenced still comes, which is what it is for
        if (state != AlertState::Gone && state != AlertState::Pending) {
            row.watchdog = Watchdog::Firing;
            return;
        }
        if (asOf - sighting.inStateSince > watchdogRemembered)
            continue;
        row.watchdog = Watchdog::Silent;
        row.watchdogGone = sighting.inStateSince;
    }
}

Result<std::vector<ChannelRow>> readChannels(
    const Queries &store, const AlertQueries &alerts, const InboxRequest &request)
{
    std::vector<ChannelRow> rows;
    const auto all = store.health(request.asOf);
    if (!all)
        return tl::unexpected(all.error());
    for (const auto &channel : request.channels) {
        ChannelRow row;
        row.channel = channel;
        row.health.last.source = channel.id;
        row.health.last.at = request.asOf;
        for (const auto &health : *all)
            if (health.last.source == channel.id)
                row.health = health;
        row.freshness = channelFreshness(row, request);
        row.isProven = isProvenAnswer(row.health.last, row.freshness);
        if (!channel.watchdog.empty()) {
            const auto seen = alerts.lastSeen(channel.id, channel.watchdog, request.asOf);
            if (!seen)
                return tl::unexpected(seen.error());
            judgeWatchdog(row, *seen, request.asOf);
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

static InboxRow conditionRow(
    InboxRow::Kind kind, const SourceId &channel, AlertClass alertClass, Instant since)
{
    InboxRow row;
    row.kind = kind;
    const QString name = kind == InboxRow::Kind::SilentSource ? u"SourceSilent"_s
        : kind == InboxRow::Kind::SilentWatchdog              ? u"WatchdogSilent"_s
        : kind == InboxRow::Kind::NobodyOnCall                ? u"NobodyOnCall"_s
                                                              : u"RuleError"_s;
    row.alert.identity = Labels{{u"alertname"_s, name}, {u"source"_s, channel.text()}};
    row.alert.state = AlertState::Firing;
    row.alert.since = row.alert.lastChange = row.alert.firstSeen = since;
    row.classified = {alertClass, ClassifiedBy::Nothing, -1, {}};
    return row;
}

/// Debounced by two steps: one lost answer is no news.
static bool isSilent(const ChannelRow &row, const InboxRequest &request)
{
    const SourceState state = row.health.last.state;
    if (state == SourceState::Refused)
        return true;
    if (state == SourceState::Failing)
        return row.health.last.failures >= 2;
    const auto since = row.health.lastSuccess;
    return !since || request.asOf - *since > 3 * row.channel.step + row.health.last.answerTime
        || std::chrono::abs(row.health.last.clockSkew) >= toleratedSkew;
}

static InboxRow silentSource(const ChannelRow &row, const InboxRequest &request)
{
    const HealthObservation &last = row.health.last;
    InboxRow silent = conditionRow(InboxRow::Kind::SilentSource, row.channel.id, AlertClass::Page,
        row.health.lastSuccess.value_or(row.health.observedSince.value_or(request.asOf)));
    silent.error = last.error;
    if (!silent.error && std::chrono::abs(last.clockSkew) >= toleratedSkew)
        silent.error = Error{ErrorKind::Malformed, row.channel.id.text(),
            u"clock off by "_s + durationText(std::chrono::abs(last.clockSkew)), std::nullopt};
    return silent;
}

std::vector<InboxRow> conditionsOf(const std::vector<ChannelRow> &channels,
    const std::vector<std::pair<SourceId, AlertRule>> &rules, const InboxRequest &request)
{
    std::vector<InboxRow> rows;
    for (const auto &channel : channels) {
        if (request.isOffline)
            continue; // nobody is asked, by choice
        if (isSilent(channel, request))
            rows.push_back(silentSource(channel, request));
        else if (channel.watchdog == ChannelRow::Watchdog::Silent)
            rows.push_back(conditionRow(InboxRow::Kind::SilentWatchdog, channel.channel.id,
                AlertClass::Page, channel.watchdogGone.value_or(Instant())));
    }
    for (const auto &[channel, rule] : rules) {
        if (rule.error.isEmpty())
            continue;
        InboxRow row
            = conditionRow(InboxRow::Kind::RuleError, channel, AlertClass::Ticket, Instant());
        row.alert.identity
            = row.alert.identity.with(u"rule"_s, rule.name).with(u"group"_s, rule.group);
        row.error = Error{ErrorKind::Unsupported, rule.name, rule.error, std::nullopt};
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<InboxRow> uncoveredRows(const std::vector<UncoveredDuty> &uncovered)
{
    std::vector<InboxRow> rows;
    for (const UncoveredDuty &duty : uncovered) {
        InboxRow row
            = conditionRow(InboxRow::Kind::NobodyOnCall, duty.source, AlertClass::Page, duty.since);
        row.alert.identity
            = row.alert.identity.with(u"team"_s, duty.team).with(u"policy"_s, duty.key);
        row.isProven = duty.standing == PlanStanding::Confirmed;
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace toban
