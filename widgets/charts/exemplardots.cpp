// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exemplardots.h"

#include "chartreadout.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <map>

namespace toban {

static constexpr double diamondRadius = 4;
static constexpr double diamondWidth = 2 * diamondRadius + 1;
static constexpr double diamondReach = 6;

std::vector<ExemplarDot> exemplarDots(
    const std::vector<ChartExemplar> &exemplars, const ChartLayout &layout)
{
    std::map<int, size_t> largest;
    for (size_t i = 0; i < exemplars.size(); ++i) {
        if (!layout.span.contains(exemplars[i].at))
            continue;
        const double x = layout.x(exemplars[i].at) - layout.plot.left();
        const auto [held, isFirst]
            = largest.try_emplace(static_cast<int>(std::floor(x / diamondWidth)), i);
        if (!isFirst && exemplars[i].value > exemplars[held->second].value)
            held->second = i;
    }
    std::vector<ExemplarDot> dots;
    for (const auto &[slot, index] : largest) {
        const double y = layout.y(exemplars[index].value);
        const double low = layout.plot.bottom() - diamondRadius;
        const double high = std::min(layout.plot.top() + diamondRadius, low);
        dots.push_back({index, {layout.x(exemplars[index].at), std::clamp(y, high, low)}});
    }
    return dots;
}

std::optional<size_t> exemplarAt(const std::vector<ExemplarDot> &dots, const QPointF &at)
{
    for (const ExemplarDot &dot : dots)
        if (std::abs(dot.at.x() - at.x()) + std::abs(dot.at.y() - at.y()) <= diamondReach)
            return dot.exemplar;
    return std::nullopt;
}

std::optional<size_t> exemplarIn(
    const std::vector<ChartExemplar> &exemplars, TimeSpan span, double low, double high)
{
    std::optional<size_t> largest;
    for (size_t i = 0; i < exemplars.size(); ++i) {
        const ChartExemplar &one = exemplars[i];
        if (!span.contains(one.at) || one.value <= low || one.value > high)
            continue;
        if (!largest || one.value > exemplars[*largest].value)
            largest = i;
    }
    return largest;
}

std::optional<size_t> exemplarOfSample(const ChartFrame &frame, Instant at)
{
    const auto before = neighbourSample(frame, at, -1);
    return exemplarIn(frame.exemplars, {before && *before < at ? *before : frame.span.from, at});
}

Instant sampleOf(const ChartFrame &frame, Instant at)
{
    const auto nearest = nearestSample(frame, at);
    if (nearest && *nearest < at)
        return neighbourSample(frame, at, 1).value_or(at);
    return nearest.value_or(at);
}

void keepLargestOfColumns(ChartFrame &frame)
{
    std::map<Instant, ChartExemplar> largest;
    for (const ChartExemplar &one : frame.exemplars) {
        const auto [held, isFirst] = largest.try_emplace(sampleOf(frame, one.at), one);
        if (!isFirst && one.value > held->second.value)
            held->second = one;
    }
    frame.exemplars.clear();
    for (auto &[sample, exemplar] : largest)
        frame.exemplars.push_back(std::move(exemplar));
}

void drawExemplars(QPainter &painter, const std::vector<ExemplarDot> &dots,
    const ChartLayout &layout, const Theme &theme)
{
    painter.save();
    painter.setClipRect(layout.plot.adjusted(-diamondRadius, -1, diamondRadius, 1));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    for (const ExemplarDot &dot : dots) {
        const QPolygonF diamond(
            {dot.at + QPointF(0, -diamondRadius), dot.at + QPointF(diamondRadius, 0),
                dot.at + QPointF(0, diamondRadius), dot.at + QPointF(-diamondRadius, 0)});
        painter.setPen(QPen(theme.color(Token::Raised), 3.2));
        painter.drawPolygon(diamond);
        painter.setPen(QPen(theme.color(Token::Text), 1.3));
        painter.drawPolygon(diamond);
    }
    painter.restore();
}

} // namespace toban
