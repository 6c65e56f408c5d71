// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "columnblob.h"

#include "compression.h"
#include "histogramcodec.h"
#include "integercodec.h"
#include "numbercodec.h"

namespace toban {

namespace {
enum class PresenceForm : quint8 { All, Stretch, Bitmap };
} // namespace

TimeSpan allTime()
{
    return {fromMs(-1), fromMs(qint64(1) << 43)};
}

void RowPresence::write(
    ByteWriter &out, std::span<const Instant> shared, std::span<const Instant> times)
{
    if (times.size() == shared.size()) {
        out.byte(static_cast<quint8>(PresenceForm::All));
        return;
    }
    const auto first = static_cast<size_t>(
        std::lower_bound(shared.begin(), shared.end(), times.front()) - shared.begin());
    if (first + times.size() <= shared.size() && shared[first + times.size() - 1] == times.back()) {
        out.byte(static_cast<quint8>(PresenceForm::Stretch));
        out.varint(first);
        out.varint(times.size());
        return;
    }
    Bytes bitmap((shared.size() + 7) / 8, '\0');
    for (size_t row = 0, n = 0; row < shared.size() && n < times.size(); ++row) {
        if (shared[row] != times[n])
            continue;
        bitmap[row / 8] = static_cast<char>(bitmap[row / 8] | 1 << (row % 8));
        ++n;
    }
    out.byte(static_cast<quint8>(PresenceForm::Bitmap));
    writePacked(out, bitmap);
}

RowPresence::RowPresence(ByteReader &in, size_t rows)
    : m_count(rows)
{
    const auto form = static_cast<PresenceForm>(in.byte());
    if (form == PresenceForm::All)
        return;
    if (form == PresenceForm::Stretch) {
        m_first = in.varint();
        m_count = in.varint();
        if (m_first > rows || m_count > rows - m_first)
            in.fail();
    } else if (form == PresenceForm::Bitmap) {
        Bytes bitmapUnpacked;
        const BytesView bitmap = readPacked(in, (rows + 7) / 8, bitmapUnpacked);
        for (size_t row = 0; row < rows && row / 8 < bitmap.size(); ++row)
            if (bitmap[row / 8] >> (row % 8) & 1)
                m_rows.push_back(static_cast<quint32>(row));
        m_count = m_rows.size();
    } else {
        in.fail();
    }
    if (!in.ok())
        m_count = 0;
}

size_t RowPresence::countBefore(size_t row) const
{
    if (!m_rows.empty())
        return static_cast<size_t>(
            std::lower_bound(m_rows.begin(), m_rows.end(), row) - m_rows.begin());
    return row <= m_first ? 0 : std::min(row - m_first, m_count);
}

void RowPresence::times(
    std::span<const Instant> shared, size_t from, size_t to, std::vector<Instant> &out) const
{
    if (m_rows.empty()) {
        const auto part = shared.subspan(m_first + from, to - from);
        out.insert(out.end(), part.begin(), part.end());
        return;
    }
    for (size_t n = from; n < to; ++n)
        out.push_back(shared[m_rows[n]]);
}

Bytes encodeTimes(std::span<const Instant> times)
{
    std::vector<qint64> integers;
    integers.reserve(times.size());
    for (const Instant at : times)
        integers.push_back(toMs(at));
    ByteWriter out;
    out.varint(integers.size());
    writeIntegers(out, integers);
    return out.take();
}

std::vector<Instant> decodeTimes(BytesView bytes)
{
    ByteReader in(bytes);
    const quint64 count = in.varint();
    // a block of 128 takes two bytes at least: no length is believed that cannot be
    if (count > (bytes.size() / 2 + 1) * integerBlock)
        return {};
    std::vector<Instant> times;
    times.reserve(count);
    const bool isRead = readIntegers(in, count, 0, count, [&times](const qint64 *ms, size_t n) {
        for (size_t i = 0; i < n; ++i)
            times.push_back(fromMs(ms[i]));
    });
    // readers rely on it: rows of chunks are not looked at again
    const bool isAscending
        = std::adjacent_find(times.begin(), times.end(), std::greater_equal<>()) == times.end();
    return isRead && isAscending ? times : std::vector<Instant>();
}

/// A histogram's rows can only be decoded from the first of their block, so long blocks are written
/// in parts: an hour out of a day's chunk then costs an hour.
static constexpr size_t largestPart = 256;

static size_t partCount(const HistogramRows &rows)
{
    size_t parts = 0;
    for (const HistogramBlock &block : rows.blocks)
        parts += (block.times.size() + largestPart - 1) / largestPart;
    return parts;
}

static void writeHistograms(
    ByteWriter &out, const HistogramRows &rows, const LayoutNumbers &layouts)
{
    out.varint(partCount(rows));
    for (const HistogramBlock &block : rows.blocks)
        for (size_t from = 0; from < block.times.size(); from += largestPart) {
            const size_t to = std::min(from + largestPart, block.times.size());
            out.varint(static_cast<quint64>(layouts.numberOf(block.layout)));
            out.varint(to - from);
            out.blob(encodeHistogram(block, from, to));
        }
}

Bytes encodeColumn(
    std::span<const Instant> shared, const SeriesRows &rows, const LayoutNumbers &layouts)
{
    ByteWriter out;
    RowPresence::write(out, shared, timesOf(rows));
    if (const auto *numbers = std::get_if<NumberRows>(&rows))
        out.raw(encodeNumbers(numbers->values));
    else
        writeHistograms(out, std::get<HistogramRows>(rows), layouts);
    return out.take();
}

/// The series' rows of a window: those inside and the last before.
static std::pair<size_t, size_t> rowsOf(
    const RowPresence &presence, std::span<const Instant> shared, TimeSpan window)
{
    const auto before = [&](Instant at) {
        const auto row = std::upper_bound(shared.begin(), shared.end(), at) - shared.begin();
        return presence.countBefore(static_cast<size_t>(row));
    };
    const size_t outside = before(window.from);
    return {outside > 0 ? outside - 1 : 0, before(window.to)};
}

/// Room for the whole window at this chunk's pace, so that the next ones need not move it.
static void reserveFor(NumberRows &rows, std::span<const Instant> shared, TimeSpan window)
{
    constexpr qint64 most = 1 << 20;
    const Millis held = shared.back() - shared.front();
    const Millis wanted = window.to - std::max(window.from, shared.front());
    if (held <= Millis(0) || wanted <= Millis(0))
        return;
    const auto pace = static_cast<double>(shared.size()) / static_cast<double>(held.count());
    const auto room = static_cast<qint64>(pace * static_cast<double>(wanted.count())) + 8;
    if (room > most)
        return;
    rows.times.reserve(static_cast<size_t>(room));
    rows.values.reserve(static_cast<size_t>(room));
}

bool decodeColumn(BytesView bytes, std::span<const Instant> shared, TimeSpan window,
    const LayoutNumbers &, NumberRows &rows)
{
    ByteReader in(bytes);
    const RowPresence presence(in, shared.size());
    if (!in.ok())
        return false;
    const auto [from, to] = rowsOf(presence, shared, window);
    if (from >= to)
        return true;
    if (rows.times.empty())
        reserveFor(rows, shared, window);
    const size_t before = rows.values.size();
    rows.values.resize(before + to - from);
    if (!decodeNumbers(in.rest(), presence.count(), from, to, rows.values.data() + before)) {
        rows.values.resize(before);
        return false;
    }
    presence.times(shared, from, to, rows.times);
    return true;
}

/// The block for rows of this layout, with room for so many of them if it is new.
static HistogramBlock &lastBlock(HistogramRows &rows, const BucketLayoutPtr &layout, size_t room)
{
    if (!rows.blocks.empty() && rows.blocks.back().layout == layout)
        return rows.blocks.back();
    HistogramBlock &block = rows.blocks.emplace_back();
    block.layout = layout;
    block.times.reserve(room);
    block.counts.reserve(room);
    block.sums.reserve(room);
    block.buckets.reserve(room * layout->size());
    return block;
}

/// Damage may have been found before the first row of a new block.
static bool dropEmptyBlock(HistogramRows &rows)
{
    if (!rows.blocks.empty() && rows.blocks.back().times.empty())
        rows.blocks.pop_back();
    return false;
}

bool decodeColumn(BytesView bytes, std::span<const Instant> shared, TimeSpan window,
    const LayoutNumbers &layouts, HistogramRows &rows)
{
    ByteReader in(bytes);
    const RowPresence presence(in, shared.size());
    const quint64 blocks = in.varint();
    const auto [from, to] = rowsOf(presence, shared, window);
    size_t at = 0;
    for (quint64 b = 0; b < blocks && in.ok(); ++b) {
        const auto layout = layouts.layout(static_cast<qint64>(in.varint()));
        const quint64 count = in.varint();
        const BytesView content = in.blob();
        if (!layout || count > presence.count() - at)
            return false;
        const size_t first = std::max(from, at);
        const size_t end = std::min<size_t>(to, at + count);
        if (first < end) {
            HistogramBlock &block = lastBlock(rows, layout, to - first);
            if (!decodeHistogram(content, count, first - at, end - at, block))
                return dropEmptyBlock(rows);
            presence.times(shared, first, end, block.times);
        }
        at += count;
    }
    return in.ok() && at == presence.count();
}

} // namespace toban
