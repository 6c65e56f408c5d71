// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bitpacking.h"

#include <algorithm>
#include <array>
#include <utility>

namespace toban {

__extension__ using Wide = unsigned __int128;

static constexpr size_t padding = 16; ///< what a load may read beyond the last value
static constexpr size_t groupOf = 8; ///< values after which a width is at a byte's edge again

void packBits(ByteWriter &out, std::span<const qint64> values, qint64 smallest, int width)
{
    Wide pending = 0;
    int bits = 0;
    for (const qint64 value : values) {
        const quint64 distance = static_cast<quint64>(value) - static_cast<quint64>(smallest);
        pending |= static_cast<Wide>(distance) << bits;
        for (bits += width; bits >= 8; bits -= 8, pending >>= 8)
            out.byte(static_cast<quint8>(pending));
    }
    if (bits > 0)
        out.byte(static_cast<quint8>(pending));
}

/// Whole groups; @p from is padded, @p out has room for them.
template <int Width>
static void unpackGroups(const char *from, size_t groups, quint64 smallest, qint64 *out)
{
    constexpr quint64 mask = Width == 64 ? ~quint64(0) : (quint64(1) << (Width & 63)) - 1;
    for (size_t group = 0; group < groups; ++group, from += Width, out += groupOf) {
#pragma GCC unroll 8
        for (size_t i = 0; i < groupOf; ++i) {
            const size_t bit = i * Width;
            quint64 word = 0;
            std::memcpy(&word, from + (bit >> 3), 8);
            word >>= bit & 7;
            if constexpr (Width > 57) { // the value may end in the ninth byte
                quint64 rest = 0;
                std::memcpy(&rest, from + (bit >> 3) + 8, 1);
                if ((bit & 7) != 0)
                    word |= rest << (64 - (bit & 7));
            }
            out[i] = static_cast<qint64>((word & mask) + smallest);
        }
    }
}

using Unpack = void (*)(const char *, size_t, quint64, qint64 *);

template <int... Widths>
static constexpr std::array<Unpack, sizeof...(Widths)> unpackers(
    std::integer_sequence<int, Widths...>)
{
    return {&unpackGroups<Widths>...};
}

void unpackBits(BytesView bytes, size_t count, int width, qint64 smallest, qint64 *out)
{
    static constexpr auto table = unpackers(std::make_integer_sequence<int, 65>());
    if (width == 0) {
        std::fill_n(out, count, smallest);
        return;
    }
    char padded[integerBlock * 8 + padding];
    std::memcpy(padded, bytes.data(), bytes.size());
    std::memset(padded + bytes.size(), 0, padding);
    const size_t whole = count / groupOf;
    const auto unpack = table[static_cast<size_t>(width)];
    unpack(padded, whole, static_cast<quint64>(smallest), out);
    if (const size_t left = count % groupOf; left > 0) {
        // the last group is read as a whole and cut; what lies beyond the bytes does not matter
        char tail[64 + padding] = {};
        const size_t from = whole * static_cast<size_t>(width);
        std::memcpy(tail, padded + from, std::min(bytes.size() - from, sizeof tail));
        qint64 values[groupOf];
        unpack(tail, 1, static_cast<quint64>(smallest), values);
        std::copy_n(values, left, out + whole * groupOf);
    }
}

} // namespace toban
