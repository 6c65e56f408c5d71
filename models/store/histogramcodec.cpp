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

namespace {

/// Running totals of buckets on their way into the rows [from, to) of @p rows, and the steps of all
/// buckets together from row to row: counts are told by them.
class BucketRows {
public:
    BucketRows(size_t rows, size_t width, size_t from, size_t to, double *out)
        : rows(rows)
        , width(width)
        , steps(rows, 0)
        , m_from(from)
        , m_to(to)
        , m_out(out)
    {
    }

    const size_t rows;
    const size_t width;
    std::vector<quint64> steps;

    /// Bucket @p b keeps its value in the rows [begin, end).
    void keep(size_t b, size_t begin, size_t end, quint64 value)
    {
        const size_t last = std::min(end, m_to);
        for (size_t row = std::max(begin, m_from); row < last; ++row)
            m_out[(row - m_from) * width + b] = static_cast<double>(wrapped(value));
    }
    [[nodiscard]] double *column(size_t b) { return m_out + b; }
    [[nodiscard]] std::pair<size_t, size_t> wanted() const { return {m_from, m_to}; }

private:
    const size_t m_from;
    const size_t m_to;
    double *const m_out;
};

} // namespace

static bool readDense(ByteReader &in, BucketRows &out)
{
    Bytes firstBytesUnpacked;
    const BytesView firstBytes = readPacked(in, out.width * 10, firstBytesUnpacked);
    Bytes stepBytesUnpacked;
    const BytesView stepBytes = readPacked(in, out.width * out.rows * 10, stepBytesUnpacked);
    ByteReader first(firstBytes);
    ByteReader steps(stepBytes);
    for (size_t b = 0; b < out.width; ++b) {
        auto value = static_cast<quint64>(first.zigzag());
        out.steps[0] += value;
        out.keep(b, 0, 1, value);
        for (size_t row = 1; row < out.rows; ++row) {
            const auto step = static_cast<quint64>(steps.zigzag());
            value += step;
            out.steps[row] += step;
            out.keep(b, row, row + 1, value);
        }
    }
    return in.ok() && first.ok() && steps.ok();
}

static bool readSparse(ByteReader &in, BucketRows &out)
{
    Bytes firstBytesUnpacked;
    const BytesView firstBytes = readPacked(in, out.width * 10, firstBytesUnpacked);
    Bytes gapBytesUnpacked;
    const BytesView gapBytes = readPacked(in, out.width * out.rows * 10, gapBytesUnpacked);
    Bytes changeBytesUnpacked;
    const BytesView changeBytes = readPacked(in, out.width * out.rows * 10, changeBytesUnpacked);
    ByteReader first(firstBytes);
    ByteReader gaps(gapBytes);
    ByteReader changes(changeBytes);
    // the place of the next change among the steps of all buckets, one bucket after the other
    const quint64 end = quint64(out.width) * (out.rows - 1);
    const auto after = [&gaps, end](quint64 place) {
        const quint64 gap = gaps.left() > 0 ? gaps.varint() : end;
        return gap >= end - place ? end : place + gap;
    };
    quint64 next = after(0);
    for (size_t b = 0; b < out.width; ++b) {
        const quint64 begin = quint64(b) * (out.rows - 1);
        auto value = static_cast<quint64>(first.zigzag());
        out.steps[0] += value;
        size_t row = 0;
        while (next < begin + out.rows - 1) {
            const size_t changed = static_cast<size_t>(next - begin) + 1;
            const auto step = static_cast<quint64>(changes.zigzag());
            out.keep(b, row, changed, value);
            value += step;
            out.steps[changed] += step;
            row = changed;
            next = after(next + 1);
        }
        out.keep(b, row, out.rows, value);
    }
    return in.ok() && first.ok() && gaps.ok() && changes.ok();
}

static bool readFloats(ByteReader &in, BucketRows &out)
{
    const auto [from, to] = out.wanted();
    std::vector<double> column(to - from);
    for (size_t b = 0; b < out.width; ++b) {
        if (!decodeNumbers(in.blob(), out.rows, from, to, column.data()))
            return false;
        for (size_t i = 0; i < column.size(); ++i)
            out.column(b)[i * out.width] = column[i];
    }
    return in.ok();
}

static bool readBuckets(ByteReader &in, BucketRows &out)
{
    switch (static_cast<BucketForm>(in.byte())) {
    case BucketForm::Dense:
        return readDense(in, out);
    case BucketForm::Sparse:
        return readSparse(in, out);
    case BucketForm::Floats:
        return readFloats(in, out);
    }
    return false;
}

/// The counts of all rows: which of them changed tells how the sums are to be read.
static bool readCounts(ByteReader &in, const BucketRows &buckets, std::vector<double> &out)
{
    const size_t rows = buckets.rows;
    switch (static_cast<CountForm>(in.byte())) {
    case CountForm::Floats:
        out.resize(rows);
        return decodeNumbers(in.blob(), rows, 0, rows, out.data());
    case CountForm::FromBuckets:
        break;
    default:
        return false;
    }
    Bytes bytesUnpacked;
    const BytesView bytes = readPacked(in, rows * 12 + 16, bytesUnpacked);
    ByteReader integers(bytes);
    out.reserve(rows);
    quint64 total = 0;
    return readIntegers(integers, rows, 0, rows, [&](const qint64 *beyond, size_t n) {
        for (size_t i = 0; i < n; ++i) {
            total += buckets.steps[out.size()];
            out.push_back(static_cast<double>(wrapped(total + static_cast<quint64>(beyond[i]))));
        }
    });
}

bool decodeHistogram(BytesView bytes, size_t rows, size_t from, size_t to, HistogramBlock &block)
{
    if (rows == 0)
        return true;
    const size_t width = block.layout->size();
    const size_t before = block.counts.size();
    block.buckets.resize((before + to - from) * width);
    block.sums.resize(before + to - from);
    ByteReader in(bytes);
    BucketRows buckets(rows, width, from, to, block.buckets.data() + before * width);
    std::vector<double> counts;
    bool isRead = readBuckets(in, buckets) && readCounts(in, buckets, counts);
    if (isRead) {
        const std::vector<bool> hint = countChanges(counts.data(), rows);
        isRead = decodeNumbers(in.rest(), rows, from, to, block.sums.data() + before, &hint);
    }
    if (!isRead) {
        block.buckets.resize(before * width);
        block.sums.resize(before);
        return false;
    }
    block.counts.insert(block.counts.end(), counts.begin() + static_cast<ptrdiff_t>(from),
        counts.begin() + static_cast<ptrdiff_t>(to));
    return true;
}

} // namespace toban
