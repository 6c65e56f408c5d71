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
    view.countedSeconds = covered;
}

static Matcher conditionOn(const QString &label, const std::vector<Labels> &requests)
{
    QStringList values;
    for (const Labels &request : requests)
        values << request.value(label);
    values.sort();
    values.removeDuplicates();
    if (values.size() == 1)
        return {label, Matcher::Op::Equal, values.front()};
    for (QString &value : values)
        value = escapedForRegex(value);
    return {label, Matcher::Op::Regex, values.join(u'|')};
}

Matchers conditionsOf(const Service &service, const Labels &request, const RequestMembers &members)
{
    // rules change each label by itself, so that a group is all that its members' values make up
    const std::vector<Labels> requests
        = members.isGroup() ? members.requests : std::vector<Labels>{request};
    Matchers only;
    for (const QString &label : service.requestLabels)
        only.push_back(conditionOn(label, requests));
    for (const auto &[label, value] : request.pairs())
        if (!service.requestLabels.contains(label))
            only.push_back({label, Matcher::Op::Equal, value});
    return only;
}

} // namespace toban
