// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands.h"
#include "incidentact.h"

#include <QFuture>
#include <QObject>

namespace toban {

/** How an answer of a source of rotas and incidents went. */
struct OnCallExchange {
    Millis answerTime{0}; ///< from the first request to the last whole answer
    Millis clockSkew{0}; ///< the source's clock minus ours
    QString product; ///< empty: not known
    QStringList warnings;
};

struct RosterAnswer {
    Roster roster; ///< whole
    OnCallExchange exchange;
};

/** Which incidents are asked for. */
struct IncidentQuestion {
    Instant since; ///< entries of logs, and incidents begun, since then
    std::vector<ProviderIncidentId> open; ///< what became of these is wanted too
};
struct IncidentAnswer {
    std::vector<ProviderIncident> incidents; ///< open ones, and those that were asked for
    std::vector<IncidentStep> steps; ///< since IncidentQuestion::since, perhaps earlier ones too
    OnCallExchange exchange;
};

/** What a source of rotas and incidents can do. */
struct OnCallCapabilities {
    bool roster = false;
    bool incidents = false;
    bool acknowledge = false;
    bool resolve = false;
    bool note = false;
    bool statusUpdate = false;
    friend bool operator==(const OnCallCapabilities &, const OnCallCapabilities &) = default;
};

/** A place that says who has the duty, or what incidents there are. Main thread; futures finish on
 *  any thread, so continue with whenDone(). Destroying the source aborts what is under way. */
class OnCallSource : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OnCallSource)

public:
    explicit OnCallSource(QObject *parent = nullptr)
        : QObject(parent)
    {
    }

    [[nodiscard]] virtual OnCallCapabilities capabilities() const = 0;
    /** Everything it says of who has the duty in the span. Failures where it is not whole. */
    [[nodiscard]] virtual QFuture<Result<RosterAnswer>> fetchRoster(TimeSpan span);
    [[nodiscard]] virtual QFuture<Result<IncidentAnswer>> fetchIncidents(IncidentQuestion question);
    /** Does what an intent about an incident wants, @p attempt counting from 0: a later attempt
     *  looks first whether an earlier one arrived. Unsupported and Auth: refused, with the source's
     *  reason; what else fails may pass and can be tried again. */
    [[nodiscard]] virtual QFuture<Result<void>> act(
        IntentKind kind, const IntentId &id, const IncidentAct &act, int attempt);
};

} // namespace toban
