// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pageprofile.h"

#include "difference.h"
#include "pageload.h"

#include <QCoreApplication>

#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace toban {

double knownSeconds(const ViewHead &head)
{
    const TimeSpan past{head.span.from, std::min(head.span.to, head.asOf)};
    Millis known = past.length();
    for (const TimeSpan &hole : head.holes)
        known -= std::max(Millis(0), std::min(hole.to, past.to) - std::max(hole.from, past.from));
    return toSeconds(known > Millis(0) ? known : past.length());
}

QString requestText(const Labels &labels, const QStringList &requestLabels)
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

static ProfileOptions optionsFor(const PageTargets &targets, const Service &service)
{
    return {pageQuantiles, service.latency.toSeconds, targets.edgeSeconds(),
        targets.coveredSeconds(), targets.columnEdgeSeconds()};
}

Result<PageProfile> readProfile(
    const Queries &store, const PageRequest &page, const QString &breakDownBy)
{
    auto load = PageLoad::read(store, page);
    if (!load)
        return tl::unexpected<Error>(load.error());
    const Service &service = page.service;
    PageProfile read;
    read.breakDownLabels = breakDownLabels(load->latencyLabels(), service, breakDownBy);
    QStringList key = service.requestLabels;
    if (!breakDownBy.isEmpty() && !key.contains(breakDownBy))
        key << breakDownBy;
    RequestProfile profile(
        load->grid(), key, service.outcome, {service.groups, service.requestLabels});
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
    read.head = std::move(*head);
    read.rows = profile.rows(optionsFor(load->targets(), service));
    return read;
}

} // namespace toban
