// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "distributionframe.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace toban {

struct DistributionTexts {
    Q_DECLARE_TR_FUNCTIONS(toban::DistributionView)
};

double DistributionLine::count() const
{
    double count = 0;
    for (const DistributionBucket &bucket : buckets)
        count += bucket.count;
    return count;
}

double DistributionLine::seconds() const
{
    double seconds = 0;
    for (const DistributionBucket &bucket : buckets)
        seconds += bucket.seconds();
    return seconds;
}

double DistributionBucket::seconds() const
{
    const double from = std::max(0.0, low);
    return count * (std::isinf(high) ? from : (from + high) / 2);
}

double DistributionAxis::fraction(double seconds) const
{
    if (!(seconds > low))
        return 0;
    return std::isinf(seconds) ? 1 : std::min(1.0, std::log(seconds / low) / std::log(high / low));
}

double DistributionAxis::drawnLow(const DistributionBucket &bucket) const
{
    return bucket.low > 0 ? bucket.low : std::max(low, bucket.high / 2);
}

double DistributionAxis::drawnHigh(const DistributionBucket &bucket) const
{
    return std::isinf(bucket.high) ? std::min(high, drawnLow(bucket) * 2) : bucket.high;
}

double DistributionAxis::density(const DistributionBucket &bucket, double share) const
{
    const double doublings = std::log2(drawnHigh(bucket) / drawnLow(bucket));
    return doublings > 0 ? share / doublings : 0;
}

DistributionAxis distributionAxis(const DistributionFrame &frame, int labels)
{
    double low = HUGE_VAL;
    double high = 0;
    for (const DistributionLine &line : frame.lines)
        for (const DistributionBucket &bucket : line.buckets) {
            if (!(bucket.high > 0))
                continue;
            const double least = bucket.low > 0 ? bucket.low : bucket.high / 2;
            low = std::min(low, least);
            high = std::max(high, std::isinf(bucket.high) ? least * 2 : bucket.high);
        }
    DistributionAxis axis;
    if (!(high > low))
        return axis;
    axis.low = low;
    axis.high = high;
    ValueRange range;
    range.low = low;
    range.high = high;
    range.smallestPositive = low;
    for (ValueTick &tick : valueAxis(range, Unit::Seconds, true, labels).ticks)
        if (tick.value >= low * (1 - 1e-9) && tick.value <= high * (1 + 1e-9))
            axis.ticks.push_back(std::move(tick));
    return axis;
}

static QString bucketText(const DistributionBucket &bucket)
{
    return quantityText({std::max(0.0, bucket.low), Unit::Seconds}) + u" – "_s
        + quantityText({bucket.high, Unit::Seconds});
}

std::optional<DistributionRange> distributionRange(
    const DistributionFrame &frame, double one, double other)
{
    const auto [least, most] = std::minmax(one, other);
    std::optional<DistributionRange> range;
    for (const DistributionLine &line : frame.lines)
        for (const DistributionBucket &bucket : line.buckets) {
            if (bucket.high < least || bucket.low >= most)
                continue;
            const double low = std::max(0.0, bucket.low);
            range = range
                ? DistributionRange{std::min(range->low, low), std::max(range->high, bucket.high)}
                : DistributionRange{low, bucket.high};
        }
    return range;
}

QString distributionText(const DistributionFrame &frame, const DistributionRange &range)
{
    QStringList texts;
    for (const DistributionLine &line : frame.lines) {
        double calls = 0;
        double seconds = 0;
        for (const DistributionBucket &bucket : line.buckets)
            if (std::max(0.0, bucket.low) >= range.low && bucket.high <= range.high) {
                calls += bucket.count;
                seconds += bucket.seconds();
            }
        const QString text = DistributionTexts::tr("%1 calls (%2) of %3 take about %4 of the time")
                                 .arg(quantityText({calls, Unit::Count}),
                                     quantityText({calls / line.count(), Unit::Ratio}),
                                     bucketText({range.low, range.high, calls}),
                                     quantityText({seconds / line.seconds(), Unit::Ratio}));
        texts << (line.name.isEmpty() ? text : line.name + u": "_s + text);
    }
    return texts.join(u'\n');
}

std::vector<DistributionReadout> distributionReadout(const DistributionFrame &frame, double seconds)
{
    std::vector<DistributionReadout> readouts;
    for (const DistributionLine &line : frame.lines) {
        DistributionReadout readout{line.name, line.token, u"–"_s, u"–"_s, u"–"_s, u"–"_s};
        const double all = frame.weight(line);
        double below = 0;
        for (const DistributionBucket &bucket : line.buckets) {
            const double weight = frame.weight(bucket);
            below += weight;
            if (seconds <= bucket.low || seconds > bucket.high || all <= 0)
                continue;
            readout.bucket = bucketText(bucket);
            readout.count = quantityText({weight, frame.isByTime ? Unit::Seconds : Unit::Count});
            readout.share = quantityText({weight / all, Unit::Ratio});
            readout.below = quantityText({below / all, Unit::Ratio});
            break;
        }
        readouts.push_back(std::move(readout));
    }
    return readouts;
}

} // namespace toban
