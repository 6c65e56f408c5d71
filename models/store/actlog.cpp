// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "actlog.h"

#include "alertcodec.h"
#include "intentlog.h"
#include "journalstatements.h"
#include "statement.h"

namespace toban {

using namespace Qt::StringLiterals;

Result<void> checkAct(const AlertAct &act)
{
    const QString kind = alertActKindName(act.kind);
    const auto refused = [&kind](const QString &why) -> Result<void> {
        return failure(ErrorKind::Malformed, kind, why);
    };
    if (act.alert.isEmpty())
        return refused(u"it is about no alert"_s);
    switch (act.kind) {
    case AlertActKind::Acknowledge:
        return act.until && *act.until > act.at ? Result<void>()
                                                : refused(u"it must end after it begins"_s);
    case AlertActKind::Verdict:
        return alertVerdictFromName(act.value) ? Result<void>() : refused(u"unknown verdict"_s);
    case AlertActKind::Classify: // an empty class: by the rules again
        return act.value.isEmpty() || alertClassFromName(act.value) ? Result<void>()
                                                                    : refused(u"unknown class"_s);
    case AlertActKind::Note:
        return act.text.isEmpty() ? refused(u"a note needs a text"_s) : Result<void>();
    case AlertActKind::Unacknowledge:
        break;
    }
    return {};
}

Result<void> writeAct(Database &journal, const AlertAct &act)
{
    Intent intent;
    intent.id = act.id;
    intent.kind = IntentKind::AlertAct;
    intent.at = act.at;
    intent.author = act.author;
    intent.content = alertActKindName(act.kind) + u' ' + labelsText(act.alert);
    if (const auto done = writeIntent(journal, intent); !done)
        return done;
    if (const auto done = settleIntent(journal, act.id, IntentState::Confirmed, {}, act.at); !done)
        return done;
    std::optional<qint64> until;
    if (act.until)
        until = toMs(*act.until);
    return Statement(journal, sql::insertAlertAct)
        .run(act.id.text(), labelsText(act.alert), alertActKindName(act.kind), toMs(act.at), until,
            act.author, act.text, act.value, searchText(act.author + u'\n' + act.text));
}

Result<void> undoAct(Database &journal, const IntentId &id, Instant at)
{
    {
        Statement undo(journal, sql::undoAlertAct);
        const auto row = undo.first(id.text(), toMs(at));
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            return failure(ErrorKind::Unsupported, id.text(), u"no such act"_s);
        if (const auto end = undo.next(); !end)
            return tl::unexpected(end.error());
    }
    return settleIntent(journal, id, IntentState::Cancelled, u"undone"_s, at);
}

Result<std::vector<AlertAct>> readActs(Database &journal, TimeSpan span)
{
    std::vector<AlertAct> acts;
    Statement table(journal, sql::alertTable);
    const auto isThere = table.first();
    if (!isThere || !*isThere)
        return isThere ? Result<std::vector<AlertAct>>(acts) : tl::unexpected(isThere.error());
    Statement rows(journal, sql::alertActsIn);
    auto row = rows.first(toMs(span.from), toMs(span.to));
    for (; row && *row; row = rows.next()) {
        const auto kind = alertActKindFromName(rows.text(2));
        if (!kind)
            continue; // of a newer version
        AlertAct act;
        act.id = IntentId(rows.text(0));
        act.alert = labelsFromText(rows.text(1));
        act.kind = *kind;
        act.at = fromMs(rows.integer(3));
        if (const auto until = rows.optionalInteger(4))
            act.until = fromMs(*until);
        act.author = rows.text(5);
        act.text = rows.text(6);
        act.value = rows.text(7);
        acts.push_back(std::move(act));
    }
    if (!row)
        return tl::unexpected(row.error());
    return acts;
}

} // namespace toban
