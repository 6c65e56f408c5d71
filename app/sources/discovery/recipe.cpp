// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recipe.h"

#include <algorithm>

namespace toban {

class RecipeText {
    Q_DECLARE_TR_FUNCTIONS(toban::Recipe)
};

static std::optional<QRegularExpression> readPattern(TomlReading &reading, const TomlNode &node)
{
    const auto text = reading.nonEmptyText(node);
    if (!text)
        return std::nullopt;
    QRegularExpression pattern(QRegularExpression::anchoredPattern(*text));
    if (pattern.isValid())
        return pattern;
    reading.complain(node, RecipeText::tr("bad regular expression: %1").arg(pattern.errorString()));
    return std::nullopt;
}

static void readFamilyPattern(TomlReading &reading, const TomlNode &node, RecipeFamily &into)
{
    static const QRegularExpression name(QStringLiteral("^[a-zA-Z_:][a-zA-Z0-9_:]*$"));
    if (const auto pattern = readPattern(reading, node)) {
        into.pattern = *pattern;
        into.isLiteral = name.match(node.text).hasMatch();
    }
}

static void readFamilyUnit(TomlReading &reading, const TomlNode &node, RecipeFamily &into)
{
    static constexpr double factors[] = {1, 0.001, 0.000001};
    if (const auto index
        = reading.oneOf(node, {QStringLiteral("s"), QStringLiteral("ms"), QStringLiteral("us")}))
        into.toSeconds = factors[*index];
}

static void readScope(TomlReading &reading, const TomlNode &node, RecipeSaturation &into)
{
    if (const auto index = reading.oneOf(node, {QStringLiteral("job"), QStringLiteral("host")}))
        into.isOfHost = *index == 1;
}

static void readRecipeUnit(TomlReading &reading, const TomlNode &node, RecipeSaturation &into)
{
    static constexpr Unit units[] = {Unit::None, Unit::Ratio, Unit::Bytes, Unit::Count};
    QStringList words;
    for (const Unit unit : units)
        words << unitName(unit);
    if (const auto index = reading.oneOf(node, words))
        into.unit = units[*index];
}

static void readPoolPattern(TomlReading &reading, const TomlNode &node, RecipePool &into)
{
    if (const auto pattern = readPattern(reading, node))
        into.used = *pattern;
    if (into.used.isValid() && into.used.captureCount() < 1)
        reading.complain(node, RecipeText::tr("'used' needs a group that names the pool"));
}

static void readTier(TomlReading &reading, const TomlNode &node, Recipe &into)
{
    const QStringList words
        = {QStringLiteral("application"), QStringLiteral("proxy"), QStringLiteral("monitoring")};
    if (const auto index = reading.oneOf(node, words))
        into.tier = static_cast<RecipeTier>(*index);
}

static void readRequestPlaces(TomlReading &reading, const TomlNode &node, Recipe &into)
{
    if (node.kind != TomlNode::Kind::Array) {
        reading.complain(node, RecipeText::tr("'request' must be a list of lists of labels"));
        return;
    }
    for (const TomlNode &place : node.children)
        if (const auto labels = reading.texts(place))
            into.request.push_back(*labels);
}

static void readNeedsRequest(TomlReading &reading, const TomlNode &node, Recipe &into)
{
    if (const auto value = reading.boolean(node))
        into.needsRequestLabel = *value;
}

using L = QLatin1StringView;
static constexpr TomlField<RecipeFamily> recipeFamilyFields[] = {
    {L("pattern"), &readFamilyPattern, true},
    {L("unit"), &readFamilyUnit, true},
};
static constexpr TomlField<RecipeStatus> recipeStatusFields[] = {
    {L("label"), &readTextInto<&RecipeStatus::label>, true},
    {L("errors"), &readMatchersInto<&RecipeStatus::errors>, true},
};
static constexpr TomlField<RecipeSaturation> recipeSaturationFields[] = {
    {L("name"), &readTextInto<&RecipeSaturation::name>, true},
    {L("scope"), &readScope, true},
    {L("needs"), &readTextsInto<&RecipeSaturation::needs>, true},
    {L("query"), &readTextInto<&RecipeSaturation::query>, true},
    {L("limit"), &readNumberInto<&RecipeSaturation::limit>},
    {L("unit"), &readRecipeUnit},
};
static constexpr TomlField<RecipePool> recipePoolFields[] = {
    {L("used"), &readPoolPattern, true},
    {L("limits"), &readTextsInto<&RecipePool::limits>, true},
};

static void readFamilies(TomlReading &reading, const TomlNode &node, Recipe &into)
{
    reading.tables(node, QStringLiteral("[[family]]"), recipeFamilyFields, into.families);
}

static void readStatuses(TomlReading &reading, const TomlNode &node, Recipe &into)
{
    reading.tables(node, QStringLiteral("[[status]]"), recipeStatusFields, into.statuses);
}

static void readRecipeSaturation(TomlReading &reading, const TomlNode &node, Recipe &into)
{
    reading.tables(node, QStringLiteral("[[saturation]]"), recipeSaturationFields, into.saturation);
}

static void readPools(TomlReading &reading, const TomlNode &node, Recipe &into)
{
    reading.tables(node, QStringLiteral("[[pool]]"), recipePoolFields, into.pools);
}

static constexpr TomlField<Recipe> recipeFields[] = {
    {L("id"), &readTextInto<&Recipe::id>, true},
    {L("title"), &readTextInto<&Recipe::title>, true},
    {L("follows"), &readTextInto<&Recipe::follows>, true},
    {L("tier"), &readTier},
    {L("protocol"), &readTextInto<&Recipe::protocol>},
    {L("match"), &readMatchersInto<&Recipe::match>},
    {L("request"), &readRequestPlaces},
    {L("needs_request"), &readNeedsRequest},
    {L("counters"), &readTextsInto<&Recipe::counters>},
    {L("services"), &readTextsInto<&Recipe::serviceLabels>},
    {L("no_buckets"), &readTextInto<&Recipe::noBuckets>},
    {L("family"), &readFamilies},
    {L("status"), &readStatuses},
    {L("saturation"), &readRecipeSaturation},
    {L("pool"), &readPools},
};

tl::expected<Recipe, std::vector<TomlMistake>> readRecipe(const QByteArray &document)
{
    const auto tree = parseToml(document);
    if (!tree)
        return tl::unexpected(std::vector<TomlMistake>{tree.error()});
    Recipe recipe;
    TomlReading reading;
    reading.table(*tree, RecipeText::tr("the recipe"), recipeFields, recipe);
    if (recipe.families.empty() && recipe.saturation.empty() && recipe.pools.empty())
        reading.complain(*tree, RecipeText::tr("a recipe needs a family, a saturation or a pool"));
    if (!recipe.families.empty() && recipe.protocol.isEmpty())
        reading.complain(*tree, RecipeText::tr("a recipe with families needs a protocol"));
    if (const auto mistakes = reading.mistakes(); !mistakes.empty())
        return tl::unexpected(mistakes);
    return recipe;
}

const RecipeFamily *Recipe::family(const QString &metric) const
{
    const auto found = std::find_if(families.begin(), families.end(),
        [&](const auto &family) { return family.pattern.match(metric).hasMatch(); });
    return found == families.end() ? nullptr : &*found;
}

QStringList Recipe::countersFor(const QString &metric) const
{
    const RecipeFamily *found = family(metric);
    const QString group = found ? found->pattern.match(metric).captured(1) : QString();
    QStringList names;
    for (QString name : counters)
        names << name.replace(QStringLiteral("$1"), group);
    return names;
}

} // namespace toban
