// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "columngrid.h"

#include <algorithm>
#include <array>

namespace toban {

/// The number of the left-open column that contains a moment.
static qint64 columnNumber(Instant at, Millis step)
{
    const qint64 ms = toMs(at) - 1;
    const qint64 width = step.count();
    return ms >= 0 ? ms / width : -((-ms - 1) / width) - 1;
}

ColumnGrid::ColumnGrid(TimeSpan span, Millis step)
    : m_span(span)
    , m_step(std::max(step, Millis(1)))
{
    if (span.isEmpty())
        return;
    m_first = columnNumber(span.from + Millis(1), m_step);
    m_size = static_cast<size_t>(columnNumber(span.to, m_step) - m_first + 1);
}

Millis ColumnGrid::stepFor(TimeSpan span, int columns, Millis scrapeInterval)
{
    static constexpr std::array<Millis, 18> ladder = {
        1s, 2s, 5s, 10s, 15s, 30s, 1min, 2min, 5min, 10min, 15min, 30min, 1h, 2h, 3h, 6h, 12h, 24h};
    const Millis least = std::max(2 * scrapeInterval, span.length() / std::max(columns, 1));
    for (const Millis step : ladder)
        if (step >= least)
            return step;
    const Millis day = ladder.back();
    return day * ((least + day - Millis(1)) / day);
}

TimeSpan ColumnGrid::column(size_t i) const
{
    const Instant from = fromMs(number(i) * m_step.count());
    return {std::max(from, m_span.from), std::min(from + m_step, m_span.to)};
}

std::optional<size_t> ColumnGrid::indexOf(Instant at) const
{
    if (!m_span.contains(at))
        return std::nullopt;
    return static_cast<size_t>(columnNumber(at, m_step) - m_first);
}

} // namespace toban
