// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "heatframes.h"

#include "overviewframes.h"
#include "words.h"

#include <QCoreApplication>

namespace toban::frames {

struct HeatFrameTexts {
    Q_DECLARE_TR_FUNCTIONS(toban::HeatFrames)
};

HeatFrame bareHeatmap(const ChartFrame &chart)
{
    HeatFrame frame;
    frame.title = chart.title;
    frame.span = chart.span;
    frame.zone = chart.zone;
    frame.secondZone = chart.secondZone;
    frame.thresholds = chart.thresholds;
    frame.hatches = chart.hatches;
    frame.marks = chart.marks;
    frame.empty = chart.empty;
    frame.freshness = chart.freshness;
    frame.newestData = chart.newestData;
    return frame;
}

static QString originNote(const HeatmapView &view)
{
    const RowOrigin &origin = view.origin;
    if (!origin.isCoarsened)
        return {};
    const auto rows = static_cast<int>(view.cells.rows.size());
    if (origin.layouts == 1)
        return HeatFrameTexts::tr("Neighbouring buckets are joined exactly: %1 rows for %2.")
            .arg(rows)
            .arg(origin.finest);
    return HeatFrameTexts::tr(
        "%1 bucket layouts meet in this range; rows are the edges they share: %2 rows for %3.")
        .arg(origin.layouts)
        .arg(rows)
        .arg(origin.finest);
}

/// A value stands for the whole of its column, as the cells under it do.
static LineSeries stairs(const LineSeries &line, const std::vector<QuantileColumn> &columns)
{
    LineSeries steps = line;
    steps.isDashed = false; // a step is shorter than a dash
    steps.weak.clear();
    steps.counts.clear();
    steps.times.clear();
    steps.values.clear();
    for (size_t i = 0; i < std::min(columns.size(), line.values.size()); ++i) {
        steps.times.insert(
            steps.times.end(), {columns[i].span.from + Millis(1), columns[i].span.to});
        steps.values.insert(steps.values.end(), {line.values[i], line.values[i]});
    }
    return steps;
}

static bool isComparable(const HeatmapView &view)
{
    return view.earlier && !view.earlier->isUnmergeable && !view.cells.rows.empty();
}

HeatFrame heatmap(const HeatmapView &view, const Service &service, const ShownZones &zones)
{
    static constexpr std::array<size_t, 3> drawn = {0, 2, 3}; // p50, p95 and p99
    const ChartFrame chart = latency(view.latency, service, zones);
    HeatFrame frame = bareHeatmap(chart);
    frame.cells = view.cells;
    frame.exemplars = chart.exemplars;
    frame.note = originNote(view);
    if (isComparable(view))
        frame.other = OtherHeat{view.earlier->cells, words::baseline(view.earlier->baseline.kind)};
    for (const size_t line : drawn)
        if (line < chart.lines.size())
            frame.lines.push_back(stairs(chart.lines[line], view.latency.latency));
    if (view.latency.head.emptiness == Emptiness::NoSuchSeries) {
        frame.empty.sentence = HeatFrameTexts::tr("A heatmap needs a histogram metric.");
        frame.empty.detail = HeatFrameTexts::tr("No histogram of the name %1 was found.")
                                 .arg(service.latency.metric);
    }
    if (view.origin.isUnmergeable)
        frame.empty = {EmptyKind::NoSeries,
            HeatFrameTexts::tr("Classic and native buckets meet in this range and share no edge."),
            HeatFrameTexts::tr("Choose a range with one kind, or break the request down."), {}};
    return frame;
}

std::optional<HeatFrame> earlierHeatmap(
    const HeatmapView &view, const Service &service, const ShownZones &zones)
{
    if (!isComparable(view))
        return std::nullopt;
    const HeatmapView other{view.earlier->latency, view.earlier->cells, view.origin, std::nullopt};
    HeatFrame frame = heatmap(other, service, zones);
    frame.title = HeatFrameTexts::tr("%1, %2", "Latency, the day before")
                      .arg(frame.title, words::baseline(view.earlier->baseline.kind));
    frame.other = OtherHeat{view.cells, HeatFrameTexts::tr("this period")};
    return frame;
}

std::vector<PanelBadge> heatBadges(const HeatmapView &view)
{
    std::vector<PanelBadge> badges = latencyBadges(view.latency);
    if (view.origin.isCoarsened)
        badges.push_back({HeatFrameTexts::tr("buckets joined"), originNote(view), true});
    if (view.earlier && view.earlier->isUnmergeable)
        badges.push_back({HeatFrameTexts::tr("not comparable"),
            HeatFrameTexts::tr("The buckets of %1 share no edge with those of this period.")
                .arg(words::baseline(view.earlier->baseline.kind)),
            true});
    return badges;
}

} // namespace toban::frames
