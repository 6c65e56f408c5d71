// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "distributionframe.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace toban {

double DistributionLine::count() const
{
    double count = 0;
    for (const DistributionBucket &bucket : buckets)
        count += bucket.count;
    return count;
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

double DistributionAxis::density(const DistributionBucket &bucket, double count) const
{
    const double doublings = std::log2(drawnHigh(bucket) / drawnLow(bucket));
    return count > 0 && doublings > 0 ? bucket.count / count / doublings : 0;
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

std::vector<DistributionReadout> distributionReadout(const DistributionFrame &frame, double seconds)
{
    std::vector<DistributionReadout> readouts;
    for (const DistributionLine &line : frame.lines) {
        DistributionReadout readout{line.name, line.token, u"–"_s, u"–"_s, u"–"_s, u"–"_s};
        const double all = line.count();
        double below = 0;
        for (const DistributionBucket &bucket : line.buckets) {
            below += bucket.count;
            if (seconds <= bucket.low || seconds > bucket.high || all <= 0)
                continue;
            readout.bucket = bucketText(bucket);
            readout.count = quantityText({bucket.count, Unit::Count});
            readout.share = quantityText({bucket.count / all, Unit::Ratio});
            readout.below = quantityText({below / all, Unit::Ratio});
            break;
        }
        readouts.push_back(std::move(readout));
    }
    return readouts;
}

} // namespace toban
