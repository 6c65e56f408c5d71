// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bytes.h"
#include "rows.h"

#include <functional>
#include <span>

namespace toban {

/** Which rows of the shared time column a series has. */
class RowPresence final {
public:
    /** @p times is part of @p shared; both ascend. */
    static void write(
        ByteWriter &out, std::span<const Instant> shared, std::span<const Instant> times);
    /** Reads it for a time column of @p rows rows. */
    RowPresence(ByteReader &in, size_t rows);

    [[nodiscard]] size_t count() const { return m_count; }
    /** The row of the time column of the series' n-th row. */
    [[nodiscard]] size_t row(size_t n) const { return m_rows.empty() ? m_first + n : m_rows[n]; }
    /** How many of the series' rows stand before the time column's row. */
    [[nodiscard]] size_t countBefore(size_t row) const;
    /** The series' times n in [from, to). */
    void times(
        std::span<const Instant> shared, size_t from, size_t to, std::vector<Instant> &out) const;

private:
    size_t m_first = 0;
    size_t m_count = 0;
    std::vector<quint32> m_rows; ///< empty: without holes
};

/** Where layouts are known by number. */
struct LayoutNumbers {
    std::function<qint64(const BucketLayoutPtr &)> numberOf;
    std::function<BucketLayoutPtr(qint64)> layout; ///< nullptr: unknown
};

/** The time column of a target, without checksum, and back (empty: damaged). */
[[nodiscard]] Bytes encodeTimes(std::span<const Instant> times);
[[nodiscard]] std::vector<Instant> decodeTimes(BytesView bytes);

/** One series over a shared time column, without checksum. */
[[nodiscard]] Bytes encodeColumn(
    std::span<const Instant> shared, const SeriesRows &rows, const LayoutNumbers &layouts);
/** Appends the rows with times in [from, to] to @p rows and the last one before; false: damaged. */
[[nodiscard]] bool decodeColumn(BytesView bytes, std::span<const Instant> shared, TimeSpan window,
    const LayoutNumbers &layouts, NumberRows &rows);
[[nodiscard]] bool decodeColumn(BytesView bytes, std::span<const Instant> shared, TimeSpan window,
    const LayoutNumbers &layouts, HistogramRows &rows);

/** A window that holds everything. */
[[nodiscard]] TimeSpan allTime();

} // namespace toban
