// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "intentpump.h"

#include "alertsource.h"
#include "changefeed.h"
#include "clock.h"
#include "incidentintents.h"
#include "oncallsource.h"
#include "silencejson.h"
#include "silencemarker.h"
#include "whendone.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QtConcurrent/QtConcurrentRun>

#include <algorithm>

namespace toban {

/// An intent older than this is not sent without asking: what was wanted then may be wrong now.
static constexpr Millis intentLifetime = 10min;
static constexpr Millis idleIntentTick = 5s;

IntentPump::IntentPump(Ports ports, Targets targets, QObject *parent)
    : QObject(parent)
    , m_ports(ports)
    , m_targets(std::move(targets))
    , m_begun(ports.clock.now())
{
    connect(&m_ports.changes, &ChangeFeed::changed, this, [this](const ChangeSet &changes) {
        if (!changes.intents)
            return;
        readSoon();
        Q_EMIT intentsCame();
    });
}

Instant IntentPump::tick(Instant now)
{
    if (m_due && *m_due <= now && !m_isReading)
        read();
    return std::max(m_due.value_or(now + idleIntentTick), now + 50ms);
}

void IntentPump::wakeAt(Instant at)
{
    m_due = std::min(m_due.value_or(at), at);
}

void IntentPump::read()
{
    m_isReading = true;
    m_due.reset();
    const auto reading
        = QtConcurrent::run(&m_reader, [&outbox = m_ports.outbox] { return outbox.pending(); });
    whenDone(reading, this, [this](const Result<std::vector<Intent>> &pending) {
        m_isReading = false;
        const Instant now = m_ports.clock.now();
        if (!pending) {
            wakeAt(now + idleIntentTick);
            return;
        }
        m_attempts.removeIf([&](const auto &known) {
            return std::ranges::none_of(
                *pending, [&](const Intent &intent) { return intent.id == known.key(); });
        });
        for (const auto &intent : *pending)
            execute(intent, now);
    });
}

void IntentPump::execute(const Intent &intent, Instant now)
{
    const Attempt attempt = m_attempts.value(intent.id);
    if (attempt.isSettled) {
        m_attempts.remove(intent.id);
        wakeAt(now); // it was settled while the list was read, or is wanted again
        return;
    }
    if (attempt.isInFlight)
        return;
    if (now - intent.at > intentLifetime) {
        settle(intent, IntentState::Stale, tr("It waited for more than ten minutes."));
    } else if (const Instant due = std::max(intent.notBefore, attempt.notBefore); due > now) {
        wakeAt(due);
    } else if (intent.kind == IntentKind::RetrySource) {
        const bool isKnown = m_targets.retry(intent.source);
        settle(intent, isKnown ? IntentState::Confirmed : IntentState::Failed,
            isKnown ? QString() : tr("Nothing is asked of this source."));
    } else if (intent.kind == IntentKind::SetSilence || intent.kind == IntentKind::ExpireSilence) {
        send(intent);
    } else if (isAboutIncident(intent.kind)) {
        act(intent);
    }
}

/// The silence to set, with the marker by which it is found again; its source says the rest.
static Result<Silence> silenceOf(const Intent &intent)
{
    auto silence = silenceFromJson(QJsonDocument::fromJson(intent.content.toUtf8()).object());
    if (silence)
        silence->comment = withSilenceMarker(silence->comment, intent.id);
    return silence;
}

void IntentPump::send(const Intent &intent)
{
    AlertSource *source = m_targets.silences(intent.source);
    if (!source) {
        settle(intent, IntentState::Failed, tr("There is no such source of alerts."));
        return;
    }
    if (intent.kind == IntentKind::ExpireSilence) {
        m_attempts[intent.id].isInFlight = true;
        whenDone(
            source->expireSilence(intent.content), this, [this, intent](const Result<void> &done) {
                sent(intent, done.map([&intent] { return intent.content; }));
            });
        return;
    }
    const auto silence = silenceOf(intent);
    if (!silence) {
        settle(intent, IntentState::Failed, errorText(silence.error()));
        return;
    }
    m_attempts[intent.id].isInFlight = true;
    whenDone(source->setSilence(*silence), this,
        [this, intent](const Result<QString> &id) { sent(intent, id); });
}

/// An intent of an earlier run may have been sent by it.
void IntentPump::act(const Intent &intent)
{
    OnCallSource *source = m_targets.incidents ? m_targets.incidents(intent.source) : nullptr;
    if (!source) {
        settle(intent, IntentState::Failed, tr("There is no such source of incidents."));
        return;
    }
    const auto wanted = incidentActFromText(intent.content);
    if (!wanted) {
        settle(intent, IntentState::Failed, errorText(wanted.error()));
        return;
    }
    auto &attempt = m_attempts[intent.id];
    attempt.isInFlight = true;
    const int earlier = attempt.failures + (intent.at < m_begun ? 1 : 0);
    whenDone(source->act(intent.kind, intent.id, *wanted, earlier), this,
        [this, intent](
            const Result<void> &done) { sent(intent, done.map([] { return QString(); })); });
}

/// What another attempt would not change.
static bool isRefusal(ErrorKind kind)
{
    return kind == ErrorKind::Unsupported || kind == ErrorKind::Auth || kind == ErrorKind::TooLarge;
}

void IntentPump::sent(const Intent &intent, const Result<QString> &id)
{
    auto &attempt = m_attempts[intent.id];
    if (id) {
        confirm(intent, *id);
        return;
    }
    if (isRefusal(id.error().kind)) {
        settle(intent, IntentState::Failed, errorText(id.error()));
        return;
    }
    attempt.isInFlight = false;
    const Millis pause = std::min<Millis>(1s * (1 << std::min(attempt.failures, 4)), 15s);
    ++attempt.failures;
    attempt.notBefore = m_ports.clock.now() + std::max(pause, id.error().retryAfter.value_or(0ms));
    wakeAt(attempt.notBefore);
}

void IntentPump::confirm(const Intent &intent, const QString &outcome)
{
    settle(intent, IntentState::Confirmed, outcome);
    if (isAboutIncident(intent.kind))
        Q_EMIT incidentsChanged(intent.source);
    else
        Q_EMIT silencesChanged(intent.source);
}

void IntentPump::settle(const Intent &intent, IntentState state, const QString &outcome)
{
    m_attempts[intent.id].isInFlight = true;
    whenDone(m_ports.outbox.settle(intent.id, state, outcome), this,
        [this, id = intent.id](const Result<void> &done) {
            auto &attempt = m_attempts[id];
            attempt.isSettled = done.has_value();
            attempt.isInFlight = false;
            if (done)
                return;
            // what was done is found by its marker when it is sent again
            attempt.notBefore = m_ports.clock.now() + idleIntentTick;
            wakeAt(attempt.notBefore);
        });
}

} // namespace toban
