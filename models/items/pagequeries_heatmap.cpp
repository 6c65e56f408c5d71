// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "heatmapview.h"
#include "pageexemplars.h"
#include "pagelatency.h"

#include <algorithm>

namespace toban {

namespace {

/// One period, before it has rows.
struct HeatPeriod {
    OverviewView latency;
    ColumnSums sums;
};

} // namespace

/// @p columns: nullopt: those that suit the page.
static Result<HeatPeriod> readPeriod(const Queries &store, const PageRequest &page,
    const Matchers &only, const std::optional<ColumnGrid> &columns)
{
    auto load = PageLoad::read(store, page, only);
    if (!load)
        return tl::unexpected<Error>(load.error());
    HeatPeriod period{{}, ColumnSums(columns.value_or(load->grid()))};
    load->takeLatency([&](const HistogramIncrements &increments) { period.sums.add(increments); });
    auto head = load->head(store, page, !period.sums.total().isEmpty());
    if (!head)
        return tl::unexpected<Error>(head.error());
    period.latency.head = std::move(*head);
    fillLatency(period.latency, period.sums, *load, page);
    return period;
}

/// The page's span so many whole columns earlier that it begins with the period or just before.
static TimeSpan alignedSpan(const PageRequest &page, TimeSpan period, Millis step)
{
    const Millis away = page.span.from - period.from;
    const qint64 columns = away.count() / step.count() + (away.count() % step.count() > 0 ? 1 : 0);
    return {page.span.from - columns * step, page.span.to - columns * step};
}

static Result<HeatPeriod> readEarlierPeriod(
    const Queries &store, PageRequest page, const Matchers &only, const ColumnGrid &grid)
{
    const Baseline &baseline = *page.comparedWith;
    const TimeSpan period = resolve(baseline, page.span, page.asOf);
    const TimeSpan aligned = alignedSpan(page, period, grid.step());
    page.span = aligned;
    // a range of its own may be shorter than the page's: what lies outside is not asked for
    if (baseline.kind == Baseline::Kind::Fixed)
        page.span = {std::max(aligned.from, period.from), std::min(aligned.to, period.to)};
    page.span.to = std::max(std::min(page.span.to, page.asOf), page.span.from);
    auto earlier = readPeriod(store, page, only, ColumnGrid(aligned, grid.step()));
    if (earlier)
        earlier->latency.head.span = aligned;
    return earlier;
}

static HeatmapView paired(HeatPeriod now, HeatPeriod before, const PageRequest &page)
{
    const HeatRules rules{page.service.latency.toSeconds};
    HeatPair pair = heatColumns(now.sums, before.sums, rules);
    EarlierHeatmap earlier{*page.comparedWith, std::move(before.latency), std::move(pair.before),
        pair.now.origin.isUnmergeable};
    if (earlier.isUnmergeable) {
        // this period alone may still have rows
        pair.now = heatColumns(now.sums, rules);
        earlier.cells = {};
    }
    return {std::move(now.latency), std::move(pair.now.cells), pair.now.origin, std::move(earlier)};
}

Result<HeatmapView> readHeatmap(const Queries &store, const PageRequest &page, const Matchers &only)
{
    PageRequest latencyOnly = page;
    latencyOnly.service.outcome = {};
    auto now = readPeriod(store, latencyOnly, only, std::nullopt);
    if (!now)
        return tl::unexpected<Error>(now.error());
    auto exemplars = readExemplars(store, page, only, now->sums.grid().step());
    if (!exemplars)
        return tl::unexpected<Error>(exemplars.error());
    now->latency.exemplars = std::move(*exemplars);
    if (page.comparedWith && !resolve(*page.comparedWith, page.span, page.asOf).isEmpty()) {
        auto before = readEarlierPeriod(store, latencyOnly, only, now->sums.grid());
        if (!before)
            return tl::unexpected<Error>(before.error());
        return paired(std::move(*now), std::move(*before), page);
    }
    HeatColumns heat = heatColumns(now->sums, {page.service.latency.toSeconds});
    return HeatmapView{std::move(now->latency), std::move(heat.cells), heat.origin, std::nullopt};
}

} // namespace toban
