// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "alertdesk.h"
#include "commands.h"
#include "incidentwords.h"
#include "whendone.h"

namespace toban {

void AlertDesk::askProviders(
    const std::vector<IncidentRow> &rows, IntentKind kind, const QString &text)
{
    if (rows.empty() || !isAllowed())
        return;
    const auto batch = std::make_shared<Batch>();
    const QString what = rows.size() == 1 ? words::incidentTitle(rows.front().incident)
                                          : tr("%1 incidents").arg(rows.size());
    batch->done = tr("%1: sent in 5 seconds: %2").arg(words::incidentDeed(kind), what);
    batch->waiting = rows.size();
    batch->isActs = false;
    for (const auto &row : rows) {
        Intent intent;
        intent.kind = kind;
        intent.source = row.source;
        intent.content = incidentActText({row.incident.id, text.trimmed()});
        intent.author = m_ports.alerts.user;
        intent.notBefore = m_ports.clock.now() + undoFor;
        whenDone(m_ports.commands->submit(std::move(intent)), this,
            [this, batch, name = words::incidentTitle(row.incident)](
                const Result<IntentId> &id) { finish(batch, name, id); });
    }
}

} // namespace toban
