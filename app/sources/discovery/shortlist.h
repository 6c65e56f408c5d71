// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "recipebook.h"

namespace toban {

/** A histogram family worth a closer look. */
struct FamilyCandidate {
    QString metric; ///< without _bucket
    HistogramKind kind = HistogramKind::Classic;
    const Recipe *recipe = nullptr; ///< nullptr: no recipe knows it
    double toSeconds = 1;
};

/** A gauge of what is in use and the gauge of its limit. */
struct PoolPair {
    QString used;
    QString limit;
    QString name; ///< the common part, such as app_db_pool
};

/** What is worth asking a server about, judged by the names of its metrics alone. */
struct Shortlist {
    std::vector<FamilyCandidate> families; ///< native ones are not confirmed yet
    QStringList counters; ///< of outcomes
    std::vector<PoolPair> pools;
    std::vector<const RecipeSaturation *> saturation; ///< whose metrics all exist
    QStringList notes; ///< what was seen and cannot be used, for people

    /** The gauges and counters of @c pools and @c saturation. */
    [[nodiscard]] QStringList saturationMetrics() const;
};

/** Pure. @p book outlives the answer. Families that no recipe knows are looked at only if their
 * name says they count time, and at most 40 of them. */
[[nodiscard]] Shortlist makeShortlist(const RecipeBook &book, const QStringList &metricNames);

} // namespace toban
