// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "healthlog.h"
#include "oncalllog.h"
#include "storeparts.h"

#include <QUuid>

namespace toban {

QFuture<Result<void>> Store::ingestOnCall(OnCallBatch batch)
{
    if (!m_parts->writer)
        return m_parts->refuseReadOnly<void>();
    return m_parts->write(
        [batch = std::move(batch)](Database &journal, ChangeSet &changes) -> Result<void> {
            const auto written = writeOnCall(journal, batch);
            if (!written)
                return tl::unexpected(written.error());
            changes.onCall = *written;
            changes.sources.insert(batch.source);
            if (!batch.health)
                return {};
            changes.health = true;
            return writeHealth(journal, *batch.health);
        });
}

QFuture<Result<HandoverId>> Store::keepHandover(Handover handover)
{
    if (!m_parts->writer)
        return m_parts->refuseReadOnly<HandoverId>();
    if (handover.text.trimmed().isEmpty() || handover.team.isEmpty())
        return refusedNow<HandoverId>({ErrorKind::Malformed, QStringLiteral("handover"),
            QStringLiteral("it needs a text and a team"), std::nullopt});
    if (handover.id.isEmpty())
        handover.id = HandoverId(QUuid::createUuid().toString(QUuid::WithoutBraces));
    handover.at = m_parts->clock.now();
    const HandoverId id = handover.id;
    return m_parts->write<HandoverId>(
        [handover = std::move(handover)](Database &journal, ChangeSet &changes) {
            changes.onCall = true;
            return writeHandover(journal, handover);
        },
        id);
}

Result<std::vector<SourceRoster>> Store::rosters(Instant at) const
{
    return m_parts->withJournal<std::vector<SourceRoster>>(
        [&](Database &journal) { return readRosters(journal, at, m_parts->rosterCache); });
}

Result<std::vector<SourceIncident>> Store::providerIncidents(Instant at, Millis past) const
{
    return m_parts->withJournal<std::vector<SourceIncident>>(
        [at, past](Database &journal) { return readIncidents(journal, at, past); });
}

Result<std::vector<IncidentStep>> Store::incidentSteps(
    const SourceId &source, const ProviderIncidentId &incident, Instant at) const
{
    const auto told = m_parts->withJournal<std::vector<SourceStep>>(
        [&](Database &journal) { return readSteps(journal, source, incident, at); });
    if (!told)
        return tl::unexpected(told.error());
    std::vector<IncidentStep> steps;
    for (const auto &step : *told)
        steps.push_back(step.step);
    return steps;
}

Result<std::vector<SourceStep>> Store::incidentSteps(TimeSpan span) const
{
    return m_parts->withJournal<std::vector<SourceStep>>(
        [span](Database &journal) { return readSteps(journal, span); });
}

Result<std::vector<Handover>> Store::handovers(TimeSpan span, Instant at) const
{
    return m_parts->withJournal<std::vector<Handover>>(
        [span, at](Database &journal) { return readHandovers(journal, span, at); });
}

} // namespace toban
