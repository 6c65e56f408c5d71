// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "samplereader.h"

#include "firstseen.h"
#include "headblob.h"
#include "readtransaction.h"
#include "rowkey.h"
#include "statement.h"
#include "statements.h"

#include <QCoreApplication>

#include <cmath>

namespace toban {

SampleReader::SampleReader(
    Database &samples, const Catalogue &catalogue, TimeCache &times, Notices &notices)
    : m_samples(samples)
    , m_catalogue(catalogue)
    , m_cache(times)
    , m_notices(notices)
    , m_layouts{{}, [&catalogue](qint64 number) { return catalogue.layout(number); }}
{
}

void SampleReader::tellDamage(const SeriesEntry &series)
{
    m_notices.set(QStringLiteral("chunk"),
        QCoreApplication::translate("Store", "Damaged samples of %1 are left out.")
            .arg(series.labels.toText().left(200)));
}

Result<SampleReader::Times> SampleReader::times(qint64 column)
{
    if (const auto known = m_times.constFind(column); known != m_times.constEnd())
        return *known;
    Statement statement(m_samples, sql::timeColumn);
    const auto row = statement.first(column);
    if (!row)
        return tl::unexpected(row.error());
    const BytesView content = *row ? statement.bytes(0) : BytesView();
    Times times = m_cache.find(column, content);
    if (!times) {
        times
            = std::make_shared<const std::vector<Instant>>(decodeTimes(unsealed(content, column)));
        m_cache.insert(column, content, times);
    }
    m_times.insert(column, times);
    return times;
}

/// From the newest chunk with a row at or before the span's left edge up to its right edge.
template <typename Rows>
Result<void> SampleReader::readChunks(const SeriesEntry &series, TimeSpan span, Rows &rows)
{
    qint64 low = rowKey(series.id, span.from);
    {
        Statement before(m_samples, sql::chunkBefore);
        const auto row = before.first(firstKey(series.id), low, toMs(span.from));
        if (!row)
            return tl::unexpected(row.error());
        // a chunk is keyed by its shared column's first time, which may be long before its own
        low = *row ? before.integer(0) : firstKey(series.id);
    }
    Statement chunks(m_samples, sql::chunks);
    auto row = chunks.first(low, rowKey(series.id, span.to));
    for (; row && *row; row = chunks.next()) {
        const auto shared = times(rowKey(series.target, lowOf(chunks.integer(0))));
        if (!shared)
            return tl::unexpected(shared.error());
        const BytesView content = unsealed(chunks.bytes(1), chunks.integer(0));
        if (!content.data() || (*shared)->empty()
            || !decodeColumn(content, **shared, span, m_layouts, rows))
            tellDamage(series);
    }
    if (!row)
        return tl::unexpected(row.error());
    return {};
}

template <typename Rows>
Result<void> SampleReader::readHeads(
    const std::vector<SeriesPtr> &series, TimeSpan span, std::vector<Rows> &rows)
{
    QHash<qint64, std::vector<size_t>> byTarget;
    for (size_t i = 0; i < series.size(); ++i)
        byTarget[series[i]->target].push_back(i);
    for (auto it = byTarget.cbegin(); it != byTarget.cend(); ++it) {
        GroupRows wanted;
        Statement heads(m_samples, sql::headsBefore);
        auto row = heads.first(firstKey(it.key()), lastKey(it.key()), toMs(span.to));
        for (; row && *row; row = heads.next()) {
            if (wanted.empty())
                for (const size_t i : *it)
                    wanted.emplace(series[i]->id, Rows());
            if (!decodeHead(heads.integer(0), heads.bytes(1), m_layouts, wanted))
                tellDamage(*series[it->front()]);
        }
        if (!row)
            return tl::unexpected(row.error());
        for (const size_t i : *it) {
            const auto found = wanted.find(series[i]->id);
            if (found == wanted.end() || rowCount(found->second) == 0)
                continue;
            SeriesRows all = std::move(rows[i]);
            append(all, found->second);
            sortUnique(all); // chunks are in order by themselves
            rows[i] = std::get<Rows>(std::move(all));
        }
    }
    return {};
}

template <typename Rows>
Result<std::vector<Rows>> SampleReader::readInside(
    const std::vector<SeriesPtr> &series, TimeSpan span)
{
    std::vector<Rows> rows(series.size());
    Result<void> done;
    for (size_t i = 0; done && i < series.size(); ++i)
        done = readChunks(*series[i], span, rows[i]);
    if (done)
        done = readHeads(series, span, rows);
    if (!done)
        return tl::unexpected(done.error());
    for (Rows &some : rows)
        keepWindow(some, span);
    return rows;
}

template <typename Rows>
Result<std::vector<Rows>> SampleReader::read(const std::vector<SeriesPtr> &series, TimeSpan span)
{
    const ReadTransaction transaction(m_samples);
    if (!transaction.begun())
        return tl::unexpected(transaction.begun().error());
    return readInside<Rows>(series, span);
}

template <typename Rows>
Result<void> SampleReader::addRowsOf(
    const std::vector<SeriesPtr> &series, TimeSpan span, GroupRows &found)
{
    auto rows = readInside<Rows>(series, span);
    if (!rows)
        return tl::unexpected(rows.error());
    for (size_t i = 0; i < series.size(); ++i)
        if (rowCount((*rows)[i]) > 0)
            found.emplace(series[i]->id, std::move((*rows)[i]));
    return {};
}

Result<GroupRows> SampleReader::rowsOf(const std::vector<SeriesPtr> &series, TimeSpan span)
{
    std::vector<SeriesPtr> numbers;
    std::vector<SeriesPtr> histograms;
    for (const SeriesPtr &one : series)
        (one->isHistogram ? histograms : numbers).push_back(one);
    GroupRows found;
    const auto done = addRowsOf<NumberRows>(numbers, span, found).and_then([&] {
        return addRowsOf<HistogramRows>(histograms, span, found);
    });
    if (!done)
        return tl::unexpected(done.error());
    return found;
}

Result<std::vector<NumberSeries>> SampleReader::numbers(const SeriesSelector &which, TimeSpan span)
{
    return numbersOf(m_catalogue.find(which, false), span);
}

static std::vector<SeriesPtr> ofKind(const std::vector<SeriesPtr> &series, bool isHistogram)
{
    std::vector<SeriesPtr> kept;
    std::copy_if(series.begin(), series.end(), std::back_inserter(kept),
        [isHistogram](const SeriesPtr &one) { return one->isHistogram == isHistogram; });
    return kept;
}

Result<std::vector<NumberSeries>> SampleReader::numbersOf(
    const std::vector<SeriesPtr> &wanted, TimeSpan span)
{
    const std::vector<SeriesPtr> series = ofKind(wanted, false);
    auto rows = read<NumberRows>(series, span);
    if (!rows)
        return tl::unexpected(rows.error());
    std::vector<NumberSeries> found;
    for (size_t i = 0; i < series.size(); ++i)
        if (NumberRows &some = (*rows)[i]; !some.times.empty())
            found.push_back({series[i]->labels, series[i]->temporality, std::move(some.times),
                std::move(some.values)});
    return found;
}

Result<std::vector<HistogramSeries>> SampleReader::histograms(
    const SeriesSelector &which, TimeSpan span)
{
    return histogramsOf(m_catalogue.find(which, true), span);
}

Result<std::vector<HistogramSeries>> SampleReader::histogramsOf(
    const std::vector<SeriesPtr> &wanted, TimeSpan span)
{
    const std::vector<SeriesPtr> series = ofKind(wanted, true);
    auto rows = read<HistogramRows>(series, span);
    if (!rows)
        return tl::unexpected(rows.error());
    std::vector<HistogramSeries> found;
    for (size_t i = 0; i < series.size(); ++i)
        if (HistogramRows &some = (*rows)[i]; !some.blocks.empty())
            found.push_back({series[i]->labels, series[i]->temporality, std::move(some.blocks)});
    return found;
}

Result<void> SampleReader::addSummaries(
    const SeriesEntry &series, TimeSpan span, std::vector<ChunkSummary> &found)
{
    qint64 low = rowKey(series.id, span.from);
    {
        Statement before(m_samples, sql::chunkBefore);
        const auto row = before.first(firstKey(series.id), low, toMs(span.from));
        if (!row)
            return tl::unexpected(row.error());
        // a chunk is keyed by its shared column's first time, which may be long before its own
        low = *row ? before.integer(0) : firstKey(series.id);
    }
    Statement rows(m_samples, sql::chunkSummaries);
    auto row = rows.first(low, rowKey(series.id, span.to));
    for (; row && *row; row = rows.next()) {
        const Instant start = fromMs(lowOf(rows.integer(0)));
        const ChunkSummary summary{start + Millis(rows.integer(1)), start + Millis(rows.integer(2)),
            rows.integer(3), rows.number(4), rows.number(5), rows.number(6), rows.number(7)};
        if (summary.lastTime > span.from && summary.firstTime <= span.to)
            found.push_back(summary);
    }
    if (!row)
        return tl::unexpected(row.error());
    return {};
}

static ChunkSummary headSummary(const NumberRows &rows)
{
    ChunkSummary summary{rows.times.front(), rows.times.back(),
        static_cast<qint64>(rows.times.size()), std::nan(""), std::nan(""), rows.values.front(),
        rows.values.back()};
    for (const double value : rows.values) {
        summary.min = std::fmin(summary.min, value);
        summary.max = std::fmax(summary.max, value);
    }
    return summary;
}

Result<SampleReader::Summaries> SampleReader::summaries(const SeriesSelector &which, TimeSpan span)
{
    const std::vector<SeriesPtr> series = m_catalogue.find(which, false);
    std::vector<NumberRows> heads(series.size());
    const ReadTransaction transaction(m_samples);
    Result<void> done = transaction.begun();
    if (done)
        done = readHeads(series, span, heads);
    Summaries summaries;
    for (size_t i = 0; done && i < series.size(); ++i) {
        std::vector<ChunkSummary> found;
        done = addSummaries(*series[i], span, found);
        if (!heads[i].times.empty() && heads[i].times.back() > span.from)
            found.push_back(headSummary(heads[i]));
        if (!found.empty())
            summaries.emplace_back(series[i]->labels, std::move(found));
    }
    if (!done)
        return tl::unexpected(done.error());
    return summaries;
}

/// One row a series, whatever is stored: chunks lie in the order of their times. What is not in
/// chunks yet may be older, if it was fetched from the past.
template <typename Rows>
Result<void> SampleReader::addFirstHeld(
    const std::vector<SeriesPtr> &series, Instant at, FirstTimes &found)
{
    std::vector<Rows> heads(series.size());
    if (const auto done = readHeads(series, {fromMs(0), at}, heads); !done)
        return done;
    for (size_t i = 0; i < series.size(); ++i) {
        Statement chunk(m_samples, sql::firstChunk);
        const auto row = chunk.first(firstKey(series[i]->id), lastKey(series[i]->id));
        if (!row)
            return tl::unexpected(row.error());
        std::vector<Instant> times = timesOf(heads[i]);
        if (*row)
            times.push_back(fromMs(lowOf(chunk.integer(0))) + Millis(chunk.integer(1)));
        const auto first = std::min_element(times.begin(), times.end());
        if (first != times.end() && *first <= at)
            found.emplace_back(series[i]->labels, *first);
    }
    return {};
}

template <typename Rows>
Result<void> SampleReader::addFirstTimes(
    const std::vector<SeriesPtr> &series, Instant at, FirstTimes &found)
{
    const auto isNoted = hasFirstSeen(m_samples);
    if (!isNoted)
        return tl::unexpected(isNoted.error());
    std::vector<SeriesPtr> unknown;
    for (const SeriesPtr &one : series) {
        const auto first = *isNoted ? readFirstSeen(m_samples, one->id) : std::optional<Instant>();
        if (!first)
            return tl::unexpected(first.error());
        if (!*first)
            unknown.push_back(one);
        else if (**first <= at)
            found.emplace_back(one->labels, **first);
    }
    return unknown.empty() ? Result<void>() : addFirstHeld<Rows>(unknown, at, found);
}

Result<SampleReader::FirstTimes> SampleReader::firstTimes(const SeriesSelector &which, Instant at)
{
    FirstTimes found;
    const ReadTransaction transaction(m_samples);
    Result<void> done = transaction.begun();
    if (done)
        done = addFirstTimes<NumberRows>(m_catalogue.find(which, false), at, found);
    if (done)
        done = addFirstTimes<HistogramRows>(m_catalogue.find(which, true), at, found);
    if (!done)
        return tl::unexpected(done.error());
    std::sort(found.begin(), found.end()); // those not noted stand behind
    return found;
}

} // namespace toban
