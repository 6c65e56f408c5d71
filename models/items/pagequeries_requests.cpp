// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pageload.h"
#include "pageprofile.h"

#include <cmath>
#include <map>

namespace toban {

static RequestRow rowOf(ProfileRow row, const Service &service, double seconds)
{
    const QStringList &requestLabels = service.requestLabels;
    RequestRow shown;
    shown.apdex = apdexOf(row.histogram, service.latencyObjective, service.latency.toSeconds);
    shown.request = requestText(row.labels, requestLabels);
    shown.labels = row.labels;
    for (const Labels &member : row.members.requests)
        shown.memberNames << requestText(member, requestLabels);
    shown.memberNames.removeDuplicates();
    shown.members = std::move(row.members);
    shown.calls = row.calls;
    shown.totalSeconds = row.totalSeconds;
    shown.share = row.share;
    shown.cumulativeShare = row.cumulativeShare;
    shown.meanSeconds = row.meanSeconds;
    shown.callsPerSecond = row.calls / seconds;
    shown.busy = row.totalSeconds / seconds;
    shown.dispersion = row.dispersion;
    shown.errorRatio = row.errorRatio;
    shown.errorCount = row.errorCount;
    shown.statusCalls = std::move(row.statusCalls);
    shown.quantiles = std::move(row.quantiles);
    shown.longest = row.longest;
    shown.edgeUncertainty = row.edgeUncertainty;
    shown.histogram = std::move(row.histogram);
    shown.sparkline = std::move(row.sparkline);
    return shown;
}

/// What each request took in the period compared with; a request that was not called then took
/// nothing.
static Result<void> fillChanges(RequestsView &view, const Queries &store, PageRequest page)
{
    page.span = resolve(*page.comparedWith, page.span, page.asOf);
    if (page.span.isEmpty())
        return {};
    page.columns = 1;
    page.service.outcome.metric.clear(); // not needed here, so not read
    const auto earlier = readProfile(store, page, view.brokenDownBy);
    if (!earlier)
        return tl::unexpected<Error>(earlier.error());
    const double seconds = knownSeconds(earlier->head);
    if (!(seconds > 0) || earlier->rows.empty())
        return {};
    std::map<Labels, double> took;
    for (const ProfileRow &row : earlier->rows)
        took[row.labels] = row.totalSeconds;
    for (RequestRow &row : view.rows)
        row.changeSeconds = row.totalSeconds - took[row.labels] / seconds * view.knownSeconds;
    return {};
}

/// When any series of a request was stored first.
static Result<void> fillFirstSeen(RequestsView &view, const Queries &store, const PageRequest &page)
{
    const Service &service = page.service;
    const auto found = store.firstSamples({service.source, service.latency.metric,
                                              joinedMatchers(service.latency.match, page.filter)},
        page.asOf);
    if (!found)
        return tl::unexpected<Error>(found.error());
    QStringList names = service.requestLabels;
    if (!view.brokenDownBy.isEmpty() && !names.contains(view.brokenDownBy))
        names << view.brokenDownBy;
    const RequestGrouping grouping(service.groups, service.requestLabels);
    std::map<Labels, Instant> first;
    for (const auto &[labels, at] : *found) {
        const auto [known, isNew] = first.try_emplace(grouping.grouped(labels.only(names)), at);
        if (!isNew)
            known->second = std::min(known->second, at);
    }
    for (RequestRow &row : view.rows)
        if (const auto at = first.find(row.labels); at != first.end())
            row.firstSeen = at->second;
    return {};
}

Result<RequestsView> readRequests(
    const Queries &store, const PageRequest &page, const QString &breakDownBy)
{
    auto profile = readProfile(store, page, breakDownBy);
    if (!profile)
        return tl::unexpected<Error>(profile.error());
    RequestsView view;
    view.head = std::move(profile->head);
    view.knownSeconds = knownSeconds(view.head);
    view.brokenDownBy = breakDownBy;
    view.breakDownLabels = std::move(profile->breakDownLabels);
    for (ProfileRow &row : profile->rows) {
        view.calls += row.calls;
        view.totalSeconds += std::isnan(row.totalSeconds) ? 0 : row.totalSeconds;
        view.rows.push_back(rowOf(std::move(row), page.service, view.knownSeconds));
    }
    if (page.comparedWith)
        if (const auto done = fillChanges(view, store, page); !done)
            return tl::unexpected<Error>(done.error());
    if (page.hasFirstSeen)
        if (const auto done = fillFirstSeen(view, store, page); !done)
            return tl::unexpected<Error>(done.error());
    return view;
}

} // namespace toban
