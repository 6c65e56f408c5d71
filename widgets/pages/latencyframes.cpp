// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "overviewframes.h"

#include "exemplar.h"
#include "framebasics.h"
#include "timeticks.h"
#include "tracelink.h"
#include "words.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace toban::frames {

struct LatencyTexts {
    Q_DECLARE_TR_FUNCTIONS(toban::Frames)
};

static LineSeries quantileLine(const OverviewView &view, size_t index)
{
    static constexpr std::array<Token, 4> tokens = {Token::P50, Token::P90, Token::P95, Token::P99};
    static constexpr std::array<double, 4> widths = {1, 1.2, 1.4, 2};
    LineSeries line;
    line.name = words::quantileName(pageQuantiles[index]);
    line.token = tokens[index];
    line.width = widths[index];
    line.isDashed = index == 0;
    line.needed = std::ceil(10 / (1 - pageQuantiles[index]) - 1e-9);
    for (const QuantileColumn &column : view.latency) {
        const bool isThere = !column.isGap && index < column.quantiles.size();
        line.times.push_back(column.span.to);
        line.values.push_back(isThere ? column.quantiles[index].value : std::nan(""));
        line.weak.push_back(isThere && !column.quantiles[index].isEnough());
        line.counts.push_back(isThere ? column.quantiles[index].observations : 0);
    }
    line.endLabel = endLabel(line.name, {lastFinite(line.values), Unit::Seconds});
    return line;
}

static Band intervalBand(const OverviewView &view, size_t index, int line)
{
    Band band;
    band.token = Token::P99;
    band.line = line;
    for (const QuantileColumn &column : view.latency) {
        const bool isThere = !column.isGap && index < column.quantiles.size()
            && column.quantiles[index].provenance != Provenance::Raw;
        band.times.push_back(column.span.to);
        band.low.push_back(isThere ? column.quantiles[index].low : std::nan(""));
        band.high.push_back(isThere ? column.quantiles[index].high : std::nan(""));
    }
    return band;
}

static LineSeries meanLine(const OverviewView &view)
{
    LineSeries line;
    line.name = LatencyTexts::tr("mean (misleading)");
    line.token = Token::Muted;
    line.width = 1.2;
    line.shape = LineShape::Dots;
    for (const QuantileColumn &column : view.latency) {
        const bool isThere = !column.isGap && column.calls > 0;
        line.times.push_back(column.span.to);
        line.values.push_back(isThere ? column.totalSeconds / column.calls : std::nan(""));
        line.counts.push_back(column.calls);
    }
    return line;
}

static void addVolume(ChartFrame &frame, const OverviewView &view)
{
    frame.volume.name = LatencyTexts::tr("calls");
    for (const QuantileColumn &column : view.latency) {
        frame.volume.spans.push_back(column.span);
        frame.volume.values.push_back(column.isGap ? std::nan("") : column.calls);
        if (column.isWidened)
            frame.widened.push_back(column.span);
    }
}

static QString exemplarText(
    const ViewExemplar &exemplar, const Service &service, const ShownZones &zones)
{
    const QString value = quantityText({exemplar.seconds, Unit::Seconds});
    const QString moment = momentText(exemplar.at, zones.first);
    QStringList lines{exemplar.request.isEmpty()
            ? LatencyTexts::tr("one call: %1 at %2").arg(value, moment)
            : LatencyTexts::tr("one call of %1: %2 at %3").arg(exemplar.request, value, moment)};
    const QString trace = traceIdOf(exemplar.labels);
    if (trace.isEmpty())
        return lines.constFirst();
    lines << LatencyTexts::tr("trace %1").arg(trace.left(64));
    if (const auto link = traceLink(service.traceUrl, trace))
        lines << LatencyTexts::tr("click or Enter: open at %1, or copy").arg(link->authority());
    else
        lines << LatencyTexts::tr("click or Enter: copy the trace id");
    return lines.join(u'\n');
}

ChartFrame latency(const OverviewView &view, const Service &service, const ShownZones &zones,
    const LineChoices &choices)
{
    ChartFrame frame = frameOf(view.head, LatencyTexts::tr("Latency"), zones);
    frame.unit = Unit::Seconds;
    if (choices.showsMean)
        frame.lines.push_back(meanLine(view));
    for (size_t i = 0; i < pageQuantiles.size(); ++i)
        if (i >= choices.percentiles.size() || choices.percentiles[i])
            frame.lines.push_back(quantileLine(view, i));
    const auto highest
        = std::ranges::find(choices.percentiles.rbegin(), choices.percentiles.rend(), true);
    if (highest != choices.percentiles.rend())
        frame.bands.push_back(
            intervalBand(view, static_cast<size_t>(choices.percentiles.rend() - highest) - 1,
                static_cast<int>(frame.lines.size()) - 1));
    addVolume(frame, view);
    if (service.latencyObjective > 0)
        frame.thresholds.push_back({service.latencyObjective,
            LatencyTexts::tr("SLO %1 ≤ %2")
                .arg(words::quantileName(service.objectiveQuantile),
                    quantityText({service.latencyObjective, Unit::Seconds})),
            Token::Warn});
    for (const ViewExemplar &exemplar : view.exemplars)
        frame.exemplars.push_back({exemplar.at, exemplar.seconds,
            exemplarText(exemplar, service, zones), traceIdOf(exemplar.labels)});
    addEarlier(frame, view);
    return frame;
}

} // namespace toban::frames
