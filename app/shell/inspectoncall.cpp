// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "inspectoncall.h"

#include "jsontext.h"
#include "oncallwords.h"
#include "servertext.h"
#include "texttable.h"
#include "workspace.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace toban {

std::vector<WatchedRota> watchedRotas(const Workspace &workspace)
{
    std::vector<WatchedRota> rotas;
    for (const auto &source : workspace.sources) {
        if (!isOnCallKind(source.kind))
            continue;
        WatchedRota rota{source.id};
        if (source.poll.count() > 0)
            rota.step = source.poll;
        rotas.push_back(rota);
    }
    if (!workspace.rotas.empty())
        rotas.push_back({rotaSourceId()});
    return rotas;
}

OnCallPolicy onCallPolicy(const Workspace &workspace)
{
    OnCallPolicy policy = workspace.onCall;
    for (const Rota &rota : workspace.rotas)
        if (!rota.when.isAlways())
            policy.partTime << (!rota.team.isEmpty() ? rota.team
                    : !rota.name.isEmpty()           ? rota.name
                                                     : rota.id.text());
    policy.partTime.removeDuplicates();
    return policy;
}

OnCallRequest onCallRequest(const Workspace &workspace, Instant asOf, const QTimeZone &zone)
{
    OnCallRequest request;
    request.asOf = asOf;
    request.policy = onCallPolicy(workspace);
    request.sources = watchedRotas(workspace);
    request.zone = zone;
    return request;
}

DutyWatch dutyWatch(const Workspace &workspace, const OnCallQueries &onCall)
{
    auto rotas = watchedRotas(workspace);
    if (rotas.empty())
        return {};
    return {&onCall, onCallPolicy(workspace), std::move(rotas)};
}

static QString standingName(PlanStanding standing)
{
    switch (standing) {
    case PlanStanding::Confirmed:
        return u"confirmed"_s;
    case PlanStanding::AsOf:
        return u"as_of"_s;
    case PlanStanding::NotConfirmed:
        return u"not_confirmed"_s;
    }
    return {};
}

static QJsonArray personsJson(const std::vector<OnCallPerson> &people)
{
    QJsonArray all;
    for (const auto &person : people)
        all.append(QJsonObject{{u"name"_s, person.name}, {u"me"_s, person.isMe},
            {u"zone"_s, person.zone ? QString::fromLatin1(person.zone->id()) : QString()},
            {u"asleep"_s, person.isAsleep}, {u"from"_s, momentJson(person.from)},
            {u"to"_s, momentJson(person.to)}});
    return all;
}

static QJsonArray spansJson(const std::vector<DutySpan> &spans)
{
    QJsonArray all;
    for (const auto &span : spans)
        all.append(QJsonObject{{u"from"_s, toRfc3339(span.from)}, {u"to"_s, toRfc3339(span.to)}});
    return all;
}

static QJsonObject levelJson(const OnCallLevel &level)
{
    QJsonArray conflicts;
    for (const auto &conflict : level.conflicts)
        conflicts.append(QJsonObject{{u"name"_s, conflict.name}, {u"leave"_s, conflict.title},
            {u"from"_s, toRfc3339(conflict.span.from)}, {u"to"_s, toRfc3339(conflict.span.to)}});
    return {{u"level"_s, level.number}, {u"known"_s, level.isKnown},
        {u"now"_s, personsJson(level.now)}, {u"next"_s, personsJson(level.next)},
        {u"override"_s, level.isOverridden}, {u"gaps"_s, spansJson(level.gaps)},
        {u"leave_conflicts"_s, conflicts}};
}

static QJsonObject cardJson(const OnCallCard &card)
{
    QJsonArray levels;
    for (const auto &level : card.levels)
        levels.append(levelJson(level));
    return {{u"source"_s, card.source.text()}, {u"team"_s, card.team},
        {u"services"_s, QJsonArray::fromStringList(card.services)},
        {u"standing"_s, standingName(card.standing)}, {u"confirmed"_s, momentJson(card.confirmed)},
        {u"nobody"_s, card.isNobody()}, {u"levels"_s, levels},
        {u"error"_s, card.error ? QJsonValue(errorText(*card.error)) : QJsonValue::Null}};
}

QJsonObject onCallJson(const OnCallView &view)
{
    QJsonArray cards;
    for (const auto &card : view.cards)
        cards.append(cardJson(card));
    QJsonArray sources;
    for (const auto &row : view.sources)
        sources.append(QJsonObject{{u"source"_s, row.source.text()},
            {u"standing"_s, standingName(row.standing)},
            {u"state"_s, sourceStateName(row.health.last.state)},
            {u"confirmed"_s, momentJson(row.confirmed)}});
    QJsonArray mine;
    for (const auto &shift : view.mine)
        mine.append(QJsonObject{{u"team"_s, shift.team}, {u"level"_s, shift.level},
            {u"from"_s, toRfc3339(shift.span.from)}, {u"to"_s, toRfc3339(shift.span.to)}});
    return {{u"page"_s, u"oncall"_s}, {u"as_of"_s, toRfc3339(view.asOf)}, {u"sources"_s, sources},
        {u"teams"_s, cards}, {u"my_shifts"_s, mine}};
}

QString onCallText(const OnCallView &view, const QTimeZone &zone)
{
    std::vector<QStringList> rows{{u"team"_s, u"level"_s, u"now"_s, u"until"_s, u"next"_s,
        u"gaps"_s, u"plan"_s, u"source"_s}};
    for (const auto &row : onCallRows(view)) {
        const auto &now = row.level.now;
        const auto until = now.empty() ? std::nullopt : now.front().to;
        rows.push_back({serverText(row.card.team), QString::number(row.level.number),
            oncallwords::now(row.level),
            until ? oncallwords::moment(*until, view.asOf, zone) : u"–"_s,
            row.level.next.empty() ? u"–"_s : oncallwords::people(row.level.next),
            row.level.gaps.empty() ? u"–"_s : oncallwords::gaps(row.level.gaps, view.asOf),
            oncallwords::standing(row.card.standing, row.card.confirmed, view.asOf, zone),
            row.card.source.text()});
    }
    return textTable(rows, TextColumns::AllLeft);
}

} // namespace toban
