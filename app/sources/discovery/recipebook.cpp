// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recipebook.h"

#include <QDir>
#include <QFile>
#include <QLoggingCategory>

/// Q_INIT_RESOURCE does not work inside a namespace.
static void initRecipeResources()
{
    Q_INIT_RESOURCE(recipes);
}

namespace toban {

Q_LOGGING_CATEGORY(discoveryLog, "toban.discovery")

RecipeBook RecipeBook::builtIn()
{
    initRecipeResources();
    std::vector<Recipe> recipes;
    const QDir folder(QStringLiteral(":/recipes"));
    for (const QString &name : folder.entryList(QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        auto recipe = readRecipe(file.readAll());
        if (recipe)
            recipes.push_back(std::move(*recipe));
        else
            qCCritical(discoveryLog).noquote() << name << recipe.error().front().message;
    }
    return RecipeBook(std::move(recipes));
}

const Recipe *RecipeBook::recipeFor(const QString &metric) const
{
    const Recipe *byPattern = nullptr;
    const Recipe *generic = nullptr;
    for (const Recipe &recipe : m_recipes) {
        const RecipeFamily *family = recipe.family(metric);
        if (!family)
            continue;
        if (family->isLiteral)
            return &recipe;
        // a recipe that first has to see the labels knows less than one that trusts the name
        const Recipe *&slot = recipe.needsRequestLabel ? generic : byPattern;
        if (!slot)
            slot = &recipe;
    }
    return byPattern ? byPattern : generic;
}

} // namespace toban
