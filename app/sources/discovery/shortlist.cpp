// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shortlist.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace toban {

class ShortlistText {
    Q_DECLARE_TR_FUNCTIONS(toban::Shortlist)
};

static constexpr size_t mostUnknownFamilies = 40;

/// The unit an unknown family counts in, told by its name; nullopt: it does not count time.
static std::optional<double> unitByName(const QString &metric)
{
    struct Ending {
        QLatin1StringView text;
        double toSeconds;
    };
    using L = QLatin1StringView;
    static constexpr Ending endings[]
        = {{L("_milliseconds"), 0.001}, {L("_ms"), 0.001}, {L("_microseconds"), 0.000001},
            {L("_us"), 0.000001}, {L("_seconds"), 1}, {L("_duration"), 1}, {L("_latency"), 1}};
    for (const Ending &ending : endings)
        if (metric.endsWith(ending.text))
            return ending.toSeconds;
    return std::nullopt;
}

/** Goes through the names once and keeps what the recipes ask for. */
class ShortlistMaker final {
public:
    ShortlistMaker(const RecipeBook &book, const QStringList &names)
        : m_book(book)
        , m_known(names.begin(), names.end())
        , m_names(names)
    {
        m_names.removeIf([](const QString &name) { return name.contains(u':'); });
        m_names.sort();
    }

    Shortlist make()
    {
        addClassic();
        addNative();
        addCounters();
        addSaturation();
        addPools();
        return std::move(m_list);
    }

private:
    void addClassic()
    {
        size_t unknown = 0;
        for (const QString &name : m_names) {
            if (!name.endsWith(QLatin1StringView("_bucket")))
                continue;
            const QString metric = name.chopped(7);
            if (const Recipe *recipe = m_book.recipeFor(metric)) {
                m_list.families.push_back(
                    {metric, HistogramKind::Classic, recipe, recipe->family(metric)->toSeconds});
            } else if (const auto unit = unitByName(metric)) {
                if (++unknown <= mostUnknownFamilies)
                    m_list.families.push_back({metric, HistogramKind::Classic, nullptr, *unit});
            }
        }
        if (unknown > mostUnknownFamilies)
            m_list.notes << ShortlistText::tr("%n more histogram(s) that no recipe knows were not "
                                              "looked at",
                nullptr, static_cast<int>(unknown - mostUnknownFamilies));
    }

    /// A family that a recipe knows, without buckets: native, or a summary, which no percentile
    /// of a whole service can be had from.
    void addNative()
    {
        for (const QString &name : m_names) {
            const bool isCount = name.endsWith(QLatin1StringView("_count"));
            const QString metric = isCount ? name.chopped(6) : name;
            const Recipe *recipe = m_book.recipeFor(metric);
            if (!recipe || m_known.contains(metric + QStringLiteral("_bucket")))
                continue;
            if (isCount && !recipe->needsRequestLabel)
                m_list.notes << ShortlistText::tr("%1 (%2) has no buckets, so no percentiles")
                                    .arg(metric, recipe->title)
                        + (recipe->noBuckets.isEmpty() ? QString()
                                                       : QStringLiteral(": ") + recipe->noBuckets);
            else if (!isCount && !m_known.contains(metric + QStringLiteral("_count")))
                m_list.families.push_back(
                    {metric, HistogramKind::Native, recipe, recipe->family(metric)->toSeconds});
        }
    }

    void addCounters()
    {
        for (const FamilyCandidate &family : m_list.families) {
            if (!family.recipe)
                continue;
            for (const QString &counter : family.recipe->countersFor(family.metric))
                if (m_known.contains(counter) && !m_list.counters.contains(counter))
                    m_list.counters << counter;
        }
    }

    void addSaturation()
    {
        for (const Recipe &recipe : m_book.recipes())
            for (const RecipeSaturation &saturation : recipe.saturation)
                if (std::all_of(saturation.needs.begin(), saturation.needs.end(),
                        [this](const QString &name) { return m_known.contains(name); }))
                    m_list.saturation.push_back(&saturation);
    }

    void addPools()
    {
        for (const Recipe &recipe : m_book.recipes())
            for (const RecipePool &pool : recipe.pools)
                for (const QString &name : m_names)
                    addPool(pool, name);
    }

    void addPool(const RecipePool &pool, const QString &used)
    {
        const auto match = pool.used.match(used);
        const bool isKnown = std::any_of(m_list.pools.begin(), m_list.pools.end(),
            [&used](const PoolPair &pair) { return pair.used == used; });
        if (!match.hasMatch() || isKnown)
            return;
        for (QString limit : pool.limits) {
            limit.replace(QStringLiteral("$1"), match.captured(1));
            if (limit != used && m_known.contains(limit)) {
                m_list.pools.push_back({used, limit, match.captured(1)});
                return;
            }
        }
    }

    const RecipeBook &m_book;
    const QSet<QString> m_known;
    QStringList m_names;
    Shortlist m_list;
};

QStringList Shortlist::saturationMetrics() const
{
    QStringList names;
    for (const auto *signal : saturation)
        names << signal->needs;
    for (const PoolPair &pool : pools)
        names << pool.used << pool.limit;
    names.removeDuplicates();
    return names;
}

Shortlist makeShortlist(const RecipeBook &book, const QStringList &metricNames)
{
    return ShortlistMaker(book, metricNames).make();
}

} // namespace toban
