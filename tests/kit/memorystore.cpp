// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "memorystore.h"

#include <QPromise>

#include <algorithm>
#include <iterator>

namespace toban {

void MemoryStore::setFeed(ChangeFeed *feed)
{
    const Lock lock(m_mutex);
    m_feed = feed;
}

void MemoryStore::setHeld(bool isHeld)
{
    const Lock lock(m_mutex);
    m_isHeld = isHeld;
    m_released.notify_all();
}

void MemoryStore::setFailure(std::optional<Error> error)
{
    const Lock lock(m_mutex);
    m_failure = std::move(error);
}

void MemoryStore::setStatus(StoreStatus status)
{
    const Lock lock(m_mutex);
    m_status = std::move(status);
}

Result<void> MemoryStore::check(Lock &lock) const
{
    m_released.wait(lock, [this] { return !m_isHeld; });
    if (m_failure)
        return tl::unexpected<Error>(*m_failure);
    return {};
}

void MemoryStore::keepNumbers(const SourceId &source, const NumberSeries &series)
{
    auto &stored = m_numbers[{source, series.labels}];
    stored.temporality = series.temporality;
    for (size_t i = 0; i < series.times.size(); ++i)
        stored.rows.try_emplace(series.times[i], series.values[i]);
}

void MemoryStore::keepHistogram(const SourceId &source, const HistogramSeries &series)
{
    auto &stored = m_histograms[{source, series.labels}];
    stored.temporality = series.temporality;
    for (const HistogramBlock &block : series.blocks)
        for (size_t i = 0; i < block.times.size(); ++i)
            stored.rows.try_emplace(block.times[i],
                Row{block.layout,
                    std::vector<double>(block.row(i), block.row(i) + block.layout->size()),
                    block.counts[i], block.sums[i]});
}

/// Widens the span of a change by the times of a series.
static void touch(ChangeSet &changes, const std::vector<Instant> &times)
{
    if (times.empty())
        return;
    ChangeSet more;
    more.samples = TimeSpan{times.front(), times.back()};
    changes.merge(more);
}

QFuture<Result<void>> MemoryStore::ingest(Batch batch)
{
    QPromise<Result<void>> promise;
    promise.start();
    ChangeSet changes;
    ChangeFeed *feed = nullptr;
    {
        const Lock lock(m_mutex);
        for (const NumberSeries &series : batch.numbers) {
            keepNumbers(batch.source, series);
            touch(changes, series.times);
        }
        for (const HistogramSeries &series : batch.histograms) {
            keepHistogram(batch.source, series);
            for (const HistogramBlock &block : series.blocks)
                touch(changes, block.times);
        }
        for (const Exemplar &exemplar : batch.exemplars) {
            const std::pair known(batch.source, exemplar);
            if (std::find(m_exemplars.begin(), m_exemplars.end(), known) == m_exemplars.end())
                m_exemplars.push_back(known);
            touch(changes, {exemplar.at});
        }
        m_coverage.insert(m_coverage.end(), batch.coverage.begin(), batch.coverage.end());
        if (batch.health)
            m_health.push_back(*batch.health);
        changes.health = batch.health.has_value();
        changes.sources = {batch.source};
        changes.sequence = ++m_sequence;
        feed = m_feed;
    }
    if (feed)
        QMetaObject::invokeMethod(feed, [feed, changes] { Q_EMIT feed->changed(changes); });
    promise.addResult(Result<void>());
    promise.finish();
    return promise.future();
}

static bool isChosen(const SeriesSelector &which, const SourceId &source, const Labels &labels)
{
    return source == which.source && labels.metricName() == which.metric
        && matchesAll(which.match, labels);
}

/// Where a read of a span begins: the last row at or before its left edge, if there is one.
template <typename Rows>
static auto firstOf(const Rows &rows, TimeSpan span)
{
    const auto after = rows.upper_bound(span.from);
    return after == rows.begin() ? after : std::prev(after);
}

Result<std::vector<NumberSeries>> MemoryStore::numbers(
    const SeriesSelector &which, TimeSpan span) const
{
    Lock lock(m_mutex);
    if (const auto ready = check(lock); !ready)
        return tl::unexpected<Error>(ready.error());
    std::vector<NumberSeries> found;
    for (const auto &[key, stored] : m_numbers) {
        if (!isChosen(which, key.first, key.second))
            continue;
        NumberSeries series{key.second, stored.temporality, {}, {}};
        for (auto it = firstOf(stored.rows, span); it != stored.rows.upper_bound(span.to); ++it) {
            series.times.push_back(it->first);
            series.values.push_back(it->second);
        }
        if (!series.times.empty())
            found.push_back(std::move(series));
    }
    return found;
}

Result<std::vector<HistogramSeries>> MemoryStore::histograms(
    const SeriesSelector &which, TimeSpan span) const
{
    Lock lock(m_mutex);
    if (const auto ready = check(lock); !ready)
        return tl::unexpected<Error>(ready.error());
    std::vector<HistogramSeries> found;
    for (const auto &[key, stored] : m_histograms) {
        if (!isChosen(which, key.first, key.second))
            continue;
        HistogramSeries series{key.second, stored.temporality, {}};
        for (auto it = firstOf(stored.rows, span); it != stored.rows.upper_bound(span.to); ++it) {
            const Row &row = it->second;
            if (series.blocks.empty() || *series.blocks.back().layout != *row.layout)
                series.blocks.push_back({row.layout, {}, {}, {}, {}});
            HistogramBlock &block = series.blocks.back();
            block.times.push_back(it->first);
            block.buckets.insert(block.buckets.end(), row.buckets.begin(), row.buckets.end());
            block.counts.push_back(row.count);
            block.sums.push_back(row.sum);
        }
        if (!series.blocks.empty())
            found.push_back(std::move(series));
    }
    return found;
}

Result<std::vector<std::pair<Labels, std::vector<ChunkSummary>>>> MemoryStore::summaries(
    const SeriesSelector &which, TimeSpan span) const
{
    const auto found = numbers(which, span);
    if (!found)
        return tl::unexpected<Error>(found.error());
    std::vector<std::pair<Labels, std::vector<ChunkSummary>>> all;
    for (const NumberSeries &series : *found) {
        const auto [least, most] = std::minmax_element(series.values.begin(), series.values.end());
        all.push_back({series.labels,
            {ChunkSummary{series.times.front(), series.times.back(),
                static_cast<qint64>(series.times.size()), *least, *most, series.values.front(),
                series.values.back()}}});
    }
    return all;
}

Result<std::vector<std::pair<Labels, Instant>>> MemoryStore::firstSamples(
    const SeriesSelector &which, Instant at) const
{
    Lock lock(m_mutex);
    if (const auto ready = check(lock); !ready)
        return tl::unexpected<Error>(ready.error());
    std::vector<std::pair<Labels, Instant>> found;
    const auto add = [&](const auto &all) {
        for (const auto &[key, stored] : all)
            if (isChosen(which, key.first, key.second) && !stored.rows.empty()
                && stored.rows.begin()->first <= at)
                found.emplace_back(key.second, stored.rows.begin()->first);
    };
    add(m_numbers);
    add(m_histograms);
    return found;
}

Result<std::vector<Exemplar>> MemoryStore::exemplars(
    const SeriesSelector &which, TimeSpan span, Millis thin) const
{
    Lock lock(m_mutex);
    if (const auto ready = check(lock); !ready)
        return tl::unexpected<Error>(ready.error());
    std::map<std::pair<qint64, size_t>, Exemplar> largest;
    for (size_t i = 0; i < m_exemplars.size(); ++i) {
        const auto &[source, exemplar] = m_exemplars[i];
        if (!isChosen(which, source, exemplar.series) || !span.contains(exemplar.at))
            continue;
        const std::pair key = thin > Millis(0)
            ? std::pair((toMs(exemplar.at) - 1) / thin.count(), size_t(0))
            : std::pair(toMs(exemplar.at), i);
        const auto [it, isFirst] = largest.try_emplace(key, exemplar);
        if (!isFirst && exemplar.value > it->second.value)
            it->second = exemplar;
    }
    std::vector<Exemplar> found;
    for (const auto &[key, exemplar] : largest)
        found.push_back(exemplar);
    return found;
}

std::optional<Instant> MemoryStore::newest(const SourceId &source, Instant at) const
{
    std::optional<Instant> newest;
    const auto look = [&](const auto &table) {
        for (const auto &[key, stored] : table) {
            const auto after = stored.rows.upper_bound(at);
            if (key.first == source && after != stored.rows.begin())
                newest = std::max(newest.value_or(Instant::min()), std::prev(after)->first);
        }
    };
    look(m_numbers);
    look(m_histograms);
    return newest;
}

Result<std::optional<Instant>> MemoryStore::newestSample(const SourceId &source, Instant at) const
{
    Lock lock(m_mutex);
    if (const auto ready = check(lock); !ready)
        return tl::unexpected<Error>(ready.error());
    return newest(source, at);
}

Result<std::vector<TimeSpan>> MemoryStore::holes(const ServiceId &service, TimeSpan span) const
{
    Lock lock(m_mutex);
    if (const auto ready = check(lock); !ready)
        return tl::unexpected<Error>(ready.error());
    std::vector<TimeSpan> known;
    for (const auto &coverage : m_coverage)
        if (coverage.service == service)
            known.push_back(coverage.span);
    std::sort(known.begin(), known.end(),
        [](const TimeSpan &a, const TimeSpan &b) { return a.from < b.from; });
    std::vector<TimeSpan> holes;
    Instant upTo = span.from;
    for (const TimeSpan &piece : known) {
        if (piece.from > upTo && upTo < span.to)
            holes.push_back({upTo, std::min(piece.from, span.to)});
        upTo = std::max(upTo, piece.to);
    }
    if (upTo < span.to)
        holes.push_back({upTo, span.to});
    return holes;
}

SourceHealth MemoryStore::healthOf(const SourceId &source, Instant at) const
{
    SourceHealth health;
    for (const HealthObservation &seen : m_health) {
        if (seen.source != source || seen.at > at)
            continue;
        if (!health.observedSince || health.last.state != seen.state)
            health.observedSince = seen.at;
        if (seen.state == SourceState::Ok)
            health.lastSuccess = seen.at;
        health.last = seen;
    }
    health.newestData = newest(source, at);
    return health;
}

Result<std::vector<SourceHealth>> MemoryStore::health(Instant at) const
{
    Lock lock(m_mutex);
    if (const auto ready = check(lock); !ready)
        return tl::unexpected<Error>(ready.error());
    std::vector<SourceId> sources;
    for (const HealthObservation &seen : m_health)
        if (seen.at <= at
            && std::find(sources.begin(), sources.end(), seen.source) == sources.end())
            sources.push_back(seen.source);
    std::sort(sources.begin(), sources.end());
    std::vector<SourceHealth> all;
    for (const SourceId &source : sources)
        all.push_back(healthOf(source, at));
    return all;
}

Result<std::vector<HealthObservation>> MemoryStore::healthHistory(
    const SourceId &source, TimeSpan span) const
{
    Lock lock(m_mutex);
    if (const auto ready = check(lock); !ready)
        return tl::unexpected<Error>(ready.error());
    std::vector<HealthObservation> changes;
    std::optional<SourceState> state;
    for (const HealthObservation &seen : m_health) {
        if (seen.source != source || seen.at > span.to)
            continue;
        if (state != seen.state && span.contains(seen.at))
            changes.push_back(seen);
        state = seen.state;
    }
    return changes;
}

Result<StoreStatus> MemoryStore::status() const
{
    Lock lock(m_mutex);
    if (const auto ready = check(lock); !ready)
        return tl::unexpected<Error>(ready.error());
    StoreStatus status = m_status;
    status.seriesCount = static_cast<qint64>(m_numbers.size() + m_histograms.size());
    return status;
}

Result<std::vector<Mark>> MemoryStore::marks(TimeSpan span) const
{
    Lock lock(m_mutex);
    if (const auto ready = check(lock); !ready)
        return tl::unexpected<Error>(ready.error());
    std::vector<Mark> found;
    std::copy_if(m_marks.begin(), m_marks.end(), std::back_inserter(found),
        [span](const Mark &mark) { return span.contains(mark.at); });
    std::stable_sort(
        found.begin(), found.end(), [](const Mark &a, const Mark &b) { return a.at < b.at; });
    return found;
}

template <typename Value>
static QFuture<Result<Value>> answerNow(Result<Value> value)
{
    QPromise<Result<Value>> promise;
    promise.start();
    promise.addResult(std::move(value));
    promise.finish();
    return promise.future();
}

QFuture<Result<MarkId>> MemoryStore::setMark(Instant at, QString text)
{
    if (text.simplified().isEmpty())
        return answerNow<MarkId>(failure(
            ErrorKind::Malformed, QStringLiteral("mark"), QStringLiteral("a mark needs a text")));
    const Lock lock(m_mutex);
    const MarkId id(QString::number(++m_marksEver));
    m_marks.push_back({id, at, text.simplified()});
    return answerNow<MarkId>(id);
}

QFuture<Result<void>> MemoryStore::removeMark(MarkId id)
{
    const Lock lock(m_mutex);
    if (std::erase_if(m_marks, [&id](const Mark &mark) { return mark.id == id; }) == 0)
        return answerNow<void>(
            failure(ErrorKind::Unsupported, id.text(), QStringLiteral("no such mark")));
    return answerNow<void>({});
}

} // namespace toban
