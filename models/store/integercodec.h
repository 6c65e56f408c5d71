// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bitpacking.h"

#include <algorithm>
#include <span>

namespace toban {

/** Integers in blocks of 128, each block as its smallest value (or difference to the one before)
 *  and the distances from it in as few bits as the largest needs. A block that is not wanted is
 *  stepped over. Written for decoding speed; used for times, counters and decimals. */
void writeIntegers(ByteWriter &out, std::span<const qint64> values);

/** Decodes one block after the other. */
class IntegerBlocks final {
public:
    IntegerBlocks(ByteReader &in, size_t count)
        : m_in(in)
        , m_left(count)
    {
    }

    /** Values in the next block; 0 at the end or where the bytes are damaged. */
    [[nodiscard]] size_t nextCount() const
    {
        return m_in.ok() ? std::min(m_left, integerBlock) : 0;
    }
    /** Steps over the next block. */
    void skip();
    /** Decodes the next block to @p out, which has room for nextCount() values. */
    void read(qint64 *out);

private:
    struct Head {
        bool isDelta = false;
        int width = 0;
        qint64 anchor = 0;
        qint64 smallestStep = 0;
        size_t packed = 0; ///< how many values are bit-packed
    };
    Head head();

    ByteReader &m_in;
    size_t m_left;
    quint64 m_anchor = 0;
};

/** The values [from, to) of a column of @p count values, handed over block by block as
 *  (const qint64 *, how many). False where the bytes are damaged. */
template <typename Sink>
[[nodiscard]] bool readIntegers(ByteReader &in, size_t count, size_t from, size_t to, Sink sink)
{
    IntegerBlocks blocks(in, count);
    qint64 values[integerBlock];
    size_t at = 0;
    while (at < to) {
        const size_t n = blocks.nextCount();
        if (n == 0)
            return false;
        if (at + n <= from) {
            blocks.skip();
        } else {
            blocks.read(values);
            const size_t first = from > at ? from - at : 0;
            sink(values + first, std::min(n, to - at) - first);
        }
        at += n;
    }
    return in.ok();
}

} // namespace toban
