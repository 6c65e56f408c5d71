// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stripview.h"
#include "unknownspans.h"

#include <algorithm>

namespace toban {

/// How far is looked at once: most changes are near, and a month of alerts takes long to read.
static constexpr std::array<Millis, 3> searchReaches{
    std::chrono::hours(24), std::chrono::hours(24 * 7), std::chrono::hours(24 * 31)};

/// Until when it is known that an incident is open: what became of it later its provider tells
/// with the next answer.
static Result<Instant> openUntil(UnknownSpans &unknown, const SourceId &provider, TimeSpan span)
{
    return unknown.of(provider).map([&span](const std::vector<TimeSpan> &silent) {
        return !silent.empty() && silent.back().to >= span.to ? silent.back().from : span.to;
    });
}

Result<std::vector<IncidentSpan>> readIncidentSpans(
    const Queries &store, const OnCallQueries *onCall, TimeSpan span)
{
    std::vector<IncidentSpan> spans;
    if (!onCall)
        return spans;
    const auto incidents = onCall->providerIncidents(span.to, span.length());
    if (!incidents)
        return tl::unexpected<Error>(incidents.error());
    UnknownSpans unknown(store, span);
    for (const SourceIncident &one : *incidents) {
        const ProviderIncident &incident = one.incident;
        const auto known = openUntil(unknown, one.source, span);
        if (!known)
            return tl::unexpected<Error>(known.error());
        const TimeSpan open{std::max(incident.created, span.from),
            std::min(incident.resolved.value_or(*known), span.to)};
        if (!open.isEmpty())
            spans.push_back({open, incident.number, incident.title});
    }
    std::ranges::sort(
        spans, {}, [](const IncidentSpan &one) { return std::pair(one.span.from, one.span.to); });
    return spans;
}

Result<StripView> readStrip(
    const Queries &store, const OnCallQueries *onCall, const PageRequest &page)
{
    PageRequest strip = page;
    strip.service.saturation.clear();
    auto overview = readOverview(store, strip);
    if (!overview)
        return tl::unexpected<Error>(overview.error());
    auto incidents = readIncidentSpans(store, onCall, page.span);
    if (!incidents)
        return tl::unexpected<Error>(incidents.error());
    auto untold = readUntoldSpans(store, page.alerts, page.span);
    if (!untold)
        return tl::unexpected<Error>(untold.error());
    return StripView{std::move(*overview), std::move(*incidents), std::move(*untold)};
}

static void addEdges(std::vector<Instant> &changes, TimeSpan stretch, TimeSpan within)
{
    if (stretch.from > within.from)
        changes.push_back(stretch.from);
    if (stretch.to < within.to)
        changes.push_back(stretch.to);
}

static std::vector<Instant> eachOnce(std::vector<Instant> changes)
{
    std::ranges::sort(changes);
    const auto rest = std::ranges::unique(changes);
    changes.erase(rest.begin(), rest.end());
    return changes;
}

static std::vector<Instant> changesOf(const std::vector<FiringSpan> &alerts,
    const std::vector<IncidentSpan> &incidents, TimeSpan within)
{
    std::vector<Instant> changes;
    for (const FiringSpan &firing : alerts)
        addEdges(changes, firing.span, within);
    for (const IncidentSpan &incident : incidents)
        addEdges(changes, incident.span, within);
    return changes;
}

std::vector<Instant> changesOf(const StripView &view)
{
    const ViewHead &head = view.overview.head;
    std::vector<Instant> changes = changesOf(head.alerts, view.incidents, head.span);
    for (const ViewMark &mark : head.marks)
        changes.push_back(mark.at);
    return eachOnce(std::move(changes));
}

std::optional<Instant> lastChangeBefore(const std::vector<Instant> &changes, Instant at)
{
    const auto next = std::ranges::lower_bound(changes, at);
    return next == changes.begin() ? std::nullopt : std::optional(*std::prev(next));
}

std::optional<Instant> firstChangeAfter(const std::vector<Instant> &changes, Instant at)
{
    const auto next = std::ranges::upper_bound(changes, at);
    return next == changes.end() ? std::nullopt : std::optional(*next);
}

static Result<std::vector<Instant>> readChanges(
    const Queries &store, const StripSources &sources, TimeSpan span)
{
    const auto alerts = readFiringSpans(store, sources.alerts, span);
    if (!alerts)
        return tl::unexpected<Error>(alerts.error());
    const auto incidents = readIncidentSpans(store, sources.onCall, span);
    if (!incidents)
        return tl::unexpected<Error>(incidents.error());
    const auto marks = store.marks(span);
    if (!marks)
        return tl::unexpected<Error>(marks.error());
    std::vector<Instant> changes = changesOf(*alerts, *incidents, span);
    for (const Mark &mark : *marks)
        changes.push_back(mark.at);
    return eachOnce(std::move(changes));
}

Result<std::optional<Instant>> findChange(
    const Queries &store, const StripSources &sources, TimeSpan span, SearchFrom edge)
{
    for (const Millis reach : searchReaches) {
        const TimeSpan near = edge == SearchFrom::End
            ? TimeSpan{std::max(span.from, span.to - reach), span.to}
            : TimeSpan{span.from, std::min(span.to, span.from + reach)};
        const auto changes = readChanges(store, sources, near);
        if (!changes)
            return tl::unexpected<Error>(changes.error());
        if (!changes->empty())
            return edge == SearchFrom::End ? changes->back() : changes->front();
        if (near == span)
            break;
    }
    return std::nullopt;
}

} // namespace toban
