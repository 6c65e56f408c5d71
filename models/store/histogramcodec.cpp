// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "histogramcodec.h"

#include "compression.h"
#include "integercodec.h"
#include "numbercodec.h"

#include <optional>

namespace toban {

namespace {
enum class BucketForm : quint8 { Dense, Sparse, Floats };
enum class CountForm : quint8 { FromBuckets, Floats };

/// Bucket by bucket, each in the order of time.
struct BucketMatrix {
    size_t rows = 0;
    size_t width = 0;
    std::vector<qint64> values;
};
} // namespace

/// Sums wrap, so that damaged bytes cannot overflow them.
static qint64 wrapped(quint64 value)
{
    return static_cast<qint64>(value);
}

static std::optional<BucketMatrix> wholeBuckets(const HistogramBlock &block, size_t from, size_t to)
{
    BucketMatrix matrix{to - from, block.layout->size(), {}};
    matrix.values.resize(matrix.rows * matrix.width);
    for (size_t i = 0; i < matrix.rows; ++i) {
        const double *row = block.row(from + i);
        for (size_t b = 0; b < matrix.width; ++b)
            if (!asInteger(row[b], matrix.values[b * matrix.rows + i]))
                return std::nullopt;
    }
    return matrix;
}

/// The first row as it is, then the differences; dense, and as gaps between those not zero.
static void writeWholeBuckets(ByteWriter &out, const BucketMatrix &matrix)
{
    ByteWriter first;
    ByteWriter dense;
    ByteWriter gaps;
    ByteWriter changes;
    size_t gap = 0;
    for (size_t b = 0; b < matrix.width; ++b) {
        const qint64 *column = matrix.values.data() + b * matrix.rows;
        first.zigzag(column[0]);
        for (size_t i = 1; i < matrix.rows; ++i) {
            const qint64 step = column[i] - column[i - 1]; // within 2^54
            dense.zigzag(step);
            if (step == 0) {
                ++gap;
                continue;
            }
            gaps.varint(gap);
            changes.zigzag(step);
            gap = 0;
        }
    }
    ByteWriter asDense;
    writePacked(asDense, dense.bytes());
    ByteWriter asSparse;
    writePacked(asSparse, gaps.bytes());
    writePacked(asSparse, changes.bytes());
    const bool isSparse = asSparse.bytes().size() < asDense.bytes().size();
    out.byte(static_cast<quint8>(isSparse ? BucketForm::Sparse : BucketForm::Dense));
    writePacked(out, first.bytes());
    out.raw(isSparse ? asSparse.bytes() : asDense.bytes());
}

static void writeFloatBuckets(ByteWriter &out, const HistogramBlock &block, size_t from, size_t to)
{
    out.byte(static_cast<quint8>(BucketForm::Floats));
    std::vector<double> column(to - from);
    for (size_t b = 0; b < block.layout->size(); ++b) {
        for (size_t i = from; i < to; ++i)
            column[i - from] = block.row(i)[b];
        out.blob(encodeNumbers(column));
    }
}

static std::vector<bool> countChanges(const double *counts, size_t rows)
{
    std::vector<bool> changed(rows, false);
    for (size_t i = 1; i < rows; ++i)
        changed[i] = std::bit_cast<quint64>(counts[i]) != std::bit_cast<quint64>(counts[i - 1]);
    return changed;
}

/// How far each count is from the sum of its buckets: nothing, unless NaN was observed.
static std::optional<std::vector<qint64>> beyondBuckets(
    const BucketMatrix &matrix, std::span<const double> counts)
{
    std::vector<qint64> beyond(matrix.rows);
    for (size_t i = 0; i < matrix.rows; ++i)
        if (!asInteger(counts[i], beyond[i]))
            return std::nullopt;
    for (size_t b = 0; b < matrix.width; ++b)
        for (size_t i = 0; i < matrix.rows; ++i)
            beyond[i]
                -= matrix.values[b * matrix.rows + i]; // at most 2^10 buckets matter: no overflow
    return beyond;
}

Bytes encodeHistogram(const HistogramBlock &block, size_t from, size_t to)
{
    ByteWriter out;
    const size_t rows = to - from;
    const std::span<const double> counts(block.counts.data() + from, rows);
    const auto matrix = wholeBuckets(block, from, to);
    if (matrix)
        writeWholeBuckets(out, *matrix);
    else
        writeFloatBuckets(out, block, from, to);
    const auto beyond = matrix ? beyondBuckets(*matrix, counts) : std::nullopt;
    out.byte(static_cast<quint8>(beyond ? CountForm::FromBuckets : CountForm::Floats));
    if (beyond) {
        ByteWriter integers;
        writeIntegers(integers, *beyond);
        writePacked(out, integers.bytes());
    } else {
        out.blob(encodeNumbers(counts));
    }
    const std::vector<bool> hint = countChanges(counts.data(), rows);
    out.raw(encodeNumbers({block.sums.data() + from, rows}, &hint));
    return out.take();
}

/// Puts a column of running totals into the rows.
static void fillColumn(double *first, size_t rows, size_t width, qint64 value, ByteReader &steps)
{
    for (size_t i = 0; i < rows; ++i) {
        if (i > 0)
            value = static_cast<qint64>(
                static_cast<quint64>(value) + static_cast<quint64>(steps.zigzag()));
        first[i * width] = static_cast<double>(value);
    }
}

static bool readDense(ByteReader &in, size_t rows, size_t width, double *out)
{
    Bytes firstBytesUnpacked;
    const BytesView firstBytes = readPacked(in, width * 10, firstBytesUnpacked);
    Bytes stepBytesUnpacked;
    const BytesView stepBytes = readPacked(in, width * rows * 10, stepBytesUnpacked);
    ByteReader first(firstBytes);
    ByteReader steps(stepBytes);
    for (size_t b = 0; b < width; ++b)
        fillColumn(out + b, rows, width, first.zigzag(), steps);
    return in.ok() && first.ok() && steps.ok();
}

static bool readSparse(ByteReader &in, size_t rows, size_t width, double *out)
{
    Bytes firstBytesUnpacked;
    const BytesView firstBytes = readPacked(in, width * 10, firstBytesUnpacked);
    Bytes gapBytesUnpacked;
    const BytesView gapBytes = readPacked(in, width * rows * 10, gapBytesUnpacked);
    Bytes changeBytesUnpacked;
    const BytesView changeBytes = readPacked(in, width * rows * 10, changeBytesUnpacked);
    ByteReader first(firstBytes);
    ByteReader gaps(gapBytes);
    ByteReader changes(changeBytes);
    const auto nextGap = [&gaps] { return gaps.left() > 0 ? gaps.varint() : ~quint64(0); };
    quint64 gap = nextGap();
    for (size_t b = 0; b < width; ++b) {
        auto value = static_cast<quint64>(first.zigzag());
        for (size_t i = 0; i < rows; ++i) {
            if (i > 0 && gap-- == 0) {
                value += static_cast<quint64>(changes.zigzag());
                gap = nextGap();
            }
            out[i * width + b] = static_cast<double>(static_cast<qint64>(value));
        }
    }
    return in.ok() && first.ok() && gaps.ok() && changes.ok();
}

static bool readFloats(ByteReader &in, size_t rows, size_t width, double *out)
{
    std::vector<double> column(rows);
    for (size_t b = 0; b < width; ++b) {
        if (!decodeNumbers(in.blob(), rows, 0, rows, column.data()))
            return false;
        for (size_t i = 0; i < rows; ++i)
            out[i * width + b] = column[i];
    }
    return in.ok();
}

static bool readBuckets(ByteReader &in, size_t rows, size_t width, double *out)
{
    switch (static_cast<BucketForm>(in.byte())) {
    case BucketForm::Dense:
        return readDense(in, rows, width, out);
    case BucketForm::Sparse:
        return readSparse(in, rows, width, out);
    case BucketForm::Floats:
        return readFloats(in, rows, width, out);
    }
    return false;
}

static bool readCounts(
    ByteReader &in, size_t rows, size_t width, const double *buckets, double *out)
{
    switch (static_cast<CountForm>(in.byte())) {
    case CountForm::Floats:
        return decodeNumbers(in.blob(), rows, 0, rows, out);
    case CountForm::FromBuckets:
        break;
    default:
        return false;
    }
    Bytes bytesUnpacked;
    const BytesView bytes = readPacked(in, rows * 12 + 16, bytesUnpacked);
    ByteReader integers(bytes);
    const double *row = buckets;
    return readIntegers(integers, rows, 0, rows, [&](const qint64 *beyond, size_t n) {
        for (size_t i = 0; i < n; ++i, row += width) {
            auto total = static_cast<quint64>(beyond[i]);
            for (size_t b = 0; b < width; ++b)
                total += static_cast<quint64>(static_cast<qint64>(row[b]));
            *out++ = static_cast<double>(wrapped(total));
        }
    });
}

bool decodeHistogram(BytesView bytes, size_t rows, HistogramBlock &block)
{
    const size_t width = block.layout->size();
    const size_t before = block.counts.size();
    block.buckets.resize((before + rows) * width);
    block.counts.resize(before + rows);
    block.sums.resize(before + rows);
    double *const buckets = block.buckets.data() + before * width;
    double *const counts = block.counts.data() + before;
    ByteReader in(bytes);
    bool isRead
        = readBuckets(in, rows, width, buckets) && readCounts(in, rows, width, buckets, counts);
    if (isRead) {
        const std::vector<bool> hint = countChanges(counts, rows);
        isRead = decodeNumbers(in.rest(), rows, 0, rows, block.sums.data() + before, &hint);
    }
    if (!isRead) {
        block.buckets.resize(before * width);
        block.counts.resize(before);
        block.sums.resize(before);
    }
    return isRead;
}

} // namespace toban
