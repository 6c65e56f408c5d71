// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "inspectalerts.h"

#include "alertwords.h"
#include "inspectannotations.h"
#include "jsontext.h"
#include "servertext.h"
#include "texttable.h"
#include "workspace.h"

#include <QJsonArray>

#include <cmath>

using namespace Qt::StringLiterals;

namespace toban {

InboxRequest inboxRequest(const Workspace &workspace, Instant asOf, const QTimeZone &zone)
{
    InboxRequest request;
    request.asOf = asOf;
    request.policy = workspace.alerts;
    request.channels = watchedChannels(workspace);
    request.zone = zone;
    return request;
}

/// The earliest moment of all stands for none.
static QJsonValue whenJson(const std::optional<Instant> &at)
{
    return momentJson(at == Instant() ? std::nullopt : at);
}

static QJsonValue valueJson(const std::optional<double> &value)
{
    if (!value || std::isnan(*value))
        return QJsonValue::Null;
    if (std::isinf(*value))
        return *value > 0 ? u"+Inf"_s : u"-Inf"_s;
    return *value;
}

static QString kindName(InboxRow::Kind kind)
{
    switch (kind) {
    case InboxRow::Kind::Alert:
        return u"alert"_s;
    case InboxRow::Kind::SilentSource:
        return u"silent_source"_s;
    case InboxRow::Kind::SilentWatchdog:
        return u"silent_watchdog"_s;
    case InboxRow::Kind::RuleError:
        return u"rule_error"_s;
    case InboxRow::Kind::NobodyOnCall:
        return u"nobody_on_call"_s;
    }
    return {};
}

static QJsonValue silenceOf(const InboxRow &row)
{
    if (!row.silence)
        return QJsonValue::Null;
    return QJsonObject{{u"id"_s, row.silence->id}, {u"author"_s, row.silence->author},
        {u"comment"_s, row.silence->comment}, {u"ends_at"_s, toRfc3339(row.silence->endsAt)}};
}

static QJsonValue actJson(const std::optional<AlertAct> &act)
{
    if (!act)
        return QJsonValue::Null;
    return QJsonObject{{u"at"_s, toRfc3339(act->at)}, {u"until"_s, whenJson(act->until)},
        {u"author"_s, act->author}, {u"text"_s, act->text}, {u"value"_s, act->value}};
}

static QJsonArray originsJson(const InboxRow &row)
{
    QJsonArray origins;
    for (const auto &one : row.alert.sightings)
        origins.append(QJsonObject{{u"source"_s, sourceOfChannel(one.source).text()},
            {u"state"_s, alertStateName(one.report.state)},
            {u"labels"_s, labelsJson(one.report.labels)}, {u"since"_s, toRfc3339(one.report.since)},
            {u"link"_s, one.report.link}});
    return origins;
}

static QJsonObject rowJson(const InboxRow &row, const InboxDay &day)
{
    const MergedAlert &alert = row.alert;
    QJsonObject json{
        {u"kind"_s, kindName(row.kind)},
        {u"name"_s, row.name()},
        {u"service"_s, row.service()},
        {u"class"_s, alertClassName(row.classified.alertClass)},
        {u"why"_s, words::whyThisClass(row.classified)},
        {u"severity"_s, row.severity()},
        {u"state"_s, alertStateName(alert.state)},
        {u"proven"_s, row.isProven},
        {u"since"_s, whenJson(alert.since)},
        {u"last_change"_s, whenJson(alert.lastChange)},
        {u"value"_s, valueJson(alert.value)},
        {u"identity"_s, labelsJson(alert.identity)},
        {u"annotations"_s, labelsJson(alert.annotations)},
        {u"silenced_by"_s, QJsonArray::fromStringList(alert.silencedBy)},
        {u"inhibited_by"_s, QJsonArray::fromStringList(alert.inhibitedBy)},
        {u"silence"_s, silenceOf(row)},
        {u"acknowledgement"_s, actJson(row.acknowledgement)},
        {u"verdict"_s, actJson(row.verdict)},
        {u"origins"_s, originsJson(row)},
        {u"fired_24h"_s, day.fired},
        {u"flapping"_s, day.flap},
        {u"active_again_since"_s,
            whenJson(day.activeAgain ? std::optional(day.activeAgain->since) : std::nullopt)},
    };
    if (row.threshold)
        json.insert(u"threshold"_s,
            QJsonObject{{u"op"_s, row.threshold->op}, {u"value"_s, row.threshold->value}});
    if (row.error)
        json.insert(u"error"_s, errorText(*row.error));
    return json;
}

static QJsonObject channelJson(const ChannelRow &row)
{
    static constexpr const char *watchdogs[] = {"none", "firing", "silent"};
    const HealthObservation &last = row.health.last;
    return {
        {u"source"_s, sourceOfChannel(row.channel.id).text()},
        {u"channel"_s, row.channel.id.text()},
        {u"state"_s, sourceStateName(last.state)},
        {u"proven"_s, row.isProven},
        {u"last_answer"_s, whenJson(row.health.lastSuccess)},
        {u"watchdog"_s, QLatin1StringView(watchdogs[static_cast<int>(row.watchdog)])},
        {u"clock_skew_seconds"_s, toSeconds(last.clockSkew)},
        {u"warnings"_s, QJsonArray::fromStringList(last.warnings)},
        {u"error"_s, last.error ? QJsonValue(errorText(*last.error)) : QJsonValue::Null},
    };
}

QJsonObject alertsJson(const InboxView &view, const InboxDays &days)
{
    QJsonArray rows;
    for (const auto &row : view.rows)
        rows.append(rowJson(row, days.value(row.alert.identity)));
    QJsonArray channels;
    for (const auto &channel : view.channels)
        channels.append(channelJson(channel));
    const auto count = [&view](AlertClass of) { return view.active[static_cast<size_t>(of)]; };
    return {
        {u"as_of"_s, toRfc3339(view.asOf)},
        {u"all_clear"_s, view.isAllClear()},
        {u"active"_s,
            QJsonObject{{u"page"_s, count(AlertClass::Page)},
                {u"ticket"_s, count(AlertClass::Ticket)}, {u"log"_s, count(AlertClass::Log)},
                {u"unclassified"_s, count(AlertClass::Unclassified)}}},
        {u"pending"_s, view.pending},
        {u"suppressed"_s, view.suppressed},
        {u"channels"_s, channels},
        {u"alerts"_s, rows},
    };
}

std::vector<WatchedChannel> watchedChannels(const Workspace &workspace)
{
    std::vector<WatchedChannel> channels;
    for (const auto &source : workspace.sources) {
        const bool isProvider = isProviderKind(source.kind);
        if (!source.hasAlerts() && !isProvider)
            continue;
        WatchedChannel channel;
        channel.id = source.alertChannel();
        channel.watchdog = source.watchdog;
        channel.isWatchdogRequired = !(source.watchdog == SourceDeclaration::usualWatchdog());
        channel.canSilence = source.kind == "alertmanager"_L1 || source.kind == "grafana"_L1;
        if (isProvider)
            channel.step = 15s;
        if (source.poll.count() > 0)
            channel.step = source.poll;
        channels.push_back(std::move(channel));
    }
    return channels;
}

QString alertsText(const InboxView &view, const QTimeZone &zone)
{
    std::vector<QStringList> rows{
        {u"class"_s, u"state"_s, u"since"_s, u"alert"_s, u"service"_s, u"summary"_s}};
    for (const auto &row : view.rows)
        rows.push_back(
            {words::alertClass(row.classified.alertClass), words::alertState(row.alert.state),
                row.alert.since == Instant() ? u"–"_s : words::moment(row.alert.since, zone),
                serverText(words::inboxName(row)), serverText(row.service()),
                serverText(words::inboxSummary(row))});
    return words::inboxHeadline(view) + u'\n' + textTable(rows, TextColumns::AllLeft);
}

} // namespace toban
