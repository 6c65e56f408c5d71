// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "boardview.h"

#include <cmath>
#include <limits>

namespace toban {

static constexpr double notKnown = std::numeric_limits<double>::quiet_NaN();

static double latestQuantile(const OverviewView &view, size_t quantile)
{
    for (auto column = view.latency.rbegin(); column != view.latency.rend(); ++column)
        if (!column->isGap && quantile < column->quantiles.size()
            && std::isfinite(column->quantiles[quantile].value))
            return column->quantiles[quantile].value;
    return notKnown;
}

static double latestTraffic(const OverviewView &view)
{
    for (size_t column = view.columns.size(); column-- > 0;) {
        double sum = 0;
        bool isKnown = false;
        for (const ViewLine &line : view.traffic)
            if (column < line.values.size() && std::isfinite(line.values[column])) {
                sum += line.values[column];
                isKnown = true;
            }
        if (isKnown)
            return sum;
    }
    return notKnown;
}

BoardFigures figuresOf(const OverviewView &view)
{
    BoardFigures figures;
    figures.p50 = latestQuantile(view, 0);
    figures.p99 = latestQuantile(view, pageQuantiles.size() - 1);
    figures.requestsPerSecond = latestTraffic(view);
    figures.errorRatio = view.errorsKnown ? view.errorRatio.latest : notKnown;
    figures.saturationValue = notKnown;
    if (!view.saturation.empty()) {
        const SaturationLine &worst = view.saturation.front();
        figures.saturation = worst.line.name;
        figures.saturationValue = worst.line.latest;
        figures.saturationUnit = worst.line.unit;
    }
    return figures;
}

std::vector<BoardRow> readBoard(
    const Queries &store, const std::vector<Service> &services, const PageRequest &page)
{
    std::vector<BoardRow> rows;
    PageRequest one = page;
    one.comparedWith.reset();
    one.hasExemplars = false;
    for (const Service &service : services) {
        one.service = service;
        rows.push_back({service.id, readOverview(store, one)});
    }
    return rows;
}

} // namespace toban
