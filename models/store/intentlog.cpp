// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "intentlog.h"

#include "statement.h"
#include "statements.h"

namespace toban {

Result<void> writeIntent(Database &journal, const Intent &intent)
{
    const auto done = Statement(journal, sql::insertIntent)
                          .run(intent.id.text(), intentKindName(intent.kind), intent.source.text(),
                              toMs(intent.at), intentStateName(IntentState::Pending));
    if (!done)
        return done;
    return Statement(journal, sql::insertAudit)
        .run(toMs(intent.at), intent.id.text(), intentStateName(IntentState::Pending),
            intentKindName(intent.kind) + u' ' + intent.source.text());
}

Result<void> settleIntent(
    Database &journal, const IntentId &id, IntentState state, const QString &outcome, Instant at)
{
    const QString name = intentStateName(state);
    {
        Statement settle(journal, sql::settleIntent);
        const auto row = settle.first(id.text(), name, outcome);
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            return failure(ErrorKind::Unsupported, id.text(), QStringLiteral("no such intent"));
        if (const auto end = settle.next(); !end)
            return tl::unexpected(end.error());
    }
    return Statement(journal, sql::insertAudit).run(toMs(at), id.text(), name, outcome);
}

Result<std::vector<Intent>> readPendingIntents(Database &journal)
{
    std::vector<Intent> intents;
    Statement rows(journal, sql::intentsInState);
    auto row = rows.first(intentStateName(IntentState::Pending));
    for (; row && *row; row = rows.next()) {
        const auto kind = intentKindFromName(rows.text(1));
        if (!kind)
            continue; // of a newer version: not ours to execute
        intents.push_back({IntentId(rows.text(0)), *kind, SourceId(rows.text(2)),
            fromMs(rows.integer(3)), IntentState::Pending, rows.text(5)});
    }
    if (!row)
        return tl::unexpected(row.error());
    return intents;
}

} // namespace toban
