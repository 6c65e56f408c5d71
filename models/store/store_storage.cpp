// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rollspans.h"
#include "storagereport.h"
#include "storeparts.h"

#include <QFileInfo>

#include <filesystem>

namespace toban {

static qint64 fileBytes(const QString &path)
{
    return QFileInfo(path).size() + QFileInfo(path + QStringLiteral("-wal")).size();
}

static Result<Millis> unrolledIn(Database &samples)
{
    const auto spans = readToRoll(samples);
    if (!spans)
        return tl::unexpected(spans.error());
    Millis left{0};
    for (const TimeSpan &span : *spans)
        left += span.length();
    return left;
}

Result<StorageShelf> Store::Parts::measure(StorageShelf shelf, ConnectionPool &pool,
    Catalogue &known, TimeCache &cache, Millis *unrolled) const
{
    auto lease = pool.take();
    if (!lease)
        return tl::unexpected(lease.error());
    if (!writer)
        if (auto loaded = known.load(**lease); !loaded)
            return tl::unexpected(loaded.error());
    if (unrolled) {
        const auto left = unrolledIn(**lease);
        if (!left)
            return tl::unexpected(left.error());
        *unrolled += *left;
    }
    return measureSamples(**lease, known, cache, notices, std::move(shelf));
}

Result<void> Store::Parts::measureAll(StorageReport &report) const
{
    using Kind = StorageShelf::Kind;
    const auto add = [&report](Result<StorageShelf> shelf) -> Result<void> {
        if (!shelf)
            return tl::unexpected(shelf.error());
        report.shelves.push_back(std::move(*shelf));
        return {};
    };
    const RetentionPlan &plan = report.plan;
    // a capture is one file, told with its samples
    const qint64 sampleBytes = capture ? capture->info().bytes : fileBytes(folder->samplesPath());
    const qint64 journalBytes = capture ? 0 : fileBytes(folder->journalPath());
    auto done = add(measure({Kind::Samples, sampleBytes, 0, {}, plan.samples}, *samplesPool,
        catalogue, times, capture ? nullptr : &report.rolling));
    for (const auto &shelf : shelves) {
        const bool isHours = shelf->step >= 1h;
        if (done)
            done = add(measure({isHours ? Kind::Hours : Kind::Minutes, fileBytes(shelf->path), 0,
                                   {}, isHours ? plan.hours : plan.minutes},
                shelf->pool, shelf->catalogue, shelf->times, isHours ? nullptr : &report.rolling));
    }
    if (!done)
        return done;
    return add(withJournal<StorageShelf>([&](Database &journal) {
        return measureJournal(journal, {Kind::Journal, journalBytes, 0, {}, plan.journal});
    }));
}

Result<StorageReport> Store::storage(Instant now) const
{
    StorageReport report;
    report.folder = m_parts->place();
    report.plan = m_parts->options.plan.value_or(
        RetentionPlan{Millis(0), Millis(0), Millis(0), Millis(0), 0});
    if (const auto done = m_parts->measureAll(report); !done)
        return tl::unexpected(done.error());
    std::error_code unknown;
    const auto disk = std::filesystem::space(report.folder.toStdString(), unknown);
    report.freeBytes = unknown ? 0 : static_cast<qint64>(disk.available);
    report.notices = m_parts->notices.texts();
    forecast(report, now);
    return report;
}

} // namespace toban
