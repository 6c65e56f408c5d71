// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "heatlayout.h"

#include "heatpicture.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace toban {

static constexpr double leastColumn = 3; ///< pixels
static constexpr int narrow = 360; ///< no room for a histogram at the side
static constexpr double rampWidth = 112;
static constexpr double rampHeight = 7;
static constexpr int rampLabel = 52; ///< room for the largest value
static constexpr double overflowGap = 3; ///< between the plot and what lies above the last edge
static constexpr size_t farThreshold = 3; ///< rows away: the axis is not stretched for it

static double textRow(const Theme &theme)
{
    return std::ceil(QFontMetricsF(theme.font(TextSize::Small)).height());
}

static bool hasOverflow(const HeatCells &cells)
{
    return !cells.rows.empty() && cells.rows.back().isOverflow();
}

static double overflowHeight(const HeatCells &cells, const Theme &theme)
{
    return hasOverflow(cells) ? textRow(theme) - 2 : 0;
}

/// Room for end labels, as charts of lines have it, so that all charts of a page share their edges;
/// while a column is pointed at its histogram stands there.
static double roomBeside(const HeatFrame &frame, const HeatChoices &choices, const QSize &size)
{
    const bool hasLabels = choices.showsPercentiles
        && std::any_of(frame.lines.begin(), frame.lines.end(),
            [](const LineSeries &line) { return !line.endLabel.isEmpty(); });
    return hasLabels || size.width() < narrow ? 0 : 96 - 2 * metrics::grid;
}

/// Widens @p rows to the finite ones with calls.
static void includeCalls(ShownRows &rows, const HeatCells &cells, size_t finite)
{
    for (size_t i = 0; i < cells.counts.size(); ++i) {
        const size_t row = i % cells.rows.size();
        if (!(cells.counts[i] > 0) || row >= finite)
            continue;
        rows.first = std::min(rows.first, row);
        rows.end = std::max(rows.end, row + 1);
    }
}

ShownRows shownRows(const HeatFrame &frame)
{
    const HeatCells &cells = frame.cells;
    const size_t finite = cells.rows.size() - (hasOverflow(cells) ? 1 : 0);
    ShownRows calls{finite, 0};
    includeCalls(calls, cells, finite);
    if (frame.other)
        includeCalls(calls, frame.other->cells, finite);
    auto [first, end] = calls;
    if (first >= end)
        return {0, finite};
    for (const Threshold &threshold : frame.thresholds)
        for (size_t row = 0; row < finite; ++row)
            if (cells.rows[row].high >= threshold.value && row < end + farThreshold) {
                end = std::max(end, row + 1);
                break;
            }
    return {first > 0 ? first - 1 : 0, std::min(end + 1, finite)};
}

static std::vector<double> edgesOf(const HeatCells &cells, const ShownRows &rows)
{
    std::vector<double> edges;
    for (size_t row = rows.first; row < rows.end; ++row) {
        const HeatRow &own = cells.rows[row];
        if (edges.empty() || edges.back() != own.low)
            edges.push_back(std::isinf(own.low) ? std::min(own.high - 1, 0.0) : own.low);
        edges.push_back(own.high);
    }
    return edges;
}

static bool isObserved(const HeatCells &cells)
{
    return cells.hasCalls()
        || std::any_of(cells.columns.begin(), cells.columns.end(),
            [](const HeatColumn &column) { return !column.isMissing(); });
}

std::optional<HeatDifference> shownDifference(const HeatFrame &frame, const HeatChoices &choices)
{
    if (!frame.other || choices.comparison != HeatComparison::Difference)
        return std::nullopt;
    return heatDifference(frame.cells, frame.other->cells);
}

LayoutWishes heatWishes(
    const HeatFrame &frame, const HeatChoices &choices, const Theme &theme, const QSize &size)
{
    LayoutWishes wishes;
    wishes.hasData = isObserved(frame.cells) || (frame.other && isObserved(frame.other->cells));
    if (!wishes.hasData)
        return wishes;
    const double overflow = overflowHeight(frame.cells, theme);
    wishes.above = textRow(theme) + metrics::half + (overflow > 0 ? overflow + overflowGap : 0)
        - std::ceil(textRow(theme) / 2);
    wishes.beside = roomBeside(frame, choices, size);
    const auto edges = edgesOf(frame.cells, shownRows(frame));
    const bool isLog = choices.isLog.value_or(growsGeometrically(frame.cells.rows));
    if (edges.size() >= 2)
        wishes.axis = [edges, isLog, hasRowAbove = overflow > 0, apart = textRow(theme) + 2](
                          double height) {
            ValueAxis axis = edgeAxis(edges, Unit::Seconds, isLog, height, apart);
            if (hasRowAbove)
                axis.ticks.back().label.clear(); // the row above names its edge
            return axis;
        };
    return wishes;
}

static double largestValue(const HeatCells &cells, HeatMode mode)
{
    double most = 0;
    for (size_t column = 0; column < cells.columns.size(); ++column)
        for (size_t row = 0; row < cells.rows.size(); ++row) {
            const double value = cells.value(column, row, mode);
            if (std::isfinite(value))
                most = std::max(most, value);
        }
    return most;
}

