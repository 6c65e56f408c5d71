// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storagereport.h"

#include "readtransaction.h"
#include "rowkey.h"
#include "statement.h"
#include "statements.h"
#include "storagestatements.h"

namespace toban {

static constexpr double dayMs = 24.0 * 3600 * 1000;
static constexpr Millis recentDays = std::chrono::days(3); ///< whose growth goes on
static constexpr Millis leastHeld = std::chrono::hours(1); ///< below that growth is not known

/// How many values a row of each series is: the buckets of its newest histogram.
static Result<QHash<qint64, qint64>> widths(
    SampleReader &reader, const Catalogue &catalogue, Instant newest)
{
    QHash<qint64, qint64> widths;
    std::vector<SeriesPtr> histograms;
    for (const SeriesPtr &one : catalogue.all())
        if (one->isHistogram)
            histograms.push_back(one);
    // of an empty span comes the last row before it
    const auto rows = reader.rowsOf(histograms, {newest, newest});
    if (!rows)
        return tl::unexpected(rows.error());
    for (const auto &[series, some] : *rows)
        widths.insert(series,
            static_cast<qint64>(std::get<HistogramRows>(some).blocks.back().layout->size()));
    return widths;
}

namespace {
struct Content {
    qint64 values = 0;
    qint64 bytes = 0;
    qint64 recentBytes = 0;
};
} // namespace

static Result<Content> chunkContent(
    Database &samples, const QHash<qint64, qint64> &widths, Instant recent)
{
    Content content;
    Statement chunks(samples, sql::chunkSizes);
    auto row = chunks.first();
    for (; row && *row; row = chunks.next()) {
        content.values += chunks.integer(1) * widths.value(ownerOf(chunks.integer(0)), 1);
        content.bytes += chunks.integer(2);
        if (fromMs(lowOf(chunks.integer(0))) >= recent)
            content.recentBytes += chunks.integer(2);
    }
    if (!row)
        return tl::unexpected(row.error());
    return content;
}

/// A row of the head has a value of every series of its target, or nearly so.
static Result<qint64> headValues(
    Database &samples, const Catalogue &catalogue, const QHash<qint64, qint64> &widths)
{
    qint64 values = 0;
    Statement heads(samples, sql::headTotals);
    auto row = heads.first();
    for (; row && *row; row = heads.next()) {
        qint64 width = 0;
        for (const SeriesPtr &one : catalogue.ofTarget(ownerOf(heads.integer(0))))
            width += widths.value(one->id, 1);
        values += heads.integer(1) * width;
    }
    if (!row)
        return tl::unexpected(row.error());
    return values;
}

Result<StorageShelf> measureSamples(Database &samples, const Catalogue &catalogue, TimeCache &times,
    Notices &notices, StorageShelf shelf)
{
    SampleReader reader(samples, catalogue, times, notices);
    const auto held = reader.held();
    if (!held)
        return tl::unexpected(held.error());
    shelf.held = *held;
    if (!shelf.held)
        return shelf;
    const ReadTransaction transaction(samples);
    const auto width = widths(reader, catalogue, shelf.held->to);
    if (!width)
        return tl::unexpected(width.error());
    const Instant recent = std::max(shelf.held->from, shelf.held->to - recentDays);
    const auto content = chunkContent(samples, *width, recent);
    const auto unsealed = headValues(samples, catalogue, *width);
    if (!content || !unsealed)
        return tl::unexpected(content ? unsealed.error() : content.error());
    shelf.values = content->values + *unsealed;
    const Millis length = shelf.held->to - recent;
    if (length < leastHeld)
        return shelf;
    // a chunk that reaches into the last days from before them is not counted, nor is the head:
    // where that is most of it, the mean of all that is held tells more
    const bool isLong = shelf.held->length() > 2 * recentDays && content->bytes > 0;
    const double share = isLong
        ? double(content->recentBytes) / double(content->bytes) / (double(length.count()) / dayMs)
        : 1.0 / (double(shelf.held->length().count()) / dayMs);
    shelf.bytesPerDay = double(shelf.bytes) * share;
    return shelf;
}

Result<StorageShelf> measureJournal(Database &journal, StorageShelf shelf)
{
    // one that is only read may be of before some of its tables
    for (const char *count : sql::journalRows)
        shelf.values += journal.number(count).value_or(0);
    Statement span(journal, sql::journalSpan);
    const auto row = span.first();
    const auto from = row && *row ? span.optionalInteger(0) : std::nullopt;
    const auto to = row && *row ? span.optionalInteger(1) : std::nullopt;
    if (!from || !to)
        return shelf;
    shelf.held = TimeSpan{fromMs(*from), fromMs(*to)};
    if (shelf.held->length() >= leastHeld)
        shelf.bytesPerDay = double(shelf.bytes) / (double(shelf.held->length().count()) / dayMs);
    return shelf;
}

/// What the samples come to after so many days.
static double bytesIn(const StorageReport &report, double days)
{
    double bytes = 0;
    for (const StorageShelf &shelf : report.shelves) {
        if (shelf.kind == StorageShelf::Kind::Journal)
            continue;
        const double grown = double(shelf.bytes) + shelf.bytesPerDay * days;
        const double atMost = shelf.bytesPerDay * double(shelf.plannedAge.count()) / dayMs;
        const bool isBounded = shelf.plannedAge > Millis(0) && shelf.bytesPerDay > 0;
        bytes += isBounded ? std::min(grown, std::max(atMost, double(shelf.bytes))) : grown;
    }
    return bytes;
}

void forecast(StorageReport &report, Instant now)
{
    constexpr double year = 365;
    constexpr int mostDays = 3650;
    double days = year;
    for (const StorageShelf &shelf : report.shelves)
        if (shelf.kind != StorageShelf::Kind::Journal)
            days = std::max(days, double(shelf.plannedAge.count()) / dayMs);
    report.forecastBytes = static_cast<qint64>(bytesIn(report, days));
    if (report.plan.bytes == 0)
        return;
    for (int day = 0; day <= mostDays; ++day)
        if (bytesIn(report, day) >= double(report.plan.bytes)) {
            report.fullAt = now + std::chrono::days(day);
            return;
        }
}

} // namespace toban
