// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pageload.h"

#include "difference.h"
#include "requestprofile.h"

#include <QCoreApplication>

#include <cmath>
#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace toban {

static QString requestText(const Labels &labels, const QStringList &requestLabels)
{
    QStringList values;
    for (const QString &name : requestLabels)
        if (const QString value = labels.value(name); !value.isEmpty())
            values << value;
    return values.isEmpty()
        ? QCoreApplication::translate("toban::RequestsView", "(unnamed)", "request")
        : values.join(u' ');
}

/// The labels that differ among the series and do not name the request, by name.
static QStringList breakDownLabels(
    const std::vector<Labels> &series, const Service &service, const QString &brokenDownBy)
{
    std::map<QString, std::set<QString>> values;
    for (const Labels &labels : series)
        for (const auto &[name, value] : labels.pairs())
            values[name].insert(value);
    QStringList labels;
    for (const auto &[name, distinct] : values) {
        const bool isUseful = distinct.size() > 1 || name == brokenDownBy;
        if (isUseful && name != u"__name__"_s && !service.requestLabels.contains(name))
            labels << name;
    }
    return labels;
}

static RequestRow rowOf(ProfileRow row, const QStringList &requestLabels)
{
    RequestRow shown;
    shown.request = requestText(row.labels, requestLabels);
    shown.labels = row.labels;
    shown.calls = row.calls;
    shown.totalSeconds = row.totalSeconds;
    shown.share = row.share;
    shown.cumulativeShare = row.cumulativeShare;
    shown.meanSeconds = row.meanSeconds;
    shown.errorRatio = row.errorRatio;
    shown.errorCount = row.errorCount;
    shown.statusCalls = std::move(row.statusCalls);
    shown.quantiles = std::move(row.quantiles);
    shown.edgeUncertainty = row.edgeUncertainty;
    shown.sparkline = std::move(row.sparkline);
    return shown;
}

static ProfileOptions optionsFor(const PageTargets &targets, const Service &service)
{
    return {pageQuantiles, service.latency.toSeconds, targets.edgeSeconds(),
        targets.coveredSeconds(), targets.columnEdgeSeconds()};
}

Result<RequestsView> readRequests(
    const Queries &store, const PageRequest &page, const QString &breakDownBy)
{
    auto load = PageLoad::read(store, page);
    if (!load)
        return tl::unexpected<Error>(load.error());
    const Service &service = page.service;
    RequestsView view;
    view.brokenDownBy = breakDownBy;
    view.breakDownLabels = breakDownLabels(load->latencyLabels(), service, breakDownBy);
    QStringList key = service.requestLabels;
    if (!breakDownBy.isEmpty() && !key.contains(breakDownBy))
        key << breakDownBy;
    RequestProfile profile(load->grid(), key, service.outcome);
    bool isObserved = false;
    load->takeLatency([&](const HistogramIncrements &increments) {
        isObserved = isObserved || !increments.blocks.empty();
        profile.addLatency(increments);
        if (service.outcome.metric.isEmpty())
            profile.addOutcome(countsOf(increments));
    });
    load->takeOutcome([&](const CounterIncrements &increments) { profile.addOutcome(increments); });
    auto head = load->head(store, page, isObserved);
    if (!head)
        return tl::unexpected<Error>(head.error());
    view.head = std::move(*head);
    for (ProfileRow &row : profile.rows(optionsFor(load->targets(), service))) {
        view.calls += row.calls;
        view.totalSeconds += std::isnan(row.totalSeconds) ? 0 : row.totalSeconds;
        view.rows.push_back(rowOf(std::move(row), service.requestLabels));
    }
    return view;
}

} // namespace toban
