// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "overviewframes.h"

#include "words.h"

#include <QCoreApplication>

#include <cmath>

namespace toban::frames {

struct EarlierTexts {
    Q_DECLARE_TR_FUNCTIONS(toban::EarlierFrames)
};

static LineSeries earlierLine(const EarlierLatency &earlier, size_t index, Millis shift)
{
    LineSeries line;
    line.name = EarlierTexts::tr("%1, %2", "p99, the day before")
                    .arg(words::quantileName(pageQuantiles[index]),
                        words::baseline(earlier.baseline.kind));
    line.token = Token::Muted;
    line.width = 1;
    line.isDashed = index == 0;
    for (const QuantileColumn &column : earlier.latency) {
        const bool isThere = !column.isGap && index < column.quantiles.size();
        line.times.push_back(column.span.to + shift);
        line.values.push_back(isThere ? column.quantiles[index].value : std::nan(""));
    }
    return line;
}

/// The line of that name; -1: it is not drawn.
static int lineOf(const ChartFrame &frame, const QString &name)
{
    for (size_t i = 0; i < frame.lines.size(); ++i)
        if (frame.lines[i].name == name)
            return static_cast<int>(i);
    return -1;
}

void addEarlier(ChartFrame &frame, const OverviewView &view)
{
    if (!view.earlier || !view.earlier->isObserved)
        return;
    const Millis shift = view.head.span.from - view.earlier->span.from;
    std::vector<LineSeries> lines;
    for (const size_t index : {size_t(0), pageQuantiles.size() - 1}) {
        const int now = lineOf(frame, words::quantileName(pageQuantiles[index]));
        if (now < 0)
            continue;
        lines.push_back(earlierLine(*view.earlier, index, shift));
        lines.back().comparedWith = now;
    }
    // beneath the others, whose numbers move up
    const auto added = static_cast<int>(lines.size());
    for (LineSeries &line : lines)
        line.comparedWith += added;
    for (Band &band : frame.bands)
        if (band.line >= 0)
            band.line += added;
    frame.lines.insert(frame.lines.begin(), lines.begin(), lines.end());
}

QString earlierSummary(const OverviewView &view)
{
    if (!view.earlier)
        return {};
    const QString period = words::baseline(view.earlier->baseline.kind);
    if (!view.earlier->isObserved)
        return EarlierTexts::tr("%1: no data", "the day before: no data").arg(period);
    if (view.earlier->rangeQuantiles.empty())
        return {};
    const QuantileEstimate &estimate = view.earlier->rangeQuantiles.back();
    return EarlierTexts::tr("%1: %2 %3", "the day before: p99 374 ms")
        .arg(
            period, words::quantileName(estimate.q), quantityText({estimate.value, Unit::Seconds}));
}

} // namespace toban::frames
