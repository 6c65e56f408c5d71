// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shelfreader.h"

#include "rollspans.h"
#include "samplereader.h"
#include "stretches.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace toban {

ShelfReader::ShelfReader(std::vector<ShelfView> shelves, Notices &notices, bool isFollowing)
    : m_shelves(std::move(shelves))
    , m_notices(notices)
    , m_isFollowing(isFollowing)
{
}

Result<ShelfReader::State> ShelfReader::state(size_t shelves) const
{
    State state;
    for (size_t i = 0; i < shelves; ++i) {
        const ShelfView &shelf = m_shelves[i];
        auto lease = shelf.pool->take();
        if (!lease)
            return tl::unexpected(lease.error());
        auto unrolled = readToRoll(**lease);
        auto dropped = readDropped(**lease);
        if (!unrolled || !dropped)
            return tl::unexpected(unrolled ? dropped.error() : unrolled.error());
        state.unrolled.push_back(std::move(*unrolled));
        state.dropped.push_back(*dropped);
    }
    return state;
}

/// What was dropped is looked for in the coarser samples; what a finer shelf still has of it is
/// read too.
void ShelfReader::planDropped(
    size_t shelf, TimeSpan span, const State &state, std::vector<Part> &parts) const
{
    const auto dropped = state.dropped[shelf];
    if (!dropped || span.from >= *dropped || shelf + 1 >= state.dropped.size())
        return;
    const TimeSpan gone{span.from, std::min(span.to, *dropped)};
    parts.push_back({shelf + 1, gone});
    planDropped(shelf + 1, gone, state, parts);
}

/// For want of room a shelf may have dropped what a finer one, which is kept for its age, still
/// has.
void ShelfReader::planFiner(
    size_t shelf, TimeSpan span, const State &state, std::vector<Part> &parts) const
{
    const auto dropped = state.dropped[shelf];
    if (!dropped)
        return;
    Instant kept = *dropped;
    for (size_t finer = 0; finer < shelf; ++finer)
        kept = std::min(kept, state.dropped[finer].value_or(span.from));
    plan(shelf - 1, {std::max(span.from, kept), std::min(span.to, *dropped)}, state, parts);
}

void ShelfReader::plan(
    size_t shelf, TimeSpan span, const State &state, std::vector<Part> &parts) const
{
    if (span.isEmpty())
        return;
    if (shelf == 0) {
        parts.push_back({0, span});
        planDropped(0, span, state, parts);
        return;
    }
    const Millis step = m_shelves[shelf].step;
    const TimeSpan whole{stepAfter(span.from, step), stepBefore(span.to, step)};
    std::vector<TimeSpan> unrolled;
    for (size_t finer = 0; finer < shelf; ++finer)
        unrolled.insert(unrolled.end(), state.unrolled[finer].begin(), state.unrolled[finer].end());
    Instant at = span.from;
    for (const TimeSpan &rolled : without({whole}, std::move(unrolled))) {
        plan(shelf - 1, {at, rolled.from}, state, parts);
        parts.push_back({shelf, rolled});
        planDropped(shelf, rolled, state, parts);
        planFiner(shelf, rolled, state, parts);
        at = rolled.to;
    }
    plan(shelf - 1, {at, span.to}, state, parts);
}

template <typename Series>
Result<std::vector<Series>> ShelfReader::readPart(
    const SeriesSelector &which, const Part &part) const
{
    const ShelfView &shelf = m_shelves[part.shelf];
    auto lease = shelf.pool->take();
    if (!lease)
        return tl::unexpected(lease.error());
    if (m_isFollowing)
        if (auto loaded = shelf.catalogue->load(**lease); !loaded)
            return tl::unexpected(loaded.error());
    SampleReader reader(**lease, *shelf.catalogue, *shelf.times, m_notices);
    if constexpr (std::is_same_v<Series, NumberSeries>)
        return reader.numbers(which, part.span);
    else
        return reader.histograms(which, part.span);
}

static SeriesRows rowsOf(NumberSeries &&series)
{
    return NumberRows{std::move(series.times), std::move(series.values)};
}

static SeriesRows rowsOf(HistogramSeries &&series)
{
    return HistogramRows{std::move(series.blocks)};
}

static void fill(NumberSeries &series, SeriesRows &&rows)
{
    auto &numbers = std::get<NumberRows>(rows);
    series.times = std::move(numbers.times);
    series.values = std::move(numbers.values);
}

static void fill(HistogramSeries &series, SeriesRows &&rows)
{
    series.blocks = std::move(std::get<HistogramRows>(rows).blocks);
}

template <typename Series>
Result<std::vector<Series>> ShelfReader::read(const SeriesSelector &which, TimeSpan span) const
{
    auto found = readFrom<Series>(m_shelves.size(), which, span);
    if (found || found.error().kind != ErrorKind::Storage || m_shelves.size() == 1) {
        m_notices.clear(QStringLiteral("shelf-read"));
        return found;
    }
    auto scraped = readFrom<Series>(1, which, span);
    if (!scraped)
        return scraped;
    m_notices.set(QStringLiteral("shelf-read"),
        QCoreApplication::translate("Store",
            "Samples rolled up by minute and hour cannot be read (%1): only what is kept as "
            "scraped is shown. Restart Toban: what is damaged is then moved aside.")
            .arg(errorText(found.error())));
    return scraped;
}

/// Samples may be dropped while they are looked for: then they are looked for in the coarser ones.
template <typename Series>
Result<std::vector<Series>> ShelfReader::readFrom(
    size_t shelves, const SeriesSelector &which, TimeSpan span) const
{
    auto known = state(shelves);
    while (known) {
        auto found = readKnown<Series>(which, span, *known);
        if (shelves == 1)
            return found;
        auto after = state(shelves);
        if (!found || !after || after->dropped == known->dropped)
            return found;
        known = std::move(after);
    }
    return tl::unexpected(known.error());
}

template <typename Series>
Result<std::vector<Series>> ShelfReader::readKnown(
    const SeriesSelector &which, TimeSpan span, const State &known) const
{
    const size_t shelves = known.dropped.size();
    size_t enough = 0;
    while (enough + 1 < shelves && m_shelves[enough + 1].step <= which.resolution)
        ++enough;
    std::vector<Part> parts;
    plan(enough, span, known, parts);
    if (parts.empty())
        parts.push_back({0, span});
    if (parts.size() == 1)
        return readPart<Series>(which, parts.front());
    std::map<std::pair<Labels, Temporality>, SeriesRows> joined;
    for (const Part &part : parts) {
        auto some = readPart<Series>(which, part);
        if (!some)
            return some;
        for (Series &series : *some) {
            const std::pair key(series.labels, series.temporality);
            SeriesRows rows = rowsOf(std::move(series));
            const auto [place, isNew] = joined.try_emplace(key, std::move(rows));
            if (!isNew)
                append(place->second, rows);
        }
    }
    std::vector<Series> all;
    for (auto &[key, rows] : joined) {
        sortUnique(rows);
        std::visit([span](auto &kind) { keepWindow(kind, span); }, rows);
        if (rowCount(rows) == 0)
            continue;
        Series &series = all.emplace_back();
        series.labels = key.first;
        series.temporality = key.second;
        fill(series, std::move(rows));
    }
    return all;
}

Result<std::vector<NumberSeries>> ShelfReader::numbers(
    const SeriesSelector &which, TimeSpan span) const
{
    return read<NumberSeries>(which, span);
}

Result<std::vector<HistogramSeries>> ShelfReader::histograms(
    const SeriesSelector &which, TimeSpan span) const
{
    return read<HistogramSeries>(which, span);
}

} // namespace toban
