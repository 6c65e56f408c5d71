// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "thinnednumbers.h"

#include <algorithm>
#include <optional>

namespace toban {

/// No chunk is shorter: below that there is nothing to gain, and nothing is asked.
static constexpr Millis leastColumn = std::chrono::minutes(5);
static constexpr int columnsPerChunk = 2;

using Summaries = std::vector<std::pair<Labels, std::vector<ChunkSummary>>>;

static bool isInside(const ChunkSummary &chunk, TimeSpan span)
{
    return chunk.firstTime > span.from && chunk.lastTime <= span.to;
}

/// What lies between the chunks that the span's ends cut, of whichever series; nullopt: not all
/// chunks are short enough.
static std::optional<TimeSpan> uncutSpan(const Summaries &series, TimeSpan span, Millis longest)
{
    TimeSpan inner = span;
    for (const auto &[labels, chunks] : series) {
        for (const ChunkSummary &chunk : chunks) {
            if (chunk.lastTime - chunk.firstTime > longest)
                return std::nullopt;
            if (chunk.firstTime <= span.from)
                inner.from = std::max(inner.from, chunk.lastTime);
            if (chunk.lastTime > span.to)
                inner.to = std::min(inner.to, chunk.firstTime - Millis(1));
        }
    }
    return inner.isEmpty() ? std::nullopt : std::optional(inner);
}

static void add(NumberSeries &series, const ChunkSummary &chunk)
{
    const Millis third = (chunk.lastTime - chunk.firstTime) / 3;
    const auto put = [&](Instant at, double value) {
        if (!series.times.empty() && series.times.back() >= at)
            return;
        series.times.push_back(at);
        series.values.push_back(value);
    };
    const bool isRising = chunk.first <= chunk.last;
    put(chunk.firstTime, chunk.first);
    put(chunk.firstTime + third, isRising ? chunk.min : chunk.max);
    put(chunk.firstTime + 2 * third, isRising ? chunk.max : chunk.min);
    put(chunk.lastTime, chunk.last);
}

/// The samples of a series later than what it has and before @p end.
static void add(NumberSeries &series, const std::vector<NumberSeries> &from, Instant end)
{
    const auto it = std::ranges::find(from, series.labels, &NumberSeries::labels);
    for (size_t index = 0; it != from.end() && index < it->times.size(); ++index) {
        const Instant at = it->times[index];
        if (at < end && (series.times.empty() || series.times.back() < at)) {
            series.times.push_back(at);
            series.values.push_back(it->values[index]);
        }
    }
}

/// The whole chunks of a series between its samples before and after them.
static NumberSeries joined(const std::pair<Labels, std::vector<ChunkSummary>> &series,
    TimeSpan span, const std::vector<NumberSeries> &before, const std::vector<NumberSeries> &after)
{
    NumberSeries line;
    line.labels = series.first;
    std::vector<ChunkSummary> whole = series.second;
    std::erase_if(whole, [span](const ChunkSummary &chunk) { return !isInside(chunk, span); });
    add(line, before, whole.empty() ? Instant::max() : whole.front().firstTime);
    for (const ChunkSummary &chunk : whole)
        add(line, chunk);
    add(line, after, Instant::max());
    return line;
}

Result<std::vector<NumberSeries>> thinnedNumbers(
    const Queries &store, const SeriesSelector &which, TimeSpan span, int columns)
{
    const Millis column = span.length() / std::max(columns, 1);
    if (column < leastColumn)
        return store.numbers(which, span);
    auto summaries = store.summaries(which, span);
    if (!summaries)
        return tl::unexpected<Error>(summaries.error());
    const auto inner = uncutSpan(*summaries, span, columnsPerChunk * column);
    if (!inner)
        return store.numbers(which, span);
    const auto before = store.numbers(which, {span.from, inner->from});
    if (!before)
        return before;
    const auto after = store.numbers(which, {inner->to, span.to});
    if (!after)
        return after;
    std::vector<NumberSeries> lines;
    for (const auto &series : *summaries)
        lines.push_back(joined(series, span, *before, *after));
    return lines;
}

} // namespace toban
