// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "oncalllog.h"

#include "oncallcodec.h"
#include "oncallstatements.h"
#include "readtransaction.h"
#include "statement.h"

#include <QHash>

#include <algorithm>

namespace toban {

/// Rotas are asked for every few minutes: told again within this they were told all the time.
static constexpr Millis rosterPause = std::chrono::minutes(20);

static Result<void> writeTold(Database &journal, const SourceId &source, Instant at)
{
    std::optional<qint64> row;
    {
        Statement newest(journal, sql::newestRosterTold);
        const auto found = newest.first(source.text(), toMs(at));
        if (!found)
            return tl::unexpected(found.error());
        if (*found && at - fromMs(newest.integer(1)) <= rosterPause)
            row = newest.integer(0);
    }
    if (row)
        return Statement(journal, sql::extendRosterTold).run(*row, toMs(at));
    return Statement(journal, sql::insertRosterTold).run(source.text(), toMs(at));
}

/// Parts as they are known now, with the row of each.
static Result<QHash<QString, std::pair<qint64, Bytes>>> openParts(
    Database &journal, const SourceId &source)
{
    QHash<QString, std::pair<qint64, Bytes>> open;
    Statement rows(journal, sql::openRosterParts);
    auto row = rows.first(source.text(), sql::stillOpen);
    for (; row && *row; row = rows.next())
        open.insert(rows.text(1) + u'\n' + rows.text(2), {rows.integer(0), Bytes(rows.bytes(3))});
    if (!row)
        return tl::unexpected(row.error());
    return open;
}

static Result<bool> writeRoster(
    Database &journal, const SourceId &source, const Roster &roster, Instant at)
{
    auto open = openParts(journal, source);
    if (!open)
        return tl::unexpected(open.error());
    bool isChanged = false;
    for (const auto &part : partsOf(roster)) {
        const QString key = part.kind + u'\n' + part.name;
        if (const auto known = open->constFind(key);
            known != open->cend() && known->second == part.content) {
            open->erase(known);
            continue;
        }
        isChanged = true;
        const auto done
            = Statement(journal, sql::insertRosterPart)
                  .run(source.text(), part.kind, part.name, part.content, toMs(at), sql::stillOpen);
        if (!done)
            return tl::unexpected(done.error());
    }
    for (const auto &[row, content] : std::as_const(*open))
        if (const auto done = Statement(journal, sql::endRosterPart).run(row, toMs(at)); !done)
            return tl::unexpected(done.error());
    if (const auto done = writeTold(journal, source, at); !done)
        return tl::unexpected(done.error());
    return isChanged || !open->isEmpty();
}

static Result<bool> writeIncident(
    Database &journal, const SourceId &source, const ProviderIncident &incident, Instant at)
{
    const QString content = incidentText(incident);
    std::optional<qint64> before;
    {
        Statement open(journal, sql::openIncident);
        const auto row = open.first(source.text(), incident.id.text(), sql::stillOpen);
        if (!row)
            return tl::unexpected(row.error());
        if (*row && open.text(1) == content)
            return false;
        if (*row)
            before = open.integer(0);
    }
    if (before)
        if (const auto done = Statement(journal, sql::endIncident).run(*before, toMs(at)); !done)
            return tl::unexpected(done.error());
    const Instant touched = std::max(incident.created, incident.resolved.value_or(Instant()));
    return Statement(journal, sql::insertIncident)
        .run(source.text(), incident.id.text(), content, int(incident.isOpen()), toMs(touched),
            toMs(at), sql::stillOpen)
        .map([] { return true; });
}

Result<bool> writeOnCall(Database &journal, const OnCallBatch &batch)
{
    bool isChanged = false;
    if (batch.roster) {
        const auto written = writeRoster(journal, batch.source, *batch.roster, batch.at);
        if (!written)
            return written;
        isChanged = *written;
    }
    for (const auto &incident : batch.incidents) {
        const auto written = writeIncident(journal, batch.source, incident, batch.at);
        if (!written)
            return written;
        isChanged = isChanged || *written;
    }
    for (const auto &step : batch.steps) {
        const auto done = Statement(journal, sql::keepIncidentStep)
                              .run(batch.source.text(), step.id, step.incident.text(),
                                  toMs(step.at), stepText(step));
        if (!done)
            return tl::unexpected(done.error());
        isChanged = isChanged || journal.changedRows() > 0;
    }
    return isChanged;
}

Result<void> writeHandover(Database &journal, const Handover &handover)
{
    return Statement(journal, sql::insertHandover)
        .run(
            handover.id.text(), toMs(handover.shiftEnd), toMs(handover.at), handoverText(handover));
}

static Result<bool> hasRosters(Database &journal)
{
    return Statement(journal, sql::rosterTable).first();
}

static Result<Instant> toldAt(Database &journal, const SourceId &source, Instant at)
{
    Statement newest(journal, sql::newestRosterTold);
    const auto row = newest.first(source.text(), toMs(at));
    if (!row)
        return tl::unexpected(row.error());
    return *row ? std::min(fromMs(newest.integer(1)), at) : Instant();
}

std::optional<Roster> RosterCache::find(
    const SourceId &source, const std::vector<qint64> &parts) const
{
    const QMutexLocker lock(&m_mutex);
    const auto known = m_known.constFind(source);
    if (known == m_known.cend() || known->parts != parts)
        return std::nullopt;
    return known->roster;
}

void RosterCache::keep(const SourceId &source, std::vector<qint64> parts, const Roster &roster)
{
    const QMutexLocker lock(&m_mutex);
    m_known.insert(source, {std::move(parts), roster});
}

namespace {
/// What one source said, as rows; contents are read where they are not known already.
struct ToldParts {
    SourceId source;
    std::vector<qint64> rows;
};
} // namespace

static Result<std::vector<ToldParts>> toldParts(Database &journal, Instant at)
{
    std::vector<ToldParts> told;
    Statement rows(journal, sql::rosterPartsAt);
    auto row = rows.first(toMs(at));
    for (; row && *row; row = rows.next()) {
        const SourceId source(rows.text(0));
        if (told.empty() || told.back().source != source)
            told.push_back({source, {}});
        told.back().rows.push_back(rows.integer(1));
    }
    if (!row)
        return tl::unexpected(row.error());
    return told;
}

static Result<Roster> readParts(Database &journal, const SourceId &source, Instant at)
{
    std::vector<RosterPart> parts;
    Statement rows(journal, sql::rosterPartsAt);
    auto row = rows.first(toMs(at));
    for (; row && *row; row = rows.next())
        if (SourceId(rows.text(0)) == source)
            parts.push_back({rows.text(2), rows.text(3), Bytes(rows.bytes(4))});
    if (!row)
        return tl::unexpected(row.error());
    return rosterFrom(parts);
}

Result<std::vector<SourceRoster>> readRosters(Database &journal, Instant at, RosterCache &cache)
{
    std::vector<SourceRoster> rosters;
    if (const auto isThere = hasRosters(journal); !isThere || !*isThere)
        return isThere ? Result<std::vector<SourceRoster>>(rosters)
                       : tl::unexpected(isThere.error());
    const ReadTransaction transaction(journal);
    if (!transaction.begun())
        return tl::unexpected(transaction.begun().error());
    auto told = toldParts(journal, at);
    if (!told)
        return tl::unexpected(told.error());
    for (auto &[source, rows] : *told) {
        auto roster = cache.find(source, rows);
        if (!roster) {
            auto read = readParts(journal, source, at);
            if (!read)
                return tl::unexpected(read.error());
            roster = std::move(*read);
            cache.keep(source, std::move(rows), *roster);
        }
        const auto confirmed = toldAt(journal, source, at);
        if (!confirmed)
            return tl::unexpected(confirmed.error());
        rosters.push_back({source, std::move(*roster), *confirmed});
    }
    return rosters;
}

Result<std::vector<SourceIncident>> readIncidents(Database &journal, Instant at, Millis past)
{
    std::vector<SourceIncident> incidents;
    if (const auto isThere = hasRosters(journal); !isThere || !*isThere)
        return isThere ? Result<std::vector<SourceIncident>>(incidents)
                       : tl::unexpected(isThere.error());
    Statement rows(journal, sql::incidentsAt);
    auto row = rows.first(toMs(at), toMs(at - past));
    for (; row && *row; row = rows.next())
        incidents.push_back(
            {SourceId(rows.text(0)), incidentFromText(rows.text(1)), fromMs(rows.integer(2))});
    if (!row)
        return tl::unexpected(row.error());
    return incidents;
}

static Result<std::vector<SourceStep>> stepsOf(Statement &rows, Result<bool> row)
{
    std::vector<SourceStep> steps;
    for (; row && *row; row = rows.next()) {
        SourceStep step{SourceId(rows.text(0)), stepFromText(rows.text(4))};
        step.step.id = rows.text(1);
        step.step.incident = ProviderIncidentId(rows.text(2));
        step.step.at = fromMs(rows.integer(3));
        steps.push_back(std::move(step));
    }
    if (!row)
        return tl::unexpected(row.error());
    return steps;
}

Result<std::vector<SourceStep>> readSteps(
    Database &journal, const SourceId &source, const ProviderIncidentId &incident, Instant at)
{
    if (const auto isThere = hasRosters(journal); !isThere || !*isThere)
        return isThere ? Result<std::vector<SourceStep>>() : tl::unexpected(isThere.error());
    Statement rows(journal, sql::stepsOfIncident);
    return stepsOf(rows, rows.first(source.text(), incident.text(), toMs(at)));
}

Result<std::vector<SourceStep>> readSteps(Database &journal, TimeSpan span)
{
    if (const auto isThere = hasRosters(journal); !isThere || !*isThere)
        return isThere ? Result<std::vector<SourceStep>>() : tl::unexpected(isThere.error());
    Statement rows(journal, sql::stepsIn);
    return stepsOf(rows, rows.first(toMs(span.from), toMs(span.to)));
}

Result<std::vector<Handover>> readHandovers(Database &journal, TimeSpan span, Instant at)
{
    std::vector<Handover> handovers;
    if (const auto isThere = hasRosters(journal); !isThere || !*isThere)
        return isThere ? Result<std::vector<Handover>>(handovers) : tl::unexpected(isThere.error());
    Statement rows(journal, sql::handoversIn);
    auto row = rows.first(toMs(span.from), toMs(span.to), toMs(at));
    for (; row && *row; row = rows.next()) {
        const HandoverId id(rows.text(0));
        if (std::ranges::any_of(handovers, [&](const Handover &one) { return one.id == id; }))
            continue; // an earlier version
        Handover handover = handoverFromText(rows.text(3));
        handover.id = id;
        handover.shiftEnd = fromMs(rows.integer(1));
        handover.at = fromMs(rows.integer(2));
        handovers.push_back(std::move(handover));
    }
    if (!row)
        return tl::unexpected(row.error());
    return handovers;
}

} // namespace toban
