// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "heatmapview.h"
#include "pageexemplars.h"
#include "pagelatency.h"

namespace toban {

Result<HeatmapView> readHeatmap(const Queries &store, const PageRequest &page, const Matchers &only)
{
    PageRequest latencyOnly = page;
    latencyOnly.service.outcome = {};
    auto load = PageLoad::read(store, latencyOnly, only);
    if (!load)
        return tl::unexpected<Error>(load.error());
    ColumnSums sums(load->grid());
    load->takeLatency([&](const HistogramIncrements &increments) { sums.add(increments); });
    auto head = load->head(store, page, !sums.total().isEmpty());
    if (!head)
        return tl::unexpected<Error>(head.error());
    HeatmapView view;
    view.latency.head = std::move(*head);
    fillLatency(view.latency, sums, *load, page);
    auto exemplars = readExemplars(store, page, only, load->grid().step());
    if (!exemplars)
        return tl::unexpected<Error>(exemplars.error());
    view.latency.exemplars = std::move(*exemplars);
    HeatColumns heat = heatColumns(sums, {page.service.latency.toSeconds});
    view.cells = std::move(heat.cells);
    view.origin = heat.origin;
    return view;
}

} // namespace toban
