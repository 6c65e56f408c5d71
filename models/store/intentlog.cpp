// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "intentlog.h"

#include "journalstatements.h"
#include "statement.h"

#include <algorithm>

namespace toban {

Result<void> writeIntent(Database &journal, const Intent &intent)
{
    const auto done = Statement(journal, sql::insertIntent)
                          .run(intent.id.text(), intentKindName(intent.kind), intent.source.text(),
                              toMs(intent.at), intentStateName(IntentState::Pending),
                              intent.content, toMs(intent.notBefore), intent.author);
    if (!done)
        return done;
    return Statement(journal, sql::insertAudit)
        .run(toMs(intent.at), intent.id.text(), intentStateName(IntentState::Pending),
            intentKindName(intent.kind) + u' ' + intent.source.text());
}

static Result<void> expectRow(Statement &change, const Result<bool> &row, const IntentId &id)
{
    if (!row)
        return tl::unexpected(row.error());
    if (!*row)
        return failure(ErrorKind::Unsupported, id.text(), QStringLiteral("no such intent"));
    if (const auto end = change.next(); !end)
        return tl::unexpected(end.error());
    return {};
}

static Result<void> audit(
    Database &journal, const IntentId &id, IntentState state, const QString &detail, Instant at)
{
    return Statement(journal, sql::insertAudit)
        .run(toMs(at), id.text(), intentStateName(state), detail);
}

Result<void> settleIntent(
    Database &journal, const IntentId &id, IntentState state, const QString &outcome, Instant at)
{
    {
        const QString name = intentStateName(state);
        Statement settle(journal, sql::settleIntent);
        const auto row = settle.first(id.text(), name, outcome);
        if (const auto done = expectRow(settle, row, id); !done)
            return done;
    }
    return audit(journal, id, state, outcome, at);
}

Result<void> recordIntent(Database &journal, const Intent &intent)
{
    if (intent.kind != IntentKind::Unlock)
        return failure(ErrorKind::Malformed, intentKindName(intent.kind),
            QStringLiteral("it waits for a source or is an act"));
    if (const auto done = writeIntent(journal, intent); !done)
        return done;
    return settleIntent(journal, intent.id, IntentState::Confirmed, intent.content, intent.at);
}

Result<void> cancelIntent(Database &journal, const IntentId &id, Instant at)
{
    {
        Statement cancel(journal, sql::cancelIntent);
        const auto row = cancel.first(id.text());
        if (const auto done = expectRow(cancel, row, id); !done)
            return done;
    }
    return audit(journal, id, IntentState::Cancelled, {}, at);
}

Result<void> renewIntent(Database &journal, const IntentId &id, Instant at)
{
    {
        Statement renew(journal, sql::renewIntent);
        const auto row = renew.first(id.text(), toMs(at));
        if (const auto done = expectRow(renew, row, id); !done)
            return done;
    }
    return audit(journal, id, IntentState::Pending, QStringLiteral("again"), at);
}

/// Those of kinds we know; the rest is of a newer version and not ours to show or execute.
static Result<std::vector<Intent>> intentsOf(Statement &rows, Result<bool> row)
{
    std::vector<Intent> intents;
    for (; row && *row; row = rows.next()) {
        const auto kind = intentKindFromName(rows.text(1));
        const auto state = intentStateFromName(rows.text(4));
        if (!kind || !state)
            continue;
        intents.push_back(
            {IntentId(rows.text(0)), *kind, SourceId(rows.text(2)), fromMs(rows.integer(3)), *state,
                rows.text(5), rows.text(6), fromMs(rows.integer(7)), rows.text(8)});
    }
    if (!row)
        return tl::unexpected(row.error());
    return intents;
}

Result<std::vector<Intent>> readPendingIntents(Database &journal)
{
    Statement rows(journal, sql::intentsInState);
    return intentsOf(rows, rows.first(intentStateName(IntentState::Pending)));
}

static Result<bool> nothingCameAfter(Database &journal, Instant at)
{
    Statement newest(journal, sql::newestAudit);
    return newest.first().map(
        [&](bool isThere) { return !isThere || fromMs(newest.integer(0)) <= at; });
}

/// The last step of each, with the time of when it was wanted; nothing of those wanted before.
static std::vector<Intent> asTheyStood(std::vector<Intent> steps)
{
    std::vector<Intent> intents;
    for (Intent &step : steps) {
        const auto known = std::ranges::find(intents, step.id, &Intent::id);
        const bool isWanted = step.state == IntentState::Pending;
        if (known == intents.end()) {
            if (isWanted)
                intents.push_back(std::move(step));
            continue;
        }
        step.at = isWanted ? step.at : known->at;
        *known = std::move(step);
    }
    std::ranges::sort(
        intents, {}, [](const Intent &one) { return std::pair(one.at, one.id.text()); });
    return intents;
}

Result<std::vector<Intent>> readIntents(Database &journal, TimeSpan span)
{
    {
        Statement column(journal, sql::intentContent);
        const auto isThere = column.first();
        if (!isThere || !*isThere)
            return isThere ? Result<std::vector<Intent>>() : tl::unexpected(isThere.error());
    }
    const auto isOver = nothingCameAfter(journal, span.to);
    if (!isOver)
        return tl::unexpected(isOver.error());
    Statement rows(journal, *isOver ? sql::intentsIn : sql::intentStepsIn);
    auto intents = intentsOf(rows, rows.first(toMs(span.from), toMs(span.to)));
    return *isOver ? std::move(intents) : std::move(intents).map(&asTheyStood);
}

} // namespace toban
