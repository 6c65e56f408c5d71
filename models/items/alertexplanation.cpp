// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "alertexplanation.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace toban {

/// Alertmanager's fingerprint is the hash of the labels, in sixteen hexadecimal digits.
static QString managersName(const Labels &labels)
{
    return QString::number(labels.fingerprint(), 16).rightJustified(16, u'0');
}

static void addInhibitors(AlertExplanation &into, const QStringList &fingerprints,
    const std::vector<AlertSighting> &sightings)
{
    QHash<QString, Labels> known;
    if (!fingerprints.isEmpty())
        for (const AlertSighting &one : sightings)
            known.insert(managersName(one.report.labels), one.report.labels);
    for (const QString &fingerprint : fingerprints) {
        const auto found = known.constFind(fingerprint);
        into.inhibitors.push_back(
            {fingerprint, found == known.cend() ? std::nullopt : std::optional(*found)});
    }
}

static void addSilences(
    AlertExplanation &into, const QStringList &ids, const std::vector<Silence> &silences)
{
    for (const QString &id : ids) {
        const auto found = std::ranges::find(silences, id, &Silence::id);
        if (found == silences.end())
            into.unknownSilences << id;
        else
            into.silences.push_back(*found);
    }
}

static void addOrigins(AlertExplanation &into, const std::vector<AlertSighting> &sightings,
    const std::vector<SourceHealth> &health)
{
    for (const AlertSighting &one : sightings) {
        if (std::ranges::find(into.origins, one.source, &AlertExplanation::Origin::source)
            != into.origins.end())
            continue;
        const auto found = std::ranges::find_if(
            health, [&one](const SourceHealth &known) { return known.last.source == one.source; });
        into.origins.push_back({one.source, one.report.state,
            found == health.end() ? std::nullopt : found->lastSuccess});
    }
}

/// By name and by those labels of the rule that are no templates; sources add labels of their own.
static bool canHaveMade(const AlertRule &rule, const Labels &labels)
{
    return rule.name == labels.value("alertname"_L1)
        && std::ranges::all_of(rule.labels.pairs(), [&labels](const Labels::Pair &pair) {
               return pair.second.contains(u"{{"_s) || labels.value(pair.first) == pair.second;
           });
}

static void addRules(AlertExplanation &into, const Labels &labels,
    const std::vector<std::pair<SourceId, AlertRule>> &rules)
{
    for (const auto &[source, rule] : rules)
        if (canHaveMade(rule, labels) && std::ranges::find(into.rules, rule) == into.rules.end())
            into.rules.push_back(rule);
}

Result<AlertExplanation> readAlertExplanation(
    const Queries &store, const AlertQueries &alerts, const MergedAlert &alert, Instant at)
{
    const auto silences = alerts.silences(at);
    const auto health = store.health(at);
    const auto rules = alerts.alertRules(at);
    const auto sightings = alert.inhibitedBy.isEmpty()
        ? Result<std::vector<AlertSighting>>(std::vector<AlertSighting>())
        : alerts.alerts(at, 0ms);
    if (!silences || !rules)
        return tl::unexpected(silences ? rules.error() : silences.error());
    if (!health || !sightings)
        return tl::unexpected(health ? sightings.error() : health.error());
    AlertExplanation why;
    addSilences(why, alert.silencedBy, *silences);
    addInhibitors(why, alert.inhibitedBy, *sightings);
    addOrigins(why, alert.sightings, *health);
    addRules(why, alert.labels(), *rules);
    return why;
}

} // namespace toban
