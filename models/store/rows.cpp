// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rows.h"

#include <algorithm>
#include <numeric>

namespace toban {

static bool isAscending(const std::vector<Instant> &times)
{
    return std::adjacent_find(times.begin(), times.end(), std::greater_equal<>()) == times.end();
}

static bool isAscending(const HistogramRows &rows)
{
    const HistogramBlock *last = nullptr;
    for (const HistogramBlock &block : rows.blocks) {
        if (block.times.empty() || !isAscending(block.times)
            || (last && last->times.back() >= block.times.front()))
            return false;
        last = &block;
    }
    return true;
}

std::vector<Instant> timesOf(const SeriesRows &rows)
{
    if (const auto *numbers = std::get_if<NumberRows>(&rows))
        return numbers->times;
    std::vector<Instant> times;
    for (const HistogramBlock &block : std::get<HistogramRows>(rows).blocks)
        times.insert(times.end(), block.times.begin(), block.times.end());
    return times;
}

size_t rowCount(const SeriesRows &rows)
{
    if (const auto *numbers = std::get_if<NumberRows>(&rows))
        return numbers->times.size();
    size_t count = 0;
    for (const HistogramBlock &block : std::get<HistogramRows>(rows).blocks)
        count += block.times.size();
    return count;
}

void append(HistogramRows &rows, const HistogramBlock &block, size_t from, size_t to)
{
    if (from >= to)
        return;
    if (rows.blocks.empty() || rows.blocks.back().layout != block.layout) {
        rows.blocks.emplace_back();
        rows.blocks.back().layout = block.layout;
    }
    HistogramBlock &last = rows.blocks.back();
    const auto add = [](auto &target, const auto &source, size_t first, size_t end) {
        target.insert(target.end(), source.begin() + static_cast<ptrdiff_t>(first),
            source.begin() + static_cast<ptrdiff_t>(end));
    };
    const size_t width = block.layout->size();
    add(last.times, block.times, from, to);
    add(last.buckets, block.buckets, from * width, to * width);
    add(last.counts, block.counts, from, to);
    add(last.sums, block.sums, from, to);
}

void append(SeriesRows &rows, const SeriesRows &more)
{
    auto *numbers = std::get_if<NumberRows>(&rows);
    const auto *moreNumbers = std::get_if<NumberRows>(&more);
    if (numbers && moreNumbers) {
        numbers->times.insert(
            numbers->times.end(), moreNumbers->times.begin(), moreNumbers->times.end());
        numbers->values.insert(
            numbers->values.end(), moreNumbers->values.begin(), moreNumbers->values.end());
    } else if (!numbers && !moreNumbers) {
        for (const HistogramBlock &block : std::get<HistogramRows>(more).blocks)
            append(std::get<HistogramRows>(rows), block, 0, block.times.size());
    }
}

void sortUnique(NumberRows &rows)
{
    if (isAscending(rows.times))
        return;
    std::vector<size_t> order(rows.times.size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::stable_sort(order.begin(), order.end(),
        [&](size_t a, size_t b) { return rows.times[a] < rows.times[b]; });
    NumberRows sorted;
    for (const size_t i : order) {
        if (!sorted.times.empty() && sorted.times.back() == rows.times[i])
            continue;
        sorted.times.push_back(rows.times[i]);
        sorted.values.push_back(rows.values[i]);
    }
    rows = std::move(sorted);
}

void sortUnique(HistogramRows &rows)
{
    if (isAscending(rows))
        return;
    struct Place {
        Instant at;
        size_t block;
        size_t row;
    };
    std::vector<Place> order;
    for (size_t b = 0; b < rows.blocks.size(); ++b)
        for (size_t i = 0; i < rows.blocks[b].times.size(); ++i)
            order.push_back({rows.blocks[b].times[i], b, i});
    std::stable_sort(
        order.begin(), order.end(), [](const Place &a, const Place &b) { return a.at < b.at; });
    const auto again = std::unique(
        order.begin(), order.end(), [](const Place &a, const Place &b) { return a.at == b.at; });
    order.erase(again, order.end());
    HistogramRows sorted;
    for (size_t i = 0; i < order.size();) {
        const Place &first = order[i];
        size_t run = 1; // parts that are in order by themselves are copied whole
        while (i + run < order.size() && order[i + run].block == first.block
            && order[i + run].row == first.row + run)
            ++run;
        append(sorted, rows.blocks[first.block], first.row, first.row + run);
        i += run;
    }
    rows = std::move(sorted);
}

void sortUnique(SeriesRows &rows)
{
    std::visit([](auto &kind) { sortUnique(kind); }, rows);
}

static size_t rowsBefore(const std::vector<Instant> &times, Instant at)
{
    return static_cast<size_t>(std::lower_bound(times.begin(), times.end(), at) - times.begin());
}

static NumberRows cutNumbers(const NumberRows &rows, size_t from, size_t to)
{
    const auto part = [from, to](const auto &all) {
        return std::decay_t<decltype(all)>(
            all.begin() + static_cast<ptrdiff_t>(from), all.begin() + static_cast<ptrdiff_t>(to));
    };
    return {part(rows.times), part(rows.values)};
}

SeriesRows cut(const SeriesRows &rows, Instant from, Instant to)
{
    if (const auto *numbers = std::get_if<NumberRows>(&rows))
        return cutNumbers(
            *numbers, rowsBefore(numbers->times, from), rowsBefore(numbers->times, to));
    HistogramRows part;
    for (const HistogramBlock &block : std::get<HistogramRows>(rows).blocks)
        append(part, block, rowsBefore(block.times, from), rowsBefore(block.times, to));
    return part;
}

GroupRows cut(const GroupRows &rows, Instant from, Instant to)
{
    GroupRows part;
    for (const auto &[series, all] : rows)
        if (SeriesRows some = cut(all, from, to); rowCount(some) > 0)
            part.emplace(series, std::move(some));
    return part;
}

void keepWindow(NumberRows &rows, TimeSpan span)
{
    const size_t end = rowsBefore(rows.times, span.to + Millis(1));
    const size_t inside = std::min(end, rowsBefore(rows.times, span.from + Millis(1)));
    const size_t begin = inside > 0 ? inside - 1 : 0;
    if (begin > 0 || end < rows.times.size())
        rows = cutNumbers(rows, begin, end);
}

/// Whether everything lies inside but for one row before: as most reads are.
static bool isWindow(const HistogramRows &rows, TimeSpan span)
{
    if (rows.blocks.empty())
        return true;
    const HistogramBlock &first = rows.blocks.front();
    const bool hasOneBefore
        = first.times.size() > 1 ? first.times[1] > span.from : rows.blocks.size() == 1;
    return hasOneBefore && rows.blocks.back().times.back() <= span.to;
}

void keepWindow(HistogramRows &rows, TimeSpan span)
{
    if (isWindow(rows, span))
        return;
    HistogramRows kept;
    for (const HistogramBlock &block : rows.blocks) {
        const size_t end = rowsBefore(block.times, span.to + Millis(1));
        const size_t inside = std::min(end, rowsBefore(block.times, span.from + Millis(1)));
        const size_t begin = inside > 0 ? inside - 1 : 0;
        if (inside > 0)
            kept.blocks.clear(); // an earlier block's last row is not the last before the window
        append(kept, block, begin, end);
    }
    rows = std::move(kept);
}

std::vector<Instant> sharedTimes(const GroupRows &rows)
{
    std::vector<Instant> shared;
    std::vector<Instant> joined;
    for (const auto &[series, some] : rows) {
        const std::vector<Instant> times = timesOf(some);
        if (times == shared)
            continue;
        joined.clear();
        std::set_union(
            shared.begin(), shared.end(), times.begin(), times.end(), std::back_inserter(joined));
        shared.swap(joined);
    }
    return shared;
}

} // namespace toban
