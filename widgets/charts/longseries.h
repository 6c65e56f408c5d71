// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instant.h"
#include "samplesummary.h"

#include <QList>

#include <algorithm>
#include <array>
#include <atomic>
#include <memory>
#include <vector>

namespace toban {

/** A line of any length: its samples in chunks with summaries over them, so that what a picture
 *  asks (a moment's index, the extremes of a stretch) is answered without reading all of them; a
 *  copy costs nothing. A copy shares the chunks, and an append never moves more than one chunk nor
 *  changes what another copy shows. Values as stored; NaN and Inf are gaps. A value type:
 * copies may live in different threads, one object is for one thread at a time. */
class LongSeries {
public:
    LongSeries() = default;
    LongSeries(const std::vector<Instant> &times, const std::vector<double> &values);

    /** @p at is not before the last sample. */
    void append(Instant at, double value);

    [[nodiscard]] size_t size() const { return m_size; }
    [[nodiscard]] bool isEmpty() const { return m_size == 0; }
    [[nodiscard]] Instant time(size_t index) const
    {
        return chunkAt(index).times[index % chunkLength];
    }
    [[nodiscard]] double value(size_t index) const
    {
        return chunkAt(index).values[index % chunkLength];
    }
    /** The first sample at or after @p at, or size(). */
    [[nodiscard]] size_t lowerBound(Instant at) const;
    /** The first sample after @p at, or size(). */
    [[nodiscard]] size_t upperBound(Instant at) const;
    /** Of the samples from @p begin up to before @p end; positions are indices of the series. */
    [[nodiscard]] SampleSummary summary(size_t begin, size_t end) const;

    /** Has the memory around @p index brought near, for a walk() that will soon end there, at a
     *  multiple of @p grain (1 or one of stretches). */
    void prefetch(size_t index, size_t grain) const;

    /** Calls @p samples(index, values, count) and @p stretch(index, length, summary) for all from
     *  @p begin up to before @p end, in order; positions in a summary are relative to the multiple
     *  of chunkLength at or before index. With @p isWhole no stretch has a gap. */
    template <typename Samples, typename Stretch>
    void walk(size_t begin, size_t end, bool isWhole, const Samples &samples,
        const Stretch &stretch) const;

    static constexpr size_t chunkLength = 16'384;
    static constexpr size_t fanBits = 4; ///< sixteen samples or stretches make a stretch
    static constexpr std::array<size_t, 3> stretches = {16, 256, 4096}; ///< samples summed up

    /** One is a copy of the other, and neither has changed since. */
    friend bool operator==(const LongSeries &one, const LongSeries &other)
    {
        return one.m_size == other.m_size
            && (one.m_chunks.isSharedWith(other.m_chunks)
                || std::ranges::equal(
                    one.m_chunks, other.m_chunks, {}, &Entry::chunk, &Entry::chunk));
    }

private:
    /** Samples are only ever added behind those a copy knows of, and a summary is written once,
     *  when its stretch is full: so copies in several threads share a chunk that still grows. */
    struct Chunk {
        explicit Chunk(size_t room);
        void put(size_t slot, Instant at, double value);
        [[nodiscard]] StretchSummary join(size_t level, size_t end) const;

        std::vector<Instant> times;
        std::vector<double> values;
        std::array<std::vector<StretchSummary>, stretches.size()> summaries;
        std::atomic<size_t> used{0}; ///< samples some copy has put here
    };
    struct Entry {
        std::shared_ptr<Chunk> chunk;
        Instant first;
        StretchSummary summary; ///< of a full chunk; positions within it
    };
    [[nodiscard]] const Chunk &chunkAt(size_t index) const
    {
        return *m_chunks[qsizetype(index / chunkLength)].chunk;
    }
    void makeRoom();
    [[nodiscard]] size_t partition(Instant at, bool isAfter) const;
    /** Inside one chunk, which it does not fill. */
    template <typename Samples, typename Stretch>
    static void walk(const Chunk &chunk, size_t base, size_t slot, size_t end, bool isWhole,
        const Samples &samples, const Stretch &stretch);

    QList<Entry> m_chunks; ///< all but the last are full; copies share the list as well
    size_t m_size = 0;
};

template <typename Samples, typename Stretch>
void LongSeries::walk(const Chunk &chunk, size_t base, size_t slot, size_t end, bool isWhole,
    const Samples &samples, const Stretch &stretch)
{
    while (slot < end) {
        size_t level = stretches.size();
        while (level > 0) {
            const size_t length = size_t(1) << (fanBits * level);
            if ((slot & (length - 1)) == 0 && slot + length <= end
                && !(isWhole && chunk.summaries[level - 1][slot >> (fanBits * level)].hasGap))
                break;
            --level;
        }
        if (level > 0) {
            const size_t length = size_t(1) << (fanBits * level);
            stretch(base + slot, length, chunk.summaries[level - 1][slot >> (fanBits * level)]);
            slot += length;
            continue;
        }
        const size_t next = std::min((slot / stretches[0] + 1) * stretches[0], end);
        samples(base + slot, chunk.values.data() + slot, next - slot);
        slot = next;
    }
}

template <typename Samples, typename Stretch>
void LongSeries::walk(
    size_t begin, size_t end, bool isWhole, const Samples &samples, const Stretch &stretch) const
{
    while (begin < end) {
        const Entry &entry = m_chunks[qsizetype(begin / chunkLength)];
        const size_t slot = begin % chunkLength;
        const size_t base = begin - slot;
        const size_t last = std::min(end - base, chunkLength);
        if (last - slot == chunkLength && !(isWhole && entry.summary.hasGap))
            stretch(base, chunkLength, entry.summary);
        else
            walk(*entry.chunk, base, slot, last, isWhole, samples, stretch);
        begin = base + last;
    }
}

} // namespace toban
