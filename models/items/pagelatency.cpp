// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pagelatency.h"

#include "quantileestimation.h"
#include "quantiletimeline.h"

namespace toban {

void fillLatency(
    OverviewView &view, const ColumnSums &sums, const PageLoad &load, const PageRequest &page)
{
    const PageTargets &targets = load.targets();
    const double scale = page.service.latency.toSeconds;
    view.latency = quantileTimeline(sums, {pageQuantiles, scale, targets.columnEdgeSeconds()});
    for (QuantileColumn &column : view.latency) {
        const Presence presence = targets.presenceIn(column.span);
        column.presentTargets = presence.present;
        column.expectedTargets = presence.expected;
    }
    const Histogram total = sums.total().total();
    const double covered = targets.coveredSeconds();
    const double atEdges = covered > 0 ? total.count / covered * targets.edgeSeconds() : 0;
    for (const double q : pageQuantiles)
        view.rangeQuantiles.push_back(estimateQuantile(total, q, edgeUncertainty(atEdges), scale));
    view.calls = total.count;
}

Matchers conditionsOf(const Service &service, const Labels &request)
{
    Matchers only;
    for (const QString &name : service.requestLabels)
        only.push_back({name, Matcher::Op::Equal, request.value(name)});
    for (const auto &[name, value] : request.pairs())
        if (!service.requestLabels.contains(name))
            only.push_back({name, Matcher::Op::Equal, value});
    return only;
}

} // namespace toban
