// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instant.h"

#include <optional>

namespace toban {

/** Columns of one step, aligned to the epoch so that they stand still while a window moves; the
 * first and the last are cut at the window. A column is left-open as spans are. */
class ColumnGrid final {
public:
    ColumnGrid(TimeSpan span, Millis step);

    /** The smallest round step (1, 2, 5, 10, 15, 30 s, the same in minutes, 1, 2, 3, 6, 12 h, 1 d,
     * then whole days) of at least two scrapes and of at most @p columns columns. */
    [[nodiscard]] static Millis stepFor(TimeSpan span, int columns, Millis scrapeInterval);

    [[nodiscard]] TimeSpan span() const { return m_span; }
    [[nodiscard]] Millis step() const { return m_step; }
    [[nodiscard]] size_t size() const { return m_size; }
    [[nodiscard]] TimeSpan column(size_t i) const;
    /** The number of the column since the epoch, the same for every window. */
    [[nodiscard]] qint64 number(size_t i) const { return m_first + static_cast<qint64>(i); }
    /** The column that contains a moment; nullopt: outside the window. */
    [[nodiscard]] std::optional<size_t> indexOf(Instant at) const;

private:
    TimeSpan m_span;
    Millis m_step{0};
    qint64 m_first = 0;
    size_t m_size = 0;
};

} // namespace toban
