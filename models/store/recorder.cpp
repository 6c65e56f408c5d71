// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recorder.h"

#include "healthlog.h"
#include "journalbackup.h"
#include "statement.h"
#include "storagestatements.h"

#include <QCoreApplication>

namespace toban {

Recorder::Recorder(std::unique_ptr<Database> samples, std::unique_ptr<Database> journal,
    std::vector<ShelfFile> shelves, const Keeping &keeping, QString backupFolder,
    Catalogue &catalogue, const Clock &clock, Notices &notices, ChangePublisher &publisher)
    : m_samples(std::move(samples))
    , m_journal(std::move(journal))
    , m_backupFolder(std::move(backupFolder))
    , m_journalAge(keeping.plan ? keeping.plan->journal : Millis(0))
    , m_clock(clock)
    , m_notices(notices)
    , m_publisher(publisher)
    , m_writer(*m_samples, catalogue, clock, notices)
    , m_upkeep(*m_samples, catalogue, std::move(shelves), keeping, clock, notices)
{
    backUp();
}

Result<void> Recorder::writeSamples(const std::vector<const Batch *> &batches, ChangeSet &changes)
{
    const auto hasSamples = [](const Batch *batch) {
        return !batch->numbers.empty() || !batch->histograms.empty() || !batch->exemplars.empty()
            || !batch->coverage.empty();
    };
    if (std::none_of(batches.begin(), batches.end(), hasSamples))
        return {};
    auto done = m_samples->begin();
    for (auto it = batches.begin(); done && it != batches.end(); ++it) {
        if (!hasSamples(*it))
            continue;
        done = m_writer.write(**it, changes.samples);
        changes.sources.insert((*it)->source);
    }
    if (done)
        done = m_samples->commit();
    if (done) {
        m_writer.committed();
        if (changes.samples)
            m_upkeep.added(*changes.samples);
        return done;
    }
    if (m_samples->isDamaged())
        m_notices.set(QStringLiteral("damaged"),
            QCoreApplication::translate("Store",
                "The stored samples are damaged. Restart Toban: they are then moved "
                "aside and fetched again."));
    m_samples->rollback();
    m_writer.rolledBack();
    return done;
}

/// A refusal that concerns one job alone finishes it; it is not asked again.
static Result<void> writeOwnJob(Database &journal, JournalJob &job, ChangeSet &changes)
{
    ChangeSet own;
    const Result<void> done = job.write(journal, own);
    if (done)
        changes.merge(own);
    if (done || done.error().kind == ErrorKind::Storage)
        return done;
    std::exchange(job.finish, nullptr)(done);
    return {};
}

Result<void> Recorder::writeJobs(std::vector<WriteJob> &jobs, ChangeSet &changes)
{
    for (WriteJob &job : jobs)
        if (auto *own = std::get_if<JournalJob>(&job))
            if (const auto done = writeOwnJob(*m_journal, *own, changes); !done)
                return done;
    return {};
}

Result<void> Recorder::writeJournal(
    const std::vector<const Batch *> &batches, std::vector<WriteJob> &jobs, ChangeSet &changes)
{
    const bool hasWork
        = std::any_of(batches.begin(), batches.end(), [](auto *batch) { return batch->health; })
        || std::any_of(jobs.begin(), jobs.end(),
            [](const WriteJob &job) { return !std::holds_alternative<IngestJob>(job); });
    if (!hasWork)
        return {};
    auto done = m_journal->begin();
    for (auto it = batches.begin(); done && it != batches.end(); ++it) {
        if (!(*it)->health)
            continue;
        done = writeHealth(*m_journal, *(*it)->health);
        changes.health = true;
        changes.sources.insert((*it)->source);
    }
    if (done)
        done = writeJobs(jobs, changes);
    if (done)
        done = m_journal->commit();
    if (!done)
        m_journal->rollback();
    return done;
}

static void finishOwn(JournalJob &job, const Result<void> &done)
{
    if (job.finish) // else it was refused by itself
        job.finish(done);
}

void Recorder::commit(std::vector<WriteJob> jobs)
{
    std::vector<const Batch *> batches;
    for (const Batch &batch : m_unwritten)
        batches.push_back(&batch);
    for (const WriteJob &job : jobs)
        if (const auto *ingest = std::get_if<IngestJob>(&job))
            batches.push_back(&ingest->batch);
    ChangeSet changes;
    Result<void> done = writeSamples(batches, changes);
    if (done)
        done = writeJournal(batches, jobs, changes);
    if (done) {
        m_unwritten.clear();
        m_notices.clear(QStringLiteral("unwritten"));
        changes.sequence = ++m_sequence;
        if (changes.isNews())
            m_publisher.publish(changes);
    }
    if (!done) // told before anybody hears of it
        keep(jobs, done.error());
    for (WriteJob &job : jobs) {
        if (auto *ingest = std::get_if<IngestJob>(&job))
            finishJob(*ingest, done);
        else
            finishOwn(std::get<JournalJob>(job), done);
    }
    backUp();
    dropOldJournal();
}

/// Once an hour. What people wrote stays: marks, handovers, what was done and by whom.
void Recorder::dropOldJournal()
{
    const Instant now = m_clock.now();
    if (m_journalAge == Millis(0) || now - m_journalDropped < 1h)
        return;
    m_journalDropped = now;
    auto done = m_journal->begin();
    for (const char *drop : {sql::deleteOldHealth, sql::deleteOldAlertSpans, sql::deleteOldSilences,
             sql::deleteOldAlertRules})
        if (done)
            done = Statement(*m_journal, drop).run(toMs(now - m_journalAge));
    if (done)
        done = m_journal->commit();
    if (!done)
        m_journal->rollback(); // the next hour tries again
}

void Recorder::keep(std::vector<WriteJob> &jobs, const Error &error)
{
    for (WriteJob &job : jobs)
        if (auto *ingest = std::get_if<IngestJob>(&job))
            m_unwritten.push_back(std::move(ingest->batch));
    size_t values = 0;
    for (const Batch &batch : m_unwritten)
        values += batch.sampleCount() + 1;
    while (m_unwritten.size() > 1 && values > keptValues) {
        const size_t dropped = m_unwritten.front().sampleCount() + 1;
        m_dropped += static_cast<qint64>(dropped);
        values -= dropped;
        m_unwritten.pop_front();
    }
    m_notices.set(QStringLiteral("unwritten"),
        QCoreApplication::translate(
            "Store", "The store cannot be written (%1). %2 values wait in memory, %3 were dropped.")
            .arg(errorText(error))
            .arg(values)
            .arg(m_dropped));
}

void Recorder::backUp()
{
    if (const auto done = backupDaily(*m_journal, m_backupFolder, m_clock.now()); !done)
        m_notices.set(QStringLiteral("backup"),
            QCoreApplication::translate("Store", "The journal could not be backed up (%1).")
                .arg(errorText(done.error())));
    else
        m_notices.clear(QStringLiteral("backup"));
}

void Recorder::finish()
{
    // who closes the store waits for this
    constexpr Millis atTheEnd = 300ms;
    m_samples->waitForLocks(atTheEnd);
    m_journal->waitForLocks(atTheEnd);
    if (hasUnwritten())
        commit({});
    // a failure here costs nothing: the row head and the -wal are read again at the next start
    (void)sealAndShrink(*m_samples, m_writer);
    (void)m_samples->checkpoint();
    (void)m_journal->checkpoint();
    m_upkeep.finish();
}

} // namespace toban
