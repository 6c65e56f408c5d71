// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "recipe.h"

namespace toban {

/** The recipes in use. Immutable. */
class RecipeBook final {
public:
    explicit RecipeBook(std::vector<Recipe> recipes)
        : m_recipes(std::move(recipes))
    {
    }

    /** Those that came with the program (resources/recipes). A test holds that all of them load. */
    [[nodiscard]] static RecipeBook builtIn();

    [[nodiscard]] const std::vector<Recipe> &recipes() const { return m_recipes; }
    /** The recipe that knows family @p metric (without _bucket): exact names before patterns;
     *  nullptr: none. */
    [[nodiscard]] const Recipe *recipeFor(const QString &metric) const;

private:
    std::vector<Recipe> m_recipes;
};

} // namespace toban
