// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "numbercodec.h"

#include "compression.h"
#include "decimalcolumn.h"
#include "integercodec.h"
#include "totalcolumn.h"

namespace toban {

namespace {
enum class NumberForm : quint8 {
    Constant,
    DecimalBlocks, ///< bit-packed
    DecimalZstd, ///< differences, compressed
    Total, ///< a running sum of decimals
    Planes, ///< differences of the bit patterns
};
} // namespace

static quint64 bitsOf(double value)
{
    return std::bit_cast<quint64>(value);
}

bool asInteger(double value, qint64 &integer)
{
    constexpr double largest = 9007199254740992.0; // 2^53
    if (!(value >= -largest && value <= largest))
        return false;
    integer = static_cast<qint64>(value);
    return bitsOf(static_cast<double>(integer)) == bitsOf(value);
}

static bool isConstant(std::span<const double> values)
{
    return std::all_of(values.begin(), values.end(),
        [first = bitsOf(values.front())](double value) { return bitsOf(value) == first; });
}

static Bytes asPlanes(std::span<const double> values)
{
    std::vector<quint64> steps;
    steps.reserve(values.size());
    quint64 last = 0;
    for (const double value : values) {
        steps.push_back(zigzag(static_cast<qint64>(bitsOf(value) - last)));
        last = bitsOf(value);
    }
    ByteWriter out;
    out.byte(static_cast<quint8>(NumberForm::Planes));
    writePlanes(out, steps);
    return out.take();
}

static bool fromPlanes(ByteReader &in, size_t count, size_t from, size_t to, double *out)
{
    const std::vector<quint64> steps = readPlanes(in, count);
    quint64 last = 0;
    for (size_t i = 0; i < to; ++i) {
        last += static_cast<quint64>(unzigzag(steps[i]));
        if (i >= from)
            *out++ = std::bit_cast<double>(last);
    }
    return in.ok();
}

/// The integers' differences, as short as they go.
static Bytes steps(std::span<const qint64> integers)
{
    ByteWriter out;
    qint64 last = 0;
    for (const qint64 value : integers) {
        out.zigzag(value - last); // within 2^54: decimals are within 2^53
        last = value;
    }
    return out.take();
}

static bool isWorthZstd(size_t packed, size_t blocks)
{
    return packed * 2 < blocks; // blocks decode several times faster
}

/// Whether zstd would win, judged by the first values: trying it on all costs more than the rest.
static bool isZstdLikely(const DecimalColumn &column)
{
    constexpr size_t looked = 4 * integerBlock;
    const std::span<const qint64> all(column.integers());
    if (all.size() <= looked)
        return true;
    ByteWriter blocks;
    writeIntegers(blocks, all.first(looked));
    ByteWriter packed;
    writePacked(packed, steps(all.first(looked)), Effort::Little);
    return isWorthZstd(packed.bytes().size(), blocks.bytes().size());
}

static Bytes asDecimals(const DecimalColumn &column)
{
    ByteWriter blocks;
    blocks.byte(static_cast<quint8>(NumberForm::DecimalBlocks));
    column.writeHead(blocks);
    writeIntegers(blocks, column.integers());
    constexpr size_t worthPacking = 48;
    if (blocks.bytes().size() < worthPacking || !isZstdLikely(column))
        return blocks.take();
    ByteWriter packed;
    packed.byte(static_cast<quint8>(NumberForm::DecimalZstd));
    column.writeHead(packed);
    writePacked(packed, steps(column.integers()));
    return isWorthZstd(packed.bytes().size(), blocks.bytes().size()) ? packed.take()
                                                                     : blocks.take();
}

Bytes encodeNumbers(std::span<const double> values, const std::vector<bool> *changedHint)
{
    if (values.empty())
        return {};
    if (isConstant(values)) {
        ByteWriter out;
        out.byte(static_cast<quint8>(NumberForm::Constant));
        out.fixed64(bitsOf(values.front()));
        return out.take();
    }
    if (const auto column = DecimalColumn::of(values))
        return asDecimals(*column);
    Bytes planes = asPlanes(values);
    ByteWriter total;
    total.byte(static_cast<quint8>(NumberForm::Total));
    if (!writeTotal(total, values, changedHint) || total.bytes().size() >= planes.size())
        return planes;
    return total.take();
}

static bool fromDecimalBlocks(ByteReader &in, size_t count, size_t from, size_t to, double *out)
{
    const DecimalHead head(in, count);
    double *at = out;
    const bool isRead = readIntegers(in, count, from, to, [&](const qint64 *values, size_t n) {
        head.toNumbers(values, n, at);
        at += n;
    });
    head.restoreExceptions(from, to, out);
    return isRead;
}

static bool fromDecimalZstd(ByteReader &in, size_t count, size_t from, size_t to, double *out)
{
    const DecimalHead head(in, count);
    Bytes bytesUnpacked;
    const BytesView bytes = readPacked(in, count * 10, bytesUnpacked);
    ByteReader stepBytes(bytes);
    quint64 value = 0;
    qint64 block[integerBlock];
    double *at = out;
    for (size_t i = 0; i < to;) {
        const size_t n = std::min(integerBlock, (i < from ? from : to) - i);
        for (size_t k = 0; k < n; ++k) {
            value += static_cast<quint64>(stepBytes.zigzag());
            block[k] = static_cast<qint64>(value);
        }
        if (i >= from) {
            head.toNumbers(block, n, at);
            at += n;
        }
        i += n;
    }
    head.restoreExceptions(from, to, out);
    return in.ok() && stepBytes.ok();
}

bool decodeNumbers(BytesView bytes, size_t count, size_t from, size_t to, double *out,
    const std::vector<bool> *changedHint)
{
    if (from >= to || to > count)
        return from == to;
    ByteReader in(bytes);
    switch (static_cast<NumberForm>(in.byte())) {
    case NumberForm::Constant:
        std::fill_n(out, to - from, std::bit_cast<double>(in.fixed64()));
        return in.ok();
    case NumberForm::DecimalBlocks:
        return fromDecimalBlocks(in, count, from, to, out);
    case NumberForm::DecimalZstd:
        return fromDecimalZstd(in, count, from, to, out);
    case NumberForm::Total:
        return readTotal(in, count, from, to, out, changedHint);
    case NumberForm::Planes:
        return fromPlanes(in, count, from, to, out);
    }
    return false;
}

} // namespace toban
