// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme.h"
#include "valueticks.h"

#include <QStringList>

namespace toban {

/** One bucket with its true edges, (low, high] in seconds; at the ends 0 or less, and +Inf. */
struct DistributionBucket {
    double low = 0;
    double high = 0;
    double count = 0;

    /** The time of its calls, as if each had lasted as long as the middle of the bucket; of the
     *  bucket up to +Inf, its lower edge. */
    [[nodiscard]] double seconds() const;
    friend bool operator==(const DistributionBucket &, const DistributionBucket &) = default;
};

/** A percentile with the interval in which it lies. */
struct DistributionMark {
    QString name; ///< "p95"
    double value = 0;
    double low = 0;
    double high = 0;
    friend bool operator==(const DistributionMark &, const DistributionMark &) = default;
};

struct DistributionLine {
    QString name; ///< "A"
    Token token = Token::Accent;
    std::vector<DistributionBucket> buckets; ///< ascending, without empty ones at the ends
    std::optional<DistributionMark> mark;

    [[nodiscard]] double count() const;
    [[nodiscard]] double seconds() const;
};

struct DistributionFrame {
    std::vector<DistributionLine> lines;
    QString note; ///< one sentence instead, where there is nothing to draw
    bool isByTime = false; ///< areas are shares of the time, not of the calls

    /** What a bucket weighs: its calls or its seconds. */
    [[nodiscard]] double weight(const DistributionBucket &bucket) const
    {
        return isByTime ? bucket.seconds() : bucket.count;
    }
    [[nodiscard]] double weight(const DistributionLine &line) const
    {
        return isByTime ? line.seconds() : line.count();
    }
};

/** The log axis that shows every bucket. A bucket that reaches to zero or to infinity is drawn as
 *  wide as a factor of two: its edge is off the axis. */
struct DistributionAxis {
    double low = 0.001;
    double high = 1;
    std::vector<ValueTick> ticks;

    [[nodiscard]] double fraction(double seconds) const;
    /** Where a bucket is drawn. */
    [[nodiscard]] double drawnLow(const DistributionBucket &bucket) const;
    [[nodiscard]] double drawnHigh(const DistributionBucket &bucket) const;
    /** @p share of the whole, that of the bucket, per factor of two: so areas compare whatever the
     *  buckets. */
    [[nodiscard]] double density(const DistributionBucket &bucket, double share) const;
};

[[nodiscard]] DistributionAxis distributionAxis(const DistributionFrame &frame, int labels);

/** What one line says about a duration. */
struct DistributionReadout {
    QString name;
    Token token = Token::Accent;
    QString bucket; ///< "250 ms – 500 ms"
    QString count; ///< "312", or "1 m 20 s" by time
    QString share; ///< "23.1 %"
    QString below; ///< "95.2 %": share of the calls up to the bucket's upper edge
};

/** A range of durations in the buckets' own edges. */
struct DistributionRange {
    double low = 0;
    double high = 0;
    friend bool operator==(const DistributionRange &, const DistributionRange &) = default;
};

/** The whole buckets between two durations, in any order; nullopt: there are none. */
[[nodiscard]] std::optional<DistributionRange> distributionRange(
    const DistributionFrame &frame, double one, double other);

/** "5,120 calls (12.3 %) from 250 ms to 1 s take about 40.2 % of the time", a line each. */
[[nodiscard]] QString distributionText(
    const DistributionFrame &frame, const DistributionRange &range);

/** A line each; of lines with no bucket there, dashes. */
[[nodiscard]] std::vector<DistributionReadout> distributionReadout(
    const DistributionFrame &frame, double seconds);

} // namespace toban
