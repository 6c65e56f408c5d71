// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "opsgenieacts.h"

#include "opsgenieapi.h"
#include "silencemarker.h"
#include "whendone.h"

#include <QCoreApplication>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace toban {

using opsgenie::GenieAlert;

static constexpr int mostOutcomeQuestions = 15;
static constexpr Millis outcomePause = 1s;

OpsgenieActs::OpsgenieActs(HttpClient &client)
    : m_client(client)
{
}

QFuture<Result<void>> OpsgenieActs::act(IntentKind kind, const IntentId &id, const IncidentAct &act)
{
    const ActPromise promise = startedAct();
    if (kind == IntentKind::AcknowledgeIncident)
        change(act, IncidentStatus::Acknowledged, promise);
    else if (kind == IntentKind::ResolveIncident)
        change(act, IncidentStatus::Resolved, promise);
    else if (kind == IntentKind::NoteIncident)
        note(id, act, promise);
    else
        finishAct(promise,
            failure(ErrorKind::Unsupported, {},
                QCoreApplication::translate("toban", "Opsgenie cannot do this.")));
    return promise->future();
}

void OpsgenieActs::change(const IncidentAct &act, IncidentStatus wanted, const ActPromise &promise)
{
    const auto asked = tellLater<GenieAlert>(
        m_client, opsgenie::alert(base(), act.incident), &opsgenie::readAlert);
    whenDone(asked, this, [this, act, wanted, promise](const Result<Told<GenieAlert>> &told) {
        if (!told)
            return failAct(promise, told.error());
        const IncidentStatus now = told->what.incident.status;
        if (now == wanted)
            return finishAct(promise);
        if (now == IncidentStatus::Resolved)
            return finishAct(promise,
                failure(ErrorKind::Unsupported, {},
                    QCoreApplication::translate("toban", "The alert has been closed meanwhile.")));
        const bool isClose = wanted == IncidentStatus::Resolved;
        send(opsgenie::change(
                 base(), act.incident, isClose ? u"close"_s : u"acknowledge"_s, act.text),
            promise);
    });
}

void OpsgenieActs::note(const IntentId &id, const IncidentAct &act, const ActPromise &promise)
{
    const auto asked = tellLater<QStringList>(
        m_client, opsgenie::notes(base(), act.incident), &opsgenie::readNotes);
    whenDone(asked, this, [this, id, act, promise](const Result<Told<QStringList>> &told) {
        if (!told)
            return failAct(promise, told.error());
        const QString marked = withSilenceMarker(act.text, id);
        const bool isThere = std::ranges::any_of(told->what, [&marked](const QString &known) {
            return silenceMarker(known) == silenceMarker(marked);
        });
        if (isThere)
            return finishAct(promise);
        send(opsgenie::change(base(), act.incident, u"notes"_s, marked), promise);
    });
}

void OpsgenieActs::send(HttpRequest request, const ActPromise &promise)
{
    const auto sent = tellLater<QString>(m_client, std::move(request), &opsgenie::readRequestId);
    whenDone(sent, this, [this, promise](const Result<Told<QString>> &told) {
        if (!told)
            return failAct(promise, told.error());
        if (told->what.isEmpty())
            return finishAct(promise); // taken, and nothing to ask after
        askOutcome(told->what, 0, promise);
    });
}

/// Where it stays unknown, the next attempt looks at the alert itself.
void OpsgenieActs::askOutcome(const QString &requestId, int asked, const ActPromise &promise)
{
    if (asked == mostOutcomeQuestions)
        return finishAct(promise,
            failure(ErrorKind::Timeout, {},
                QCoreApplication::translate(
                    "toban", "Opsgenie took it and has not said yet what came of it.")));
    const auto answer = tellLater<std::optional<bool>>(
        m_client, opsgenie::outcome(base(), requestId), &opsgenie::readOutcome);
    whenDone(answer, this,
        [this, requestId, asked, promise](const Result<Told<std::optional<bool>>> &told) {
            if (!told)
                return failAct(promise, told.error());
            if (told->what)
                return finishAct(promise);
            QTimer::singleShot(outcomePause, this,
                [this, requestId, asked, promise] { askOutcome(requestId, asked + 1, promise); });
        });
}

} // namespace toban
