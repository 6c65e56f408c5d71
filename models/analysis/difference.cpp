// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "difference.h"

#include "comparablerows.h"
#include "intervalrules.h"

#include <cmath>

namespace toban {

/// Whether a value fell between two rows of one layout.
static bool hasFallen(const BucketLayout &layout, const double *before, const double *now)
{
    const bool isClassic = layout.kind == BucketLayout::Kind::Classic;
    double risen = 0;
    double least = 0;
    for (size_t i = 0, size = layout.size(); i < size; ++i) {
        risen = (isClassic ? risen : 0) + (now[i] - before[i]);
        least = std::min(least, risen);
    }
    return least < 0;
}

/// Collects the increments of one series, opening a block where the layout changes.
class IncrementCollector final {
public:
    /** @p most: no more intervals than this are to come. */
    IncrementCollector(HistogramIncrements &into, size_t most)
        : m_into(into)
        , m_most(most)
    {
    }

    /// The place for the deltas of a new interval, zeroed.
    double *append(
        const BucketLayoutPtr &layout, const Interval &interval, double count, double sum)
    {
        if (m_into.blocks.empty() || !isSameLayout(m_into.blocks.back().layout, layout))
            open(layout);
        IncrementBlock &block = m_into.blocks.back();
        block.intervals.push_back(interval);
        block.counts.push_back(count);
        block.sums.push_back(sum);
        block.deltas.resize(block.deltas.size() + layout->size());
        return block.deltas.data() + block.deltas.size() - layout->size();
    }

    void appendWhole(const ComparableRow &row, const Interval &interval)
    {
        double *into = append(*row.layout, interval, row.count, row.sum);
        std::copy(row.buckets, row.buckets + (*row.layout)->size(), into);
    }

private:
    void open(const BucketLayoutPtr &layout)
    {
        IncrementBlock &block = m_into.blocks.emplace_back(IncrementBlock{layout, {}, {}, {}, {}});
        if (m_into.blocks.size() > 1)
            return; // few series change their layout, and then nobody knows for how long
        block.intervals.reserve(m_most);
        block.counts.reserve(m_most);
        block.sums.reserve(m_most);
        block.deltas.reserve(m_most * layout->size());
    }

    HistogramIncrements &m_into;
    const size_t m_most;
};

static void appendDifference(IncrementCollector &collector, const IntervalRules &rules,
    const ComparableRow &before, const ComparableRow &now)
{
    RowPair pair(before, now);
    if (!pair.layout())
        return;
    const bool isFallen
        = now.count < before.count || hasFallen(*pair.layout(), pair.before(), pair.now());
    const Interval interval = rules.between(before.at, now.at, isFallen);
    if (interval.kind == IncrementKind::Reset) {
        collector.appendWhole(now, interval);
        return;
    }
    double *into
        = collector.append(pair.layout(), interval, now.count - before.count, now.sum - before.sum);
    for (size_t i = 0, size = pair.layout()->size(); i < size; ++i)
        into[i] = pair.now()[i] - pair.before()[i];
}

HistogramIncrements difference(const HistogramSeries &series, const ScrapeHistory &history)
{
    HistogramIncrements increments{series.labels, {}};
    const ComparableRows rows(series);
    const IntervalRules rules(history, rows.times());
    IncrementCollector collector(increments, rows.size());
    std::optional<ComparableRow> before;
    for (size_t i = 0; i < rows.size(); ++i) {
        const ComparableRow row = rows.at(i);
        if (series.temporality == Temporality::Delta) {
            const auto since = before ? std::optional(before->at) : std::nullopt;
            collector.appendWhole(row, rules.amount(since, row.at));
        } else if (before) {
            appendDifference(collector, rules, *before, row);
        } else if (const auto interval = rules.first(row.at)) {
            collector.appendWhole(row, *interval);
        }
        before = row;
    }
    return increments;
}

/// The rows that hold a number: NaN says nothing about a counter.
static NumberSeries withoutNaN(const NumberSeries &series)
{
    NumberSeries numbers{series.labels, series.temporality, {}, {}};
    for (size_t i = 0; i < series.times.size(); ++i) {
        if (std::isnan(series.values[i]))
            continue;
        numbers.times.push_back(series.times[i]);
        numbers.values.push_back(series.values[i]);
    }
    return numbers;
}

CounterIncrements difference(const NumberSeries &series, const ScrapeHistory &history)
{
    const auto [labels, temporality, times, values] = withoutNaN(series);
    CounterIncrements increments{labels, {}, {}};
    const IntervalRules rules(history, times);
    const auto append = [&increments](const Interval &interval, double amount) {
        increments.intervals.push_back(interval);
        increments.amounts.push_back(amount);
    };
    for (size_t i = 0; i < times.size(); ++i) {
        if (temporality == Temporality::Delta) {
            append(rules.amount(i > 0 ? std::optional(times[i - 1]) : std::nullopt, times[i]),
                values[i]);
        } else if (i > 0) {
            const Interval interval
                = rules.between(times[i - 1], times[i], values[i] < values[i - 1]);
            const bool isReset = interval.kind == IncrementKind::Reset;
            append(interval, isReset ? values[i] : values[i] - values[i - 1]);
        } else if (const auto interval = rules.first(times[i])) {
            append(*interval, values[i]);
        }
    }
    return increments;
}

CounterIncrements countsOf(const HistogramIncrements &increments)
{
    CounterIncrements counts{increments.labels, {}, {}};
    for (const IncrementBlock &block : increments.blocks) {
        counts.intervals.insert(
            counts.intervals.end(), block.intervals.begin(), block.intervals.end());
        counts.amounts.insert(counts.amounts.end(), block.counts.begin(), block.counts.end());
    }
    return counts;
}

} // namespace toban
