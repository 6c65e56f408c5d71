// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "headblob.h"

#include "compression.h"

namespace toban {

// times, then (series, length, column) until the end; all of it packed once more, because the many
// short columns of one scrape resemble each other
Bytes encodeHead(qint64 key, const GroupRows &rows, const std::vector<Instant> &shared,
    const LayoutNumbers &layouts)
{
    ByteWriter content;
    content.blob(encodeTimes(shared));
    for (const auto &[series, some] : rows) {
        content.varint(static_cast<quint64>(series));
        content.blob(encodeColumn(shared, some, layouts));
    }
    ByteWriter out;
    writePacked(out, content.bytes(), Effort::Little);
    return sealed(out.take(), key);
}

static bool decodeInto(BytesView bytes, const std::vector<Instant> &shared,
    const LayoutNumbers &layouts, SeriesRows &rows)
{
    return std::visit(
        [&](auto &kind) { return decodeColumn(bytes, shared, allTime(), layouts, kind); }, rows);
}

/// The checked and unpacked content; empty: damaged.
static Bytes headContent(qint64 key, BytesView bytes)
{
    constexpr size_t largestHead = size_t(256) << 20;
    const BytesView checked = unsealed(bytes, key);
    ByteReader packed(checked);
    Bytes unpacked;
    const BytesView content = readPacked(packed, largestHead, unpacked);
    return packed.ok() ? Bytes(content) : Bytes();
}

static std::vector<Instant> readHeadTimes(ByteReader &in)
{
    std::vector<Instant> times = decodeTimes(in.blob());
    if (!in.ok() || times.empty())
        in.fail();
    return times;
}

std::vector<Instant> headTimes(qint64 key, BytesView bytes)
{
    const Bytes content = headContent(key, bytes);
    ByteReader in(content);
    return readHeadTimes(in);
}

bool decodeHead(qint64 key, BytesView bytes, const LayoutNumbers &layouts, GroupRows &rows)
{
    const Bytes content = headContent(key, bytes);
    ByteReader in(content);
    const std::vector<Instant> shared = readHeadTimes(in);
    while (in.left() > 0 && in.ok()) {
        const auto series = rows.find(static_cast<qint64>(in.varint()));
        const BytesView column = in.blob();
        if (series != rows.end() && !decodeInto(column, shared, layouts, series->second))
            return false;
    }
    return in.ok();
}

} // namespace toban
