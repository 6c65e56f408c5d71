// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service.h"
#include "tomlreading.h"

#include <QRegularExpression>

namespace toban {

/** What kind of thing a recipe's family measures; in the order in which services are proposed. */
enum class RecipeTier {
    Application, ///< the requests of a program people wrote
    Proxy, ///< what stands before it and counts the same requests again
    Monitoring, ///< the monitoring's own requests
    Unknown, ///< no recipe: a histogram that may or may not time requests
};

/** A metric name, or an anchored regular expression of names. */
struct RecipeFamily {
    QRegularExpression pattern;
    bool isLiteral = false;
    double toSeconds = 1;
};

/** A label that tells how a request ended, and which of its values are errors. */
struct RecipeStatus {
    QString label;
    Matchers errors;
};

/** How full something is. In queries $match is replaced by the matchers of the targets and $window
 *  by a span for rate(). */
struct RecipeSaturation {
    QString name;
    bool isOfHost = false; ///< the host of the service's targets, not their job
    QStringList needs; ///< metrics that must exist
    QString query;
    double limit = 0;
    Unit unit = Unit::None;
};

/** A gauge of what is in use, and the gauges that may be its limit. $1 in @c limits is the first
 *  group of the pattern, which also names the pool. */
struct RecipePool {
    QRegularExpression used;
    QStringList limits;
};

/** One naming convention, read from resources/recipes. */
struct Recipe {
    QString id;
    QString title;
    QString follows; ///< the title of the page it was written after
    RecipeTier tier = RecipeTier::Application;
    QString protocol; ///< families of one protocol at one service count the same requests
    std::vector<RecipeFamily> families; ///< without _bucket
    Matchers match; ///< narrows the family where any series satisfies it
    std::vector<QStringList>
        request; ///< for each place in the name of a request: labels, best first
    bool needsRequestLabel = false; ///< without one of the last place, it is not this recipe
    std::vector<RecipeStatus> statuses; ///< best first
    QStringList counters; ///< families of outcomes, best first; $1 as in @c families
    QStringList serviceLabels; ///< best first; job comes last by itself
    QString noBuckets; ///< what to do where the family has no buckets
    std::vector<RecipeSaturation> saturation;
    std::vector<RecipePool> pools;

    /** The counters to look for where family @p metric was found. */
    [[nodiscard]] QStringList countersFor(const QString &metric) const;
    [[nodiscard]] const RecipeFamily *family(const QString &metric) const;
};

/** Reads a recipe; every mistake, in the order of the file, otherwise. Pure. */
[[nodiscard]] tl::expected<Recipe, std::vector<TomlMistake>> readRecipe(const QByteArray &document);

} // namespace toban
