// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "alerthistory.h"
#include "stretches.h"

#include <algorithm>

namespace toban {

static StripCell cellOf(AlertState state)
{
    switch (state) {
    case AlertState::Pending:
    case AlertState::Unprocessed:
        return StripCell::Pending;
    case AlertState::Firing:
        return StripCell::Firing;
    case AlertState::Suppressed:
        return StripCell::Suppressed;
    case AlertState::Gone:
        break;
    }
    return StripCell::None;
}

namespace {

class StripPainter final {
public:
    StripPainter(TimeSpan span, int count)
        : cells(static_cast<size_t>(std::max(count, 0)), StripCell::None)
        , m_span(span)
    {
    }

    void paint(Instant from, Instant to, StripCell value)
    {
        from = std::max(from, m_span.from);
        to = std::min(to, m_span.to);
        if (to <= from || cells.empty())
            return;
        const auto parts = static_cast<qint64>(cells.size());
        const qint64 length = m_span.length().count();
        const qint64 first = (from - m_span.from).count() * parts / length;
        const qint64 end = ((to - m_span.from).count() * parts + length - 1) / length;
        for (auto cell = first; cell < end; ++cell)
            cells[static_cast<size_t>(cell)] = std::max(cells[static_cast<size_t>(cell)], value);
    }

    std::vector<StripCell> cells;

private:
    TimeSpan m_span;
};

} // namespace

std::vector<StripCell> stripOf(const std::vector<JointChange> &changes, TimeSpan span, int cells,
    const std::vector<TimeSpan> &unknown)
{
    StripPainter painter(span, cells);
    auto gaps = unknown;
    std::ranges::sort(gaps, {}, &TimeSpan::from);
    for (const TimeSpan &gap : gaps)
        painter.paint(gap.from, gap.to, StripCell::Unknown);
    for (size_t i = 0; i < changes.size(); ++i) {
        if (changes[i].state == AlertState::Gone)
            continue;
        const Instant end = i + 1 < changes.size() ? changes[i + 1].at : span.to;
        const StripCell value = cellOf(changes[i].state);
        for (const TimeSpan &known : without({{changes[i].at, end}}, gaps))
            painter.paint(known.from, known.to, value);
    }
    return std::move(painter.cells);
}

} // namespace toban