/// Columns merged until each is wide enough, and which value has the full colour.
static void takeCells(
    HeatLayout &layout, const HeatFrame &frame, const HeatChoices &choices, double plotWidth)
{
    const auto columns = static_cast<double>(std::max<size_t>(frame.cells.columns.size(), 1));
    const auto factor = static_cast<int>(std::ceil(leastColumn / (plotWidth / columns)));
    layout.cells = mergedColumns(frame.cells, factor);
    layout.difference = shownDifference(frame, choices);
    if (layout.difference) {
        *layout.difference = mergedColumns(*layout.difference, factor);
        layout.most = layout.difference->largestValue();
        return;
    }
    layout.most = largestValue(layout.cells, layout.mode);
    if (frame.other && choices.comparison == HeatComparison::Beside)
        layout.most = std::max(
            layout.most, largestValue(mergedColumns(frame.other->cells, factor), layout.mode));
}

HeatLayout heatLayout(const HeatFrame &frame, const HeatChoices &choices, const Theme &theme,
    const ChartLayout &chart, const QSize &size)
{
    HeatLayout layout;
    layout.chart = chart;
    layout.mode = choices.mode;
    layout.scale = choices.scale;
    takeCells(layout, frame, choices, chart.plot.width());
    const ShownRows rows = shownRows(frame);
    layout.firstRow = rows.first;
    layout.endRow = rows.end;
    const double overflow = overflowHeight(frame.cells, theme);
    const QRectF &plot = chart.plot;
    if (overflow > 0)
        layout.overflow
            = QRectF(plot.left(), plot.top() - overflowGap - overflow, plot.width(), overflow);
    const double ramp = std::min(rampWidth, plot.width() / 3);
    double label = theme.scaled(rampLabel);
    if (layout.difference)
        label = QFontMetricsF(theme.font(TextSize::Small))
                    .horizontalAdvance(heatDifferenceText(layout.most))
            + metrics::grid;
    layout.legend = QRectF(plot.right() - std::ceil(label) - ramp,
        (textRow(theme) - rampHeight) / 2, ramp, rampHeight);
    if (choices.showsColumn && size.width() >= narrow)
        layout.side = QRectF(plot.right() + metrics::grid, plot.top(),
            size.width() - plot.right() - metrics::grid, plot.height());
    return layout;
}

double HeatLayout::value(const HeatCell &cell) const
{
    return difference ? difference->value(cell.column, cell.row)
                      : cells.value(cell.column, cell.row, mode);
}

double HeatLayout::rampShare(double value) const
{
    const double share = heatFraction(std::abs(value), most, scale);
    return difference ? (1 + std::copysign(share, value)) / 2 : share;
}

bool HeatLayout::isShown(size_t row) const
{
    return row < cells.rows.size()
        && (cells.rows[row].isOverflow() || (row >= firstRow && row < endRow));
}

QRectF HeatLayout::rect(const HeatCell &cell) const
{
    const TimeSpan &span = cells.columns[cell.column].span;
    const double left = std::max(chart.x(span.from), chart.plot.left());
    const double right = std::min(chart.x(span.to), chart.plot.right());
    const HeatRow &row = cells.rows[cell.row];
    if (row.isOverflow())
        return {left, overflow.top(), right - left, overflow.height()};
    const double top = std::clamp(chart.y(row.high), chart.plot.top(), chart.plot.bottom());
    const double bottom = std::clamp(chart.y(row.low), chart.plot.top(), chart.plot.bottom());
    return {left, top, right - left, bottom - top};
}

std::optional<size_t> HeatLayout::columnAt(Instant at) const
{
    for (size_t i = 0; i < cells.columns.size(); ++i)
        if (cells.columns[i].span.contains(at))
            return i;
    return std::nullopt;
}

std::optional<size_t> HeatLayout::rowAt(double latency) const
{
    std::optional<size_t> found;
    for (size_t row = 0; row < cells.rows.size(); ++row) {
        if (!isShown(row))
            continue;
        found = row;
        if (latency <= cells.rows[row].high)
            break;
    }
    return found;
}

double HeatLayout::latencyAt(double y) const
{
    const ValueAxis &axis = chart.axis;
    const double share
        = std::clamp((chart.plot.bottom() - y) / std::max(chart.plot.height(), 1.0), 0.0, 1.0);
    return axis.isLog ? axis.low * std::pow(axis.high / axis.low, share)
                      : axis.low + (axis.high - axis.low) * share;
}

std::optional<HeatCell> HeatLayout::cellAt(const QPointF &at) const
{
    if (at.x() < chart.plot.left() || at.x() > chart.plot.right())
        return std::nullopt;
    const auto column = columnAt(std::max(chart.timeAt(at.x()), chart.span.from + Millis(1)));
    if (!column)
        return std::nullopt;
    for (size_t row = 0; row < cells.rows.size(); ++row) {
        const HeatCell cell{*column, row};
        if (!isShown(row))
            continue;
        const QRectF area = rect(cell);
        if (at.y() >= area.top() && at.y() <= area.bottom())
            return cell;
    }
    return std::nullopt;
}

} // namespace toban
