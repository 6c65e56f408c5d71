// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "memoryoncall.h"

#include <algorithm>
#include <map>
#include <set>

namespace toban {

void MemoryOnCall::setFeed(ChangeFeed *feed)
{
    const std::scoped_lock lock(m_mutex);
    m_feed = feed;
}

void MemoryOnCall::setNow(Instant now)
{
    const std::scoped_lock lock(m_mutex);
    m_now = now;
}

void MemoryOnCall::tell()
{
    if (!m_feed)
        return;
    ChangeSet changes;
    changes.onCall = true;
    QMetaObject::invokeMethod(
        m_feed, [feed = m_feed, changes] { Q_EMIT feed->changed(changes); }, Qt::QueuedConnection);
}

QFuture<Result<void>> MemoryOnCall::ingestOnCall(OnCallBatch batch)
{
    const std::scoped_lock lock(m_mutex);
    m_batches.push_back(std::move(batch));
    tell();
    return QtFuture::makeReadyFuture(Result<void>());
}

QFuture<Result<HandoverId>> MemoryOnCall::keepHandover(Handover handover)
{
    const std::scoped_lock lock(m_mutex);
    if (handover.text.trimmed().isEmpty() || handover.team.isEmpty())
        return QtFuture::makeReadyFuture(Result<HandoverId>(
            failure(ErrorKind::Malformed, QStringLiteral("handover"), QStringLiteral("empty"))));
    if (handover.id.isEmpty())
        handover.id = HandoverId(QString::number(m_handovers.size() + 1));
    handover.at = m_now;
    m_handovers.push_back(handover);
    tell();
    return QtFuture::makeReadyFuture(Result<HandoverId>(handover.id));
}

Result<std::vector<SourceRoster>> MemoryOnCall::rosters(Instant at) const
{
    const std::scoped_lock lock(m_mutex);
    std::map<SourceId, SourceRoster> newest;
    for (const auto &batch : m_batches)
        if (batch.roster && batch.at <= at)
            newest[batch.source] = {batch.source, *batch.roster, batch.at};
    std::vector<SourceRoster> rosters;
    for (const auto &[source, roster] : newest)
        rosters.push_back(roster);
    return rosters;
}

Result<std::vector<SourceIncident>> MemoryOnCall::providerIncidents(Instant at, Millis past) const
{
    const std::scoped_lock lock(m_mutex);
    std::map<std::pair<SourceId, ProviderIncidentId>, SourceIncident> newest;
    for (const auto &batch : m_batches)
        for (const auto &incident : batch.incidents) {
            auto &known = newest[{batch.source, incident.id}];
            if (batch.at <= at && !(known.incident == incident))
                known = {batch.source, incident, batch.at};
        }
    std::vector<SourceIncident> incidents;
    for (const auto &[key, known] : newest) {
        const auto &incident = known.incident;
        const Instant touched = std::max(incident.created, incident.resolved.value_or(Instant()));
        if (!incident.id.isEmpty() && (incident.isOpen() || touched > at - past))
            incidents.push_back(known);
    }
    return incidents;
}

Result<std::vector<IncidentStep>> MemoryOnCall::incidentSteps(
    const SourceId &source, const ProviderIncidentId &incident, Instant at) const
{
    const auto all = incidentSteps(TimeSpan{Instant::min(), at});
    std::vector<IncidentStep> steps;
    for (const auto &one : *all)
        if (one.source == source && one.step.incident == incident)
            steps.push_back(one.step);
    return steps;
}

Result<std::vector<SourceStep>> MemoryOnCall::incidentSteps(TimeSpan span) const
{
    const std::scoped_lock lock(m_mutex);
    std::vector<SourceStep> steps;
    std::set<std::pair<SourceId, QString>> known;
    for (const auto &batch : m_batches)
        for (const auto &step : batch.steps)
            if (span.contains(step.at) && known.insert({batch.source, step.id}).second)
                steps.push_back({batch.source, step});
    std::ranges::stable_sort(steps, {}, [](const SourceStep &one) { return one.step.at; });
    return steps;
}

Result<std::vector<Handover>> MemoryOnCall::handovers(TimeSpan span, Instant at) const
{
    const std::scoped_lock lock(m_mutex);
    std::vector<Handover> newest;
    for (auto version = m_handovers.rbegin(); version != m_handovers.rend(); ++version)
        if (span.contains(version->shiftEnd) && version->at <= at
            && std::ranges::none_of(
                newest, [&](const Handover &one) { return one.id == version->id; }))
            newest.push_back(*version);
    std::ranges::stable_sort(newest, std::greater(), &Handover::shiftEnd);
    return newest;
}

std::vector<OnCallBatch> MemoryOnCall::batches() const
{
    const std::scoped_lock lock(m_mutex);
    return m_batches;
}

} // namespace toban
