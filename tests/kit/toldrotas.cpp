// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "toldrotas.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace toban {

void ToldRotas::tell(SourceRoster roster)
{
    const std::lock_guard lock(m_mutex);
    std::erase_if(
        m_rosters, [&roster](const SourceRoster &one) { return one.source == roster.source; });
    m_rosters.push_back(std::move(roster));
}

void ToldRotas::tell(SourceStep step)
{
    const std::lock_guard lock(m_mutex);
    m_steps.push_back(std::move(step));
}

void ToldRotas::tell(SourceIncident incident)
{
    const std::lock_guard lock(m_mutex);
    m_incidents.push_back(std::move(incident));
}

void ToldRotas::setTime(Instant at)
{
    const std::lock_guard lock(m_mutex);
    m_time = at;
}

Result<std::vector<SourceRoster>> ToldRotas::rosters(Instant at) const
{
    Q_UNUSED(at)
    const std::lock_guard lock(m_mutex);
    return m_rosters;
}

Result<std::vector<SourceIncident>> ToldRotas::providerIncidents(Instant at, Millis past) const
{
    const std::lock_guard lock(m_mutex);
    std::vector<SourceIncident> found;
    for (const SourceIncident &one : m_incidents)
        if (one.incident.isOpen() || one.incident.created > at - past)
            found.push_back(one);
    return found;
}

Result<std::vector<IncidentStep>> ToldRotas::incidentSteps(
    const SourceId &source, const ProviderIncidentId &incident, Instant at) const
{
    const std::lock_guard lock(m_mutex);
    std::vector<IncidentStep> found;
    for (const SourceStep &one : m_steps)
        if (one.source == source && one.step.incident == incident && one.step.at <= at)
            found.push_back(one.step);
    return found;
}

Result<std::vector<SourceStep>> ToldRotas::incidentSteps(TimeSpan span) const
{
    const std::lock_guard lock(m_mutex);
    std::vector<SourceStep> found;
    for (const SourceStep &one : m_steps)
        if (span.contains(one.step.at))
            found.push_back(one);
    return found;
}

Result<std::vector<Handover>> ToldRotas::handovers(TimeSpan span, Instant at) const
{
    Q_UNUSED(at)
    const std::lock_guard lock(m_mutex);
    std::map<HandoverId, Handover> newest;
    for (const Handover &version : m_versions)
        newest.insert_or_assign(version.id, version);
    std::vector<Handover> found;
    for (const auto &[id, handover] : newest)
        if (span.contains(handover.shiftEnd))
            found.push_back(handover);
    std::ranges::sort(found, std::greater<>(), &Handover::shiftEnd);
    return found;
}

QFuture<Result<HandoverId>> ToldRotas::keepHandover(Handover handover)
{
    const std::lock_guard lock(m_mutex);
    QPromise<Result<HandoverId>> promise;
    promise.start();
    if (handover.text.isEmpty() || handover.team.isEmpty()) {
        promise.addResult(
            Result<HandoverId>(failure(ErrorKind::Malformed, u"handover"_s, u"empty"_s)));
    } else {
        if (handover.id.isEmpty())
            handover.id = HandoverId(u"h%1"_s.arg(m_versions.size() + 1));
        handover.at = m_time;
        m_versions.push_back(handover);
        promise.addResult(Result<HandoverId>(handover.id));
    }
    promise.finish();
    return promise.future();
}

} // namespace toban
