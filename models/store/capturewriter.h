// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture.h"
#include "capturejournal.h"
#include "samplereader.h"
#include "samplewriter.h"

namespace toban {

/** Writes one capture file: the database is made beside it, and takes its place when it is whole,
 *  sealed by its trailer, and proven to hold no known secret. What is not finished is removed. On
 *  one thread. */
class CaptureWriter final {
    Q_DISABLE_COPY_MOVE(CaptureWriter)

public:
    [[nodiscard]] static Result<std::unique_ptr<CaptureWriter>> begin(
        const QString &file, const std::vector<Secret> &secrets, const Clock &clock);
    ~CaptureWriter();

    /** Where samples come from. */
    struct Samples {
        SampleReader &reader;
        Database &database;
        const Catalogue &catalogue;
        Millis step{0}; ///< rolled up to rows so far apart: what is there already is left out, and
                        ///< what is not, told
    };
    /** Adds the samples of @p span of these series, and the last of each before it. */
    [[nodiscard]] Result<void> addSamples(const Samples &from, const std::vector<SeriesPtr> &series,
        TimeSpan span, const CaptureProgress &progress);
    /** Adds when each series was seen first in all that is stored: long before the capture. */
    [[nodiscard]] Result<void> addFirstTimes(
        const Samples &from, const std::vector<SeriesPtr> &series);
    /** Adds what the source was asked about, and the exemplars. */
    [[nodiscard]] Result<void> addCoverage(
        const Samples &from, const std::vector<SeriesPtr> &series, TimeSpan span);
    [[nodiscard]] Result<void> addJournal(Database &journal, const JournalWish &wish);
    [[nodiscard]] Result<void> mergeJournal(Database &journal, const JournalSpans &spans);

    /** The finished file. What it says of itself is completed by what was added. */
    [[nodiscard]] Result<CaptureInfo> finish(CaptureInfo info);

private:
    CaptureWriter(QString file, const std::vector<Secret> &secrets);
    [[nodiscard]] Result<void> open(const Clock &clock);
    [[nodiscard]] Result<void> inTransaction(const std::function<Result<void>()> &change);
    [[nodiscard]] Result<void> write(const Batch &batch);
    [[nodiscard]] Result<void> writeRolled(const Batch &batch, TimeSpan slice, Millis step);
    [[nodiscard]] Result<void> addSlice(
        const Samples &from, const std::vector<SeriesPtr> &ofTarget, TimeSpan slice, bool isFirst);
    [[nodiscard]] Result<void> keepFirstTimes(
        const Samples &from, const SourceId &source, const QString &metric);
    [[nodiscard]] Result<void> pack();
    [[nodiscard]] Result<void> prove(const QString &file) const;
    void removeParts() const;

    const QString m_file;
    const SecretScrubber m_scrubber;
    Notices m_notices;
    Catalogue m_catalogue;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<SampleWriter> m_writer;
    std::map<Millis, std::vector<TimeSpan>> m_rolled; ///< by step: what only a roll-up had
    qint64 m_values = 0;
    qint64 m_journalRows = 0;
};

} // namespace toban
