// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "heatselectionview.h"
#include "pageexemplars.h"
#include "pageload.h"
#include "pageprofile.h"

#include <algorithm>
#include <map>

namespace toban {

static Histogram callsIn(const ColumnSums &sums)
{
    HistogramSum columns;
    for (size_t i = 0; i < sums.grid().size(); ++i)
        columns.add(sums.column(i));
    return columns.total();
}

/// The most calls first; of equal ones by name.
static void order(std::vector<HeatRequest> &requests)
{
    std::ranges::sort(requests, [](const HeatRequest &one, const HeatRequest &other) {
        return one.calls.value != other.calls.value ? one.calls.value > other.calls.value
                                                    : one.labels < other.labels;
    });
}

static void add(BoundedAmount &sum, const BoundedAmount &part)
{
    sum.value += part.value;
    sum.low += part.low;
    sum.high += part.high;
}

static void addRequest(HeatSelectionView &view, const Service &service, const Labels &labels,
    const Histogram &histogram)
{
    const HeatSelection &chosen = view.selection;
    const double toSeconds = service.latency.toSeconds;
    const LatencyRange range = latencyRange(histogram, chosen.low, chosen.high, toSeconds);
    add(view.calls, range.calls);
    add(view.seconds, range.seconds);
    view.allCalls += histogram.count;
    view.allSeconds += histogram.sum * toSeconds;
    if (range.calls.high > 0)
        view.requests.push_back(
            {requestText(labels, service.requestLabels), labels, range.calls, 0, histogram.count});
}

/// Those of the rectangle, slowest first.
static Result<void> addExemplars(
    HeatSelectionView &view, const Queries &store, const PageRequest &inside, const Matchers &only)
{
    static constexpr size_t most = 200; // more than anybody reads
    auto found = readExemplars(store, inside, only, Millis(0));
    if (!found)
        return tl::unexpected<Error>(found.error());
    const HeatSelection &chosen = view.selection;
    std::erase_if(*found, [&chosen](const ViewExemplar &one) {
        return one.seconds <= chosen.low || one.seconds > chosen.high;
    });
    std::ranges::stable_sort(*found, std::ranges::greater(), &ViewExemplar::seconds);
    view.allExemplars = found->size();
    found->resize(std::min(found->size(), most));
    view.exemplars = std::move(*found);
    return {};
}

Result<HeatSelectionView> readHeatSelection(const Queries &store, const PageRequest &page,
    const HeatSelection &selection, const Matchers &only)
{
    PageRequest inside = page;
    inside.span = selection.span;
    inside.columns = 1;
    inside.service.outcome = {};
    auto load = PageLoad::read(store, inside, only);
    if (!load)
        return tl::unexpected<Error>(load.error());
    const Service &service = page.service;
    const RequestGrouping grouping(service.groups, service.requestLabels);
    std::map<Labels, ColumnSums> requests;
    load->takeLatency([&](const HistogramIncrements &increments) {
        const Labels key = grouping.grouped(increments.labels.only(service.requestLabels));
        requests.try_emplace(key, load->grid()).first->second.add(increments);
    });
    HeatSelectionView view;
    view.selection = selection;
    for (const auto &[labels, sums] : requests)
        if (const Histogram calls = callsIn(sums); calls.layout)
            addRequest(view, service, labels, calls);
    for (HeatRequest &request : view.requests)
        request.share = view.calls.value > 0 ? request.calls.value / view.calls.value : 0;
    order(view.requests);
    if (const auto read = addExemplars(view, store, inside, only); !read)
        return tl::unexpected<Error>(read.error());
    return view;
}

} // namespace toban
