// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "heatcolumns.h"

#include "bucketlayouts.h"

#include <algorithm>

namespace toban {

/// The layouts of all columns, each once, besides those there.
static void addLayouts(std::vector<BucketLayoutPtr> &layouts, const ColumnSums &sums)
{
    for (size_t i = 0; i < sums.grid().size(); ++i)
        for (const BucketLayoutPtr &layout : sums.column(i).layouts())
            if (std::none_of(layouts.begin(), layouts.end(),
                    [&](const BucketLayoutPtr &known) { return isSameLayout(known, layout); }))
                layouts.push_back(layout);
}

static bool isExponential(const BucketLayout &layout)
{
    return layout.kind == BucketLayout::Kind::Exponential;
}

/// Exponential: the same values in buckets twice as wide.
static BucketLayoutPtr halved(const BucketLayoutPtr &layout)
{
    auto coarser = std::make_shared<BucketLayout>();
    coarser->kind = BucketLayout::Kind::Exponential;
    coarser->schema = layout->schema - 1;
    coarser->zeroThreshold = layout->zeroThreshold;
    return commonLayout(layout, coarser);
}

/// Whether a row of @p common holds several buckets of @p own; more exponential buckets widen none.
static bool isCoarser(const BucketLayout &common, const BucketLayout &own)
{
    return isExponential(own)
        ? own.schema != common.schema || own.zeroThreshold != common.zeroThreshold
        : own.size() != common.size();
}

static BucketLayoutPtr rowLayout(
    const std::vector<BucketLayoutPtr> &layouts, size_t mostRows, RowOrigin &origin)
{
    static constexpr int lowestSchema = -4;
    origin.layouts = static_cast<int>(layouts.size());
    if (layouts.empty())
        return nullptr;
    BucketLayoutPtr common = layouts.front();
    for (const BucketLayoutPtr &layout : layouts) {
        origin.finest = std::max(origin.finest, layout->size());
        common = commonLayout(common, layout);
    }
    origin.isUnmergeable = !common;
    while (common && isExponential(*common) && common->size() > mostRows
        && common->schema > lowestSchema)
        common = halved(common);
    origin.isCoarsened = common
        && std::any_of(layouts.begin(), layouts.end(),
            [&](const auto &layout) { return isCoarser(*common, *layout); });
    return common;
}

static HeatRow rowOf(const BucketLayout &layout, size_t i, double toSeconds)
{
    const BucketBounds bounds = bucketBounds(layout, i);
    // a duration is not negative: the first bucket begins at zero
    const bool isLowest = bounds.lower < 0 && bounds.upper > 0;
    return {isLowest ? 0 : bounds.lower * toSeconds, bounds.upper * toSeconds};
}

static void addPart(HeatCells &cells, const HistogramSum &sum, const BucketLayoutPtr &layout)
{
    const size_t start = cells.counts.size();
    cells.counts.resize(start + cells.rows.size());
    const Histogram total = sum.total();
    if (!total.layout || !layout)
        return;
    double *into = cells.counts.data() + start;
    addMapped(total.buckets.data(), bucketMapping(*total.layout, *layout), into);
    for (size_t row = 0; row < cells.rows.size(); ++row) {
        into[row] = std::max(into[row], 0.0);
        cells.columns.back().count += into[row];
    }
}

static HeatCells cellsOf(
    const ColumnSums &sums, const BucketLayoutPtr &layout, double toSeconds, qint64 firstNumber)
{
    HeatCells cells;
    const ColumnGrid &grid = sums.grid();
    for (size_t i = 0; layout && i < layout->size(); ++i)
        cells.rows.push_back(rowOf(*layout, i, toSeconds));
    for (size_t i = 0; i < grid.size(); ++i) {
        const bool isObserved = sums.isObserved(i);
        cells.columns.push_back({grid.column(i), firstNumber + static_cast<qint64>(i),
            isObserved ? 1 : 0, isObserved ? 0 : 1, 0});
        addPart(cells, sums.column(i), layout);
    }
    return cells;
}

HeatColumns heatColumns(const ColumnSums &sums, const HeatRules &rules)
{
    HeatColumns heat;
    std::vector<BucketLayoutPtr> layouts;
    addLayouts(layouts, sums);
    const BucketLayoutPtr layout = rowLayout(layouts, rules.mostRows, heat.origin);
    heat.cells = cellsOf(sums, layout, rules.toSeconds, sums.grid().number(0));
    return heat;
}

HeatPair heatColumns(const ColumnSums &now, const ColumnSums &before, const HeatRules &rules)
{
    HeatPair pair;
    std::vector<BucketLayoutPtr> layouts;
    addLayouts(layouts, now);
    addLayouts(layouts, before);
    const BucketLayoutPtr layout = rowLayout(layouts, rules.mostRows, pair.now.origin);
    const qint64 first = now.grid().number(0);
    pair.now.cells = cellsOf(now, layout, rules.toSeconds, first);
    pair.before = cellsOf(before, layout, rules.toSeconds, first);
    return pair;
}

} // namespace toban
