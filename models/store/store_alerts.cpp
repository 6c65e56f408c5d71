// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "actlog.h"
#include "alertcodec.h"
#include "healthlog.h"
#include "intentlog.h"
#include "silencelog.h"
#include "storeparts.h"

#include <QUuid>

namespace toban {

static IntentId newIntentId()
{
    return IntentId(QUuid::createUuid().toString(QUuid::WithoutBraces));
}

QFuture<Result<void>> Store::ingestAlerts(AlertBatch batch)
{
    if (!m_parts->writer)
        return m_parts->refuseReadOnly<void>();
    auto [job, future] = journalJob([parts = m_parts.get(), batch = std::move(batch)](
                                        Database &journal, ChangeSet &changes) -> Result<void> {
        const auto written = parts->alertLog.write(journal, batch);
        if (!written)
            return tl::unexpected(written.error());
        changes.alerts = *written;
        changes.sources.insert(batch.source);
        if (!batch.health)
            return {};
        changes.health = true;
        return writeHealth(journal, *batch.health);
    });
    job.finish = [parts = m_parts.get(), finish = std::move(job.finish)](const Result<void> &done) {
        if (!done)
            parts->alertLog.forget(); // what it holds is not what is on disk
        finish(done);
    };
    m_parts->writer->add(std::move(job));
    return future;
}

QFuture<Result<IntentId>> Store::submit(Intent intent)
{
    if (!m_parts->writer)
        return m_parts->refuseReadOnly<IntentId>();
    intent.id = newIntentId();
    intent.at = m_parts->clock.now();
    intent.state = IntentState::Pending;
    const IntentId id = intent.id;
    return m_parts->write<IntentId>(
        [intent = std::move(intent)](Database &journal, ChangeSet &changes) {
            changes.intents = true;
            return writeIntent(journal, intent);
        },
        id);
}

QFuture<Result<IntentId>> Store::record(Intent intent)
{
    if (!m_parts->writer)
        return m_parts->refuseReadOnly<IntentId>();
    intent.id = newIntentId();
    intent.at = m_parts->clock.now();
    const IntentId id = intent.id;
    return m_parts->write<IntentId>(
        [intent = std::move(intent)](Database &journal, ChangeSet &changes) {
            changes.intents = true;
            return recordIntent(journal, intent);
        },
        id);
}

QFuture<Result<void>> Store::cancel(IntentId id)
{
    if (!m_parts->writer)
        return m_parts->refuseReadOnly<void>();
    return m_parts->write(
        [id = std::move(id), now = m_parts->clock.now()](Database &journal, ChangeSet &changes) {
            changes.intents = true;
            return cancelIntent(journal, id, now);
        });
}

QFuture<Result<void>> Store::renew(IntentId id)
{
    if (!m_parts->writer)
        return m_parts->refuseReadOnly<void>();
    return m_parts->write(
        [id = std::move(id), now = m_parts->clock.now()](Database &journal, ChangeSet &changes) {
            changes.intents = true;
            return renewIntent(journal, id, now);
        });
}

QFuture<Result<IntentId>> Store::act(AlertAct act)
{
    if (!m_parts->writer)
        return m_parts->refuseReadOnly<IntentId>();
    act.id = newIntentId();
    act.at = m_parts->clock.now();
    act.text = act.text.simplified();
    if (const auto fits = checkAct(act); !fits)
        return refusedNow<IntentId>(fits.error());
    const IntentId id = act.id;
    return m_parts->write<IntentId>(
        [act = std::move(act)](Database &journal, ChangeSet &changes) {
            changes.alerts = true;
            return writeAct(journal, act);
        },
        id);
}

QFuture<Result<void>> Store::undoAct(IntentId id)
{
    if (!m_parts->writer)
        return m_parts->refuseReadOnly<void>();
    return m_parts->write(
        [id = std::move(id), now = m_parts->clock.now()](Database &journal, ChangeSet &changes) {
            changes.alerts = true;
            return toban::undoAct(journal, id, now);
        });
}

Result<std::vector<Intent>> Store::pending() const
{
    return m_parts->withJournal<std::vector<Intent>>(
        [](Database &journal) { return readPendingIntents(journal); });
}

Result<std::vector<Intent>> Store::intents(TimeSpan span) const
{
    return m_parts->withJournal<std::vector<Intent>>(
        [span](Database &journal) { return readIntents(journal, span); });
}

QFuture<Result<void>> Store::settle(IntentId id, IntentState state, QString outcome)
{
    if (!m_parts->writer)
        return m_parts->refuseReadOnly<void>();
    return m_parts->write([id = std::move(id), state, outcome = std::move(outcome),
                              now = m_parts->clock.now()](Database &journal, ChangeSet &changes) {
        changes.intents = true;
        return settleIntent(journal, id, state, outcome, now);
    });
}

Result<std::vector<AlertSighting>> Store::alerts(Instant at, Millis goneFor) const
{
    return m_parts->withJournal<std::vector<AlertSighting>>(
        [&](Database &journal) { return m_parts->alertReader.alerts(journal, at, goneFor); });
}

Result<std::vector<AlertSighting>> Store::lastSeen(
    const SourceId &channel, const Matchers &which, Instant at) const
{
    return m_parts->withJournal<std::vector<AlertSighting>>([&](Database &journal) {
        return m_parts->alertReader.lastSeen(journal, channel, which, at);
    });
}

Result<std::vector<AlertTransition>> Store::alertTransitions(
    TimeSpan span, const std::vector<Labels> &which) const
{
    return m_parts->withJournal<std::vector<AlertTransition>>(
        [&](Database &journal) { return m_parts->alertReader.transitions(journal, span, which); });
}

Result<Instant> Store::changesReach(TimeSpan span, int most) const
{
    return m_parts->withJournal<Instant>(
        [&](Database &journal) { return AlertReader::reach(journal, span, most); });
}

Result<std::vector<Silence>> Store::silences(Instant at) const
{
    return m_parts->withJournal<std::vector<Silence>>(
        [at](Database &journal) { return readSilences(journal, at); });
}

Result<std::vector<std::pair<SourceId, AlertRule>>> Store::alertRules(Instant at) const
{
    return m_parts->withJournal<std::vector<std::pair<SourceId, AlertRule>>>(
        [at](Database &journal) { return AlertReader::rules(journal, at); });
}

Result<std::vector<AlertAct>> Store::alertActs(TimeSpan span) const
{
    return m_parts->withJournal<std::vector<AlertAct>>(
        [span](Database &journal) { return readActs(journal, span); });
}

Result<std::vector<AlertSighting>> Store::findAlerts(
    const QString &text, Instant at, int limit) const
{
    const QStringList words = searchText(text).split(u' ', Qt::SkipEmptyParts);
    return m_parts->withJournal<std::vector<AlertSighting>>(
        [&](Database &journal) { return m_parts->alertReader.find(journal, words, at, limit); });
}

} // namespace toban
