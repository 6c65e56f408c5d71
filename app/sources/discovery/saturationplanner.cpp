// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "serviceplanner.h"

#include <QSet>

#include <algorithm>

namespace toban {

class SaturationText {
    Q_DECLARE_TR_FUNCTIONS(toban::ServicePlanner)
};

static const QString saturationJob = QStringLiteral("job");
static const QString saturationInstance = QStringLiteral("instance");

/// "10.0.0.1:9100" → "10.0.0.1"; "[::1]:9100" → "::1"; "http://host:80/x" → "host". The names of
/// the loopback are one: the host of the scraping server.
static QString hostOf(const QString &instance)
{
    QString host = instance.section(QStringLiteral("://"), -1).section(u'/', 0, 0);
    if (host.startsWith(u'['))
        host = host.mid(1, host.indexOf(u']') - 1);
    else if (host.count(u':') == 1)
        host = host.section(u':', 0, 0);
    const bool isLoopback
        = host == QLatin1StringView("localhost") || host == QLatin1StringView("::1");
    return isLoopback ? QStringLiteral("127.0.0.1") : host;
}

/// Escaped for a regular expression inside a PromQL string; toText() escapes the string itself.
static QString regexOf(const QStringList &values)
{
    QStringList escaped;
    for (const QString &value : values)
        escaped << escapedForRegex(value);
    return escaped.join(u'|');
}

static QString windowText(const DiscoveryFacts &facts, const ServiceGroup &group)
{
    Millis longest = std::chrono::minutes(1);
    for (const Labels &series : group.series)
        longest = std::max(longest, 4 * facts.scrapeIntervals.value(series.value(saturationJob)));
    return durationText(longest);
}

/** Plans for one service. */
class SaturationPlanner final {
public:
    SaturationPlanner(const DiscoveryFacts &facts, const ServiceGroup &group)
        : m_facts(facts)
        , m_group(group)
        , m_window(windowText(facts, group))
    {
        for (const Labels &series : group.series)
            m_hosts.insert(hostOf(series.value(saturationInstance)));
        m_hosts.remove(QString());
    }

    std::vector<SaturationSignal> plan(QStringList &notes)
    {
        for (const PoolPair &pool : m_facts.shortlist.pools)
            addPool(pool);
        for (const auto *signal : m_facts.shortlist.saturation)
            if (!signal->isOfHost)
                add(*signal,
                    haveAll(signal->needs, m_group.targetMatch) ? m_group.targetMatch : Matchers());
        const Recipe *recipe = m_group.family->candidate.recipe;
        // the machines that the monitoring runs on are asked about where they matter: with a
        // service
        if (!recipe || recipe->tier != RecipeTier::Monitoring)
            addHosts(notes);
        return std::move(m_signals);
    }

private:
    [[nodiscard]] bool haveAll(const QStringList &metrics, const Matchers &match) const
    {
        return !match.empty()
            && std::all_of(metrics.begin(), metrics.end(), [&](const QString &metric) {
                   const auto sets = m_facts.gauges.value(metric);
                   return std::any_of(sets.begin(), sets.end(),
                       [&match](const Labels &labels) { return matchesAll(match, labels); });
               });
    }

    void addHosts(QStringList &notes)
    {
        bool isOtherHost = false;
        for (const auto *signal : m_facts.shortlist.saturation) {
            if (!signal->isOfHost)
                continue;
            const Matchers match = hostMatchers(*signal);
            isOtherHost = isOtherHost || match.empty();
            add(*signal, match);
        }
        if (isOtherHost && !m_hosts.isEmpty())
            notes << SaturationText::tr(
                "%1: no node exporter was found on the hosts of its targets, "
                "so the machines are left out")
                         .arg(m_group.name);
    }

    void addPool(const PoolPair &pool)
    {
        if (!haveAll({pool.used, pool.limit}, m_group.targetMatch))
            return;
        const QString match = matchersText(m_group.targetMatch);
        SaturationSignal signal;
        signal.name = uniqueName(poolName(pool.name));
        signal.query = QStringLiteral("sum(%1{%2})").arg(pool.used, match);
        // a limit of 0 or -1 stands for none
        signal.limitQuery = QStringLiteral("sum(%1{%2} > 0)").arg(pool.limit, match);
        signal.unit = Unit::Count;
        m_signals.push_back(std::move(signal));
    }

    /// "app_db_pool" → "db_pool": the prefix that says whose it is tells nothing here.
    [[nodiscard]] QString poolName(const QString &base) const
    {
        QStringList owners = {QStringLiteral("app"), m_group.name};
        for (const Labels &series : m_group.series)
            owners << series.value(saturationJob);
        for (const QString &owner : std::as_const(owners)) {
            QString prefix = owner + u'_';
            prefix.replace(u'-', u'_');
            if (prefix.size() > 1 && base.startsWith(prefix) && base.size() > prefix.size())
                return base.mid(prefix.size());
        }
        return base;
    }

    void add(const RecipeSaturation &recipe, const Matchers &match)
    {
        if (match.empty())
            return;
        SaturationSignal signal;
        signal.name = uniqueName(recipe.name);
        signal.query = recipe.query;
        signal.query.replace(QStringLiteral("$window"), m_window);
        signal.query.replace(QStringLiteral("$match"), matchersText(match));
        signal.limit = recipe.limit;
        signal.unit = recipe.unit;
        m_signals.push_back(std::move(signal));
    }

    /// The exporters on the service's hosts; empty: there are none.
    [[nodiscard]] Matchers hostMatchers(const RecipeSaturation &recipe) const
    {
        QStringList jobs;
        QStringList instances;
        bool isEvery = true;
        for (const Labels &labels : m_facts.gauges.value(recipe.needs.constFirst())) {
            const QString instance = labels.value(saturationInstance);
            if (m_hosts.contains(hostOf(instance))) {
                jobs << labels.value(saturationJob);
                instances << instance;
            } else {
                isEvery = false;
            }
        }
        jobs.removeDuplicates();
        instances.removeDuplicates();
        instances.sort();
        Matchers match;
        if (jobs.size() == 1 && !jobs.constFirst().isEmpty())
            match.push_back({saturationJob, Matcher::Op::Equal, jobs.constFirst()});
        if (!instances.isEmpty() && (!isEvery || match.empty()))
            match.push_back({saturationInstance, Matcher::Op::Regex, regexOf(instances)});
        return haveAll(recipe.needs, match) ? match : Matchers();
    }

    [[nodiscard]] QString uniqueName(const QString &name) const
    {
        QString unique = name;
        const auto isTaken = [this, &unique] {
            return std::any_of(m_signals.begin(), m_signals.end(),
                [&unique](const SaturationSignal &signal) { return signal.name == unique; });
        };
        for (int i = 2; isTaken(); ++i)
            unique = QStringLiteral("%1 %2").arg(name).arg(i);
        return unique;
    }

    const DiscoveryFacts &m_facts;
    const ServiceGroup &m_group;
    const QString m_window;
    QSet<QString> m_hosts;
    std::vector<SaturationSignal> m_signals;
};

std::vector<SaturationSignal> planSaturation(
    const DiscoveryFacts &facts, const ServiceGroup &group, QStringList &notes)
{
    return SaturationPlanner(facts, group).plan(notes);
}

} // namespace toban
