// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "longseries.h"

#include <algorithm>

namespace toban {

static constexpr size_t shortestChunk = 64;

static StretchSummary stored(const SampleSummary &summary)
{
    return {summary.least, summary.greatest, summary.leastPositive,
        static_cast<quint16>(summary.leastAt), static_cast<quint16>(summary.greatestAt),
        summary.hasGap};
}

LongSeries::Chunk::Chunk(size_t room)
    : times(room)
    , values(room)
{
    for (size_t level = 0; level < stretches.size(); ++level)
        summaries[level].resize(room / stretches[level]);
}

void LongSeries::Chunk::put(size_t slot, Instant at, double value)
{
    times[slot] = at;
    values[slot] = value;
    const size_t count = slot + 1;
    if (count % stretches[0] != 0)
        return;
    SampleSummary block;
    for (size_t index = count - stretches[0]; index < count; ++index)
        block.add(values[index], index);
    summaries[0][slot / stretches[0]] = stored(block);
    for (size_t level = 1; level < stretches.size() && count % stretches[level] == 0; ++level)
        summaries[level][slot / stretches[level]] = join(level - 1, count / stretches[level - 1]);
}

/// The last summaries of a level before @p end, as one.
StretchSummary LongSeries::Chunk::join(size_t level, size_t end) const
{
    SampleSummary joined;
    for (size_t index = end - std::min(size_t(1) << fanBits, end); index < end; ++index)
        joined.add(summaries[level][index]);
    return stored(joined);
}

LongSeries::LongSeries(const std::vector<Instant> &times, const std::vector<double> &values)
{
    const size_t count = std::min(times.size(), values.size());
    for (size_t index = 0; index < count; ++index)
        append(times[index], values[index]);
}

/// So that the last chunk has a free slot that nobody else has taken.
void LongSeries::makeRoom()
{
    const size_t slot = m_size % chunkLength;
    if (slot == 0) {
        m_chunks.push_back(
            {std::make_shared<Chunk>(m_size == 0 ? shortestChunk : chunkLength), {}, {}});
        m_chunks.back().chunk->used = 1;
        return;
    }
    Chunk &last = *m_chunks.constLast().chunk;
    size_t known = slot;
    if (slot < last.times.size() && last.used.compare_exchange_strong(known, slot + 1))
        return;
    auto wider
        = std::make_shared<Chunk>(std::min(std::max(last.times.size(), slot * 2), chunkLength));
    for (size_t index = 0; index < slot; ++index)
        wider->put(index, last.times[index], last.values[index]);
    wider->used = slot + 1;
    m_chunks.back().chunk = std::move(wider);
}

void LongSeries::append(Instant at, double value)
{
    makeRoom();
    const size_t slot = m_size % chunkLength;
    Chunk &chunk = *m_chunks.constLast().chunk;
    if (slot == 0)
        m_chunks.last().first = at;
    chunk.put(slot, at, value);
    ++m_size;
    if (m_size % chunkLength == 0)
        m_chunks.last().summary = chunk.join(stretches.size() - 1, chunkLength / stretches.back());
}

size_t LongSeries::partition(Instant at, bool isAfter) const
{
    const auto isBefore = [&](Instant time) { return isAfter ? time <= at : time < at; };
    const auto next = std::ranges::partition_point(
        m_chunks, [&](const Entry &entry) { return isBefore(entry.first); });
    if (next == m_chunks.begin())
        return 0;
    const auto number = static_cast<size_t>(next - m_chunks.begin()) - 1;
    const auto begin = m_chunks[qsizetype(number)].chunk->times.begin();
    const auto count
        = static_cast<std::ptrdiff_t>(std::min(m_size - number * chunkLength, chunkLength));
    return number * chunkLength
        + static_cast<size_t>(std::partition_point(begin, begin + count, isBefore) - begin);
}

size_t LongSeries::lowerBound(Instant at) const
{
    return partition(at, false);
}

size_t LongSeries::upperBound(Instant at) const
{
    return partition(at, true);
}

void LongSeries::prefetch(size_t index, size_t grain) const
{
    if (index >= m_size)
        return;
    constexpr size_t perLine = 2; // summaries
    const Chunk &chunk = chunkAt(index);
    const size_t slot = index % chunkLength / grain * grain;
    __builtin_prefetch(&chunk.times[slot]);
    if (grain == 1) {
        __builtin_prefetch(&chunk.values[slot & ~size_t(15)]);
        __builtin_prefetch(&chunk.values[slot | 15]);
    }
    for (size_t level = 1; level < stretches.size(); ++level) {
        if (stretches[level - 1] < grain)
            continue;
        const auto &summaries = chunk.summaries[level - 1];
        const size_t first = slot >> (fanBits * (level + 1)) << fanBits;
        const size_t last = std::min(first + (size_t(1) << fanBits), summaries.size());
        for (size_t at = first; at < last; at += perLine)
            __builtin_prefetch(&summaries[at]);
    }
}

SampleSummary LongSeries::summary(size_t begin, size_t end) const
{
    SampleSummary whole;
    walk(
        begin, end, false,
        [&](size_t index, const double *values, size_t count) {
            for (size_t at = 0; at < count; ++at)
                whole.add(values[at], index + at);
        },
        [&](size_t index, size_t, const StretchSummary &found) {
            whole.add(found, index - index % chunkLength);
        });
    return whole;
}

} // namespace toban
