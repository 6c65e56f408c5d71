// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "samplewriter.h"

#include "coverage.h"
#include "exemplarlog.h"
#include "headblob.h"
#include "rollspans.h"
#include "rowkey.h"
#include "samplereader.h"
#include "statement.h"
#include "statements.h"

#include <QCoreApplication>

#include <cmath>

namespace toban {

SampleWriter::SampleWriter(
    Database &samples, Catalogue &catalogue, const Clock &clock, Notices &notices)
    : m_samples(samples)
    , m_catalogue(catalogue)
    , m_clock(clock)
    , m_notices(notices)
    , m_registrar(samples, catalogue)
    , m_sealer(samples, m_registrar, notices)
    , m_firstSeen(samples)
{
}

static bool areStorable(const std::vector<Instant> &times)
{
    return std::all_of(times.begin(), times.end(), isStorable);
}

static bool isWhole(const HistogramBlock &block)
{
    const size_t rows = block.times.size();
    return block.layout && block.layout->size() > 0 && areStorable(block.times)
        && block.buckets.size() == rows * block.layout->size() && block.counts.size() == rows
        && block.sums.size() == rows;
}

Result<void> SampleWriter::check(const Batch &batch)
{
    const auto refuse = [](const Labels &labels) {
        return failure(ErrorKind::Malformed, labels.toText().left(500),
            QStringLiteral("columns do not fit each other, or times out of range"));
    };
    for (const NumberSeries &series : batch.numbers)
        if (series.times.size() != series.values.size() || !areStorable(series.times))
            return refuse(series.labels);
    for (const HistogramSeries &series : batch.histograms)
        if (!std::all_of(series.blocks.begin(), series.blocks.end(), isWhole))
            return refuse(series.labels);
    for (const Exemplar &exemplar : batch.exemplars)
        if (!isStorable(exemplar.at) || !std::isfinite(exemplar.value))
            return refuse(exemplar.series);
    return {};
}

Result<void> SampleWriter::load()
{
    if (m_isLoaded)
        return {};
    Statement rows(m_samples, sql::headTotals);
    auto row = rows.first();
    for (; row && *row; row = rows.next()) {
        Head &head = m_heads[ownerOf(rows.integer(0))];
        head.next = lowOf(rows.integer(0)) + 1;
        ++head.rows;
        head.scrapes += static_cast<size_t>(rows.integer(1));
        head.since = m_clock.monotonic();
    }
    if (!row)
        return tl::unexpected(row.error());
    const auto loaded = m_firstSeen.load();
    m_isLoaded = loaded.has_value();
    return loaded;
}

void SampleWriter::rolledBack()
{
    m_registrar.rolledBack();
    m_heads.clear();
    m_recent.clear();
    m_isLoaded = false;
}

static void dropTimes(SeriesRows &rows, const std::vector<Instant> &held)
{
    const auto isHeld
        = [&held](Instant at) { return std::binary_search(held.begin(), held.end(), at); };
    if (auto *numbers = std::get_if<NumberRows>(&rows)) {
        NumberRows kept;
        for (size_t i = 0; i < numbers->times.size(); ++i) {
            if (isHeld(numbers->times[i]))
                continue;
            kept.times.push_back(numbers->times[i]);
            kept.values.push_back(numbers->values[i]);
        }
        *numbers = std::move(kept);
        return;
    }
    HistogramRows kept;
    for (const HistogramBlock &block : std::get<HistogramRows>(rows).blocks)
        for (size_t i = 0; i < block.times.size(); ++i)
            if (!isHeld(block.times[i]))
                append(kept, block, i, i + 1);
    rows = std::move(kept);
}

void SampleWriter::dropKnown(qint64 series, SeriesRows &rows)
{
    constexpr size_t remembered = 32;
    std::vector<Instant> &recent = m_recent[series];
    const std::vector<Instant> times = timesOf(rows);
    if (!recent.empty() && !times.empty() && times.front() <= recent.back())
        dropTimes(rows, recent);
    std::vector<Instant> joined;
    std::set_union(
        recent.begin(), recent.end(), times.begin(), times.end(), std::back_inserter(joined));
    const size_t surplus = joined.size() > remembered ? joined.size() - remembered : 0;
    recent.assign(joined.begin() + static_cast<ptrdiff_t>(surplus), joined.end());
}

/// A batch may name a series twice.
static void addRows(GroupRows &group, qint64 series, SeriesRows rows)
{
    const auto known = group.find(series);
    if (known == group.end()) {
        group.emplace(series, std::move(rows));
        return;
    }
    append(known->second, rows);
    sortUnique(known->second);
}

Result<void> SampleWriter::collectNumbers(const Batch &batch, Targets &targets)
{
    for (const NumberSeries &series : batch.numbers) {
        const auto entry
            = m_registrar.series(batch.source, false, series.temporality, series.labels);
        if (!entry)
            return tl::unexpected(entry.error());
        SeriesRows rows = NumberRows{series.times, series.values};
        sortUnique(rows);
        dropKnown((*entry)->id, rows);
        addRows(targets[(*entry)->target], (*entry)->id, std::move(rows));
    }
    return {};
}

Result<void> SampleWriter::collectHistograms(const Batch &batch, Targets &targets)
{
    for (const HistogramSeries &series : batch.histograms) {
        const auto entry
            = m_registrar.series(batch.source, true, series.temporality, series.labels);
        if (!entry)
            return tl::unexpected(entry.error());
        HistogramRows kept;
        for (HistogramBlock block : series.blocks) {
            const auto layout = m_registrar.layout(block.layout);
            if (!layout)
                return tl::unexpected(layout.error());
            block.layout = *layout;
            append(kept, block, 0, block.times.size());
        }
        SeriesRows rows = std::move(kept);
        sortUnique(rows);
        dropKnown((*entry)->id, rows);
        addRows(targets[(*entry)->target], (*entry)->id, std::move(rows));
    }
    return {};
}

static void widen(std::optional<TimeSpan> &added, TimeSpan span)
{
    added = added ? TimeSpan{std::min(added->from, span.from), std::max(added->to, span.to)} : span;
}

Result<SampleWriter::Targets> SampleWriter::collect(const Batch &batch)
{
    Targets targets;
    const auto done = load().and_then([&] { return collectNumbers(batch, targets); }).and_then([&] {
        return collectHistograms(batch, targets);
    });
    if (!done)
        return tl::unexpected(done.error());
    return targets;
}

Result<void> SampleWriter::put(Targets targets, std::optional<TimeSpan> &added)
{
    std::optional<TimeSpan> fresh;
    Result<void> done;
    for (auto it = targets.begin(); done && it != targets.end(); ++it) {
        // of a target that is down only "up" is new: the others have no row to be written
        std::erase_if(it->second, [](const auto &item) { return rowCount(item.second) == 0; });
        const std::vector<Instant> shared = sharedTimes(it->second);
        if (shared.empty())
            continue; // all of it was held
        widen(fresh, {shared.front() - Millis(1), shared.back()});
        done = m_firstSeen.note(it->second).and_then([&] {
            return put(it->first, std::move(it->second), shared);
        });
    }
    if (done && fresh) {
        widen(added, *fresh);
        done = addToRoll(m_samples, *fresh);
    }
    return done;
}

Result<void> SampleWriter::write(const Batch &batch, std::optional<TimeSpan> &added)
{
    auto targets = collect(batch);
    Result<void> done = targets ? put(std::move(*targets), added) : tl::unexpected(targets.error());
    for (auto it = batch.exemplars.begin(); done && it != batch.exemplars.end(); ++it) {
        const auto isNew = addExemplar(m_samples, m_registrar, batch.source, *it);
        if (isNew && *isNew)
            widen(added, {it->at - Millis(1), it->at});
        done = isNew.map([](bool) {});
    }
    for (auto it = batch.coverage.begin(); done && it != batch.coverage.end(); ++it)
        done = addCoverage(m_samples, m_registrar, *it);
    return done;
}

Result<void> SampleWriter::writeMissing(
    const Batch &batch, TimeSpan span, std::optional<TimeSpan> &added)
{
    auto targets = collect(batch);
    if (!targets)
        return tl::unexpected(targets.error());
    TimeCache times;
    SampleReader reader(m_samples, m_catalogue, times, m_notices);
    for (auto &[target, rows] : *targets) {
        std::vector<SeriesPtr> series = m_catalogue.ofTarget(target);
        std::erase_if(series, [&](const SeriesPtr &one) { return !rows.contains(one->id); });
        const auto held = reader.rowsOf(series, span);
        if (!held)
            return tl::unexpected(held.error());
        for (const auto &[id, known] : *held)
            dropTimes(rows[id], timesOf(known));
    }
    return put(std::move(*targets), added);
}

Result<void> SampleWriter::put(qint64 target, GroupRows rows, const std::vector<Instant> &shared)
{
    Head &head = m_heads[target];
    const Millis now = m_clock.monotonic();
    const bool isOld = head.rows > 0 && now - head.since >= oldestHead;
    if (shared.size() >= directScrapes || head.scrapes + shared.size() >= sealScrapes
        || head.rows + 1 >= sealRows || isOld)
        return sealTarget(target, std::move(rows));
    const qint64 key = rowKey(target, head.next);
    const Bytes content = encodeHead(key, rows, shared, m_sealer.layouts());
    auto done = Statement(m_samples, sql::insertHead)
                    .run(key, toMs(shared.front()), toMs(shared.back()), shared.size(), content);
    if (head.rows == 0)
        head.since = now;
    ++head.next;
    ++head.rows;
    head.scrapes += shared.size();
    return done;
}

Result<void> SampleWriter::sealTarget(qint64 target, GroupRows fresh)
{
    GroupRows rows;
    for (const SeriesPtr &series : m_registrar.ofTarget(target))
        rows.emplace(series->id,
            series->isHistogram ? SeriesRows(HistogramRows()) : SeriesRows(NumberRows()));
    if (m_heads[target].rows > 0) {
        Statement heads(m_samples, sql::headsOf);
        auto row = heads.first(firstKey(target), lastKey(target));
        for (; row && *row; row = heads.next())
            if (!decodeHead(heads.integer(0), heads.bytes(1), m_sealer.layouts(), rows))
                m_notices.set(QStringLiteral("head"),
                    QCoreApplication::translate("Store",
                        "Damaged samples not yet sealed were dropped; they are "
                        "fetched again while the source has them."));
        if (!row)
            return tl::unexpected(row.error());
    }
    for (const auto &[series, some] : fresh)
        append(rows[series], some);
    for (auto &[series, some] : rows)
        sortUnique(some);
    std::erase_if(rows, [](const auto &item) { return rowCount(item.second) == 0; });
    m_heads[target] = {};
    m_touched.insert(target);
    // what an older program left in the head is noted now
    return m_firstSeen.note(rows)
        .and_then([&] { return m_sealer.seal(target, rows); })
        .and_then([&] {
            return Statement(m_samples, sql::deleteHeads).run(firstKey(target), lastKey(target));
        });
}

Result<void> SampleWriter::sealAll()
{
    auto done = load();
    const QList<qint64> targets = m_heads.keys();
    for (auto it = targets.begin(); done && it != targets.end(); ++it)
        if (m_heads[*it].rows > 0)
            done = sealTarget(*it, {});
    for (auto it = m_touched.begin(); done && it != m_touched.end(); ++it)
        done = m_sealer.compact(*it);
    if (done)
        m_touched.clear();
    return done;
}

} // namespace toban
