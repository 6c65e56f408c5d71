// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "changepublisher.h"
#include "upkeep.h"
#include "writejob.h"

#include <deque>

namespace toban {

/** Everything that writes, on one thread: groups of jobs become one transaction per file, samples
 *  first. What could not be written is kept in memory up to a bound and tried again with the next
 *  group. Used by the writer thread alone once it runs. */
class Recorder final {
    Q_DISABLE_COPY_MOVE(Recorder)

public:
    /** Values kept for another try; beyond, the oldest are dropped, and it is said. */
    static constexpr size_t keptValues = size_t(8) << 20;

    Recorder(std::unique_ptr<Database> samples, std::unique_ptr<Database> journal,
        std::vector<ShelfFile> shelves, const Keeping &keeping, QString backupFolder,
        Catalogue &catalogue, const Clock &clock, Notices &notices, ChangePublisher &publisher);

    /** Commits the group and finishes its promises. */
    void commit(std::vector<WriteJob> jobs);
    [[nodiscard]] bool hasUnwritten() const { return !m_unwritten.empty(); }
    /** A slice of what is done while nothing waits; false: nothing is to be done for now. */
    [[nodiscard]] bool upkeep() { return m_upkeep.goOn(); }
    /** One more try, then seals, compacts and checkpoints. */
    void finish();

private:
    [[nodiscard]] Result<void> writeSamples(
        const std::vector<const Batch *> &batches, ChangeSet &changes);
    [[nodiscard]] Result<void> writeJournal(
        const std::vector<const Batch *> &batches, std::vector<WriteJob> &jobs, ChangeSet &changes);
    [[nodiscard]] Result<void> writeJobs(std::vector<WriteJob> &jobs, ChangeSet &changes);
    void keep(std::vector<WriteJob> &jobs, const Error &error);
    void backUp();
    void dropOldJournal();

    std::unique_ptr<Database> m_samples;
    std::unique_ptr<Database> m_journal;
    const QString m_backupFolder;
    const Millis m_journalAge; ///< 0: for ever
    Instant m_journalDropped; ///< when what is older was last dropped
    const Clock &m_clock;
    Notices &m_notices;
    ChangePublisher &m_publisher;
    SampleWriter m_writer;
    Upkeep m_upkeep;
    std::deque<Batch> m_unwritten; ///< oldest first
    qint64 m_sequence = 0;
    qint64 m_dropped = 0;
};

} // namespace toban
