// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pagerdutyacts.h"

#include "pagerdutyapi.h"
#include "silencemarker.h"
#include "whendone.h"

#include <QCoreApplication>

#include <algorithm>

namespace toban {

using pagerduty::ToldIncident;

PagerDutyActs::PagerDutyActs(HttpClient &client, QString from)
    : m_client(client)
    , m_from(std::move(from))
{
}

QFuture<Result<void>> PagerDutyActs::act(
    IntentKind kind, const IntentId &id, const IncidentAct &act, int attempt)
{
    const ActPromise promise = startedAct();
    switch (kind) {
    case IntentKind::AcknowledgeIncident:
        change(act, IncidentStatus::Acknowledged, promise);
        break;
    case IntentKind::ResolveIncident:
        change(act, IncidentStatus::Resolved, promise);
        break;
    case IntentKind::NoteIncident:
        note(id, act, promise);
        break;
    case IntentKind::UpdateIncidentStatus:
        update(id, act, attempt, promise);
        break;
    default:
        finishAct(promise,
            failure(ErrorKind::Unsupported, {},
                QCoreApplication::translate("toban", "PagerDuty cannot do this.")));
    }
    return promise->future();
}

void PagerDutyActs::send(HttpRequest request, const ActPromise &promise)
{
    const auto sent = tellLater<bool>(m_client, std::move(request), &pagerduty::readChange);
    whenDone(sent, this, [promise](const Result<Told<bool>> &told) {
        finishAct(promise, told.map([](const auto &) {}));
    });
}

/// To acknowledge what is resolved would open it again, at each attempt.
void PagerDutyActs::change(const IncidentAct &act, IncidentStatus wanted, const ActPromise &promise)
{
    const auto asked = tellLater<ToldIncident>(
        m_client, pagerduty::incident(base(), act.incident), &pagerduty::readIncident);
    whenDone(asked, this, [this, act, wanted, promise](const Result<Told<ToldIncident>> &told) {
        if (!told)
            return failAct(promise, told.error());
        const IncidentStatus now = told->what.incident.status;
        if (now == wanted)
            return finishAct(promise);
        if (now == IncidentStatus::Resolved)
            return finishAct(promise,
                failure(ErrorKind::Unsupported, {},
                    QCoreApplication::translate("toban",
                        "The incident has been resolved meanwhile; to acknowledge it would open "
                        "it again.")));
        send(pagerduty::changeStatus(base(), m_from, act.incident, wanted, act.text), promise);
    });
}

void PagerDutyActs::note(const IntentId &id, const IncidentAct &act, const ActPromise &promise)
{
    const auto asked = tellLater<QStringList>(
        m_client, pagerduty::notes(base(), act.incident), &pagerduty::readNotes);
    whenDone(asked, this, [this, id, act, promise](const Result<Told<QStringList>> &told) {
        if (!told)
            return failAct(promise, told.error());
        const QString marked = withSilenceMarker(act.text, id);
        const bool isThere = std::ranges::any_of(told->what, [&marked](const QString &known) {
            return silenceMarker(known) == silenceMarker(marked);
        });
        if (isThere)
            return finishAct(promise);
        send(pagerduty::addNote(base(), m_from, act.incident, marked), promise);
    });
}

static Error mayHaveArrived(const QString &why)
{
    return {ErrorKind::Unsupported, {},
        QCoreApplication::translate("toban",
            "The status update may have arrived and is not sent again; look at the incident at "
            "PagerDuty. %1")
            .arg(why)
            .trimmed(),
        std::nullopt};
}

/// The incident is asked for first, so that a source that is away is found out before it is sent.
void PagerDutyActs::update(
    const IntentId &id, const IncidentAct &act, int attempt, const ActPromise &promise)
{
    if (attempt > 0 && !m_unsent.contains(id))
        return failAct(promise, mayHaveArrived({}));
    m_unsent.insert(id);
    const auto asked = tellLater<ToldIncident>(
        m_client, pagerduty::incident(base(), act.incident), &pagerduty::readIncident);
    whenDone(asked, this, [this, id, act, promise](const Result<Told<ToldIncident>> &told) {
        if (!told)
            return failAct(promise, told.error());
        sendUpdate(id, act, promise);
    });
}

void PagerDutyActs::sendUpdate(
    const IntentId &id, const IncidentAct &act, const ActPromise &promise)
{
    m_unsent.remove(id);
    const auto sent = tellLater<bool>(m_client,
        pagerduty::updateStatus(base(), m_from, act.incident, act.text), &pagerduty::readChange);
    whenDone(sent, this, [this, id, promise](const Result<Told<bool>> &told) {
        if (told)
            return finishAct(promise);
        const Error &error = told.error();
        if (error.kind == ErrorKind::RateLimited) // it was turned away unread
            m_unsent.insert(id);
        const bool isAnswered = error.kind == ErrorKind::RateLimited
            || error.kind == ErrorKind::Auth || error.kind == ErrorKind::Unsupported;
        failAct(promise, isAnswered ? error : mayHaveArrived(error.detail));
    });
}

} // namespace toban
