// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartlayout.h"

#include "linepoints.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>
#include <limits>

namespace toban {

static constexpr double farThreshold = 5; ///< times the data: it would press the data flat
static constexpr double tallestVolume = 40;
static constexpr double labelGap = 6; ///< between the plot and its times

double ChartLayout::x(Instant at) const
{
    const double share = static_cast<double>((at - span.from).count())
        / static_cast<double>(std::max<qint64>(span.length().count(), 1));
    return plot.left() + share * plot.width();
}

double ChartLayout::y(double value) const
{
    return plot.bottom() - axis.fraction(value) * plot.height();
}

Instant ChartLayout::timeAt(double x) const
{
    const double share = std::clamp((x - plot.left()) / std::max(plot.width(), 1.0), 0.0, 1.0);
    return span.from + Millis(std::llround(share * static_cast<double>(span.length().count())));
}

std::vector<std::vector<double>> stackedValues(const std::vector<LineSeries> &lines)
{
    std::vector<std::vector<double>> stacked;
    for (const LineSeries &line : lines) {
        std::vector<double> sums = line.values;
        if (!stacked.empty()) {
            const auto &below = stacked.back();
            for (size_t index = 0; index < std::min(sums.size(), below.size()); ++index) {
                if (std::isfinite(below[index]))
                    sums[index] = below[index] + (std::isfinite(sums[index]) ? sums[index] : 0);
            }
        }
        stacked.push_back(std::move(sums));
    }
    return stacked;
}

/// The points of a line as drawn.
static LinePoints shownPoints(
    const ChartFrame &frame, const std::vector<std::vector<double>> &stacked, size_t line)
{
    return frame.isStacked ? LinePoints(frame.lines[line].times, stacked[line])
                           : pointsOf(frame.lines[line]);
}

class RangeFinder {
public:
    explicit RangeFinder(const TimeSpan &span)
        : m_span(span)
    {
    }

    void add(const LinePoints &points) { m_found.add(points.summary(m_span)); }
    void add(double value) { m_found.add(value, 0); }

    [[nodiscard]] bool isEmpty() const { return m_found.isEmpty(); }
    [[nodiscard]] ValueRange range() const
    {
        const bool hasPositive = std::isfinite(m_found.leastPositive);
        return {m_found.least, m_found.greatest, hasPositive ? m_found.leastPositive : 0, {}, {}};
    }

private:
    TimeSpan m_span;
    SampleSummary m_found;
};

bool hasData(const ChartFrame &frame)
{
    RangeFinder finder(frame.span);
    for (const LineSeries &line : frame.lines) {
        finder.add(pointsOf(line));
        if (!finder.isEmpty())
            return true;
    }
    for (const Band &band : frame.bands)
        finder.add({band.times, band.low});
    for (size_t index = 0; index < frame.volume.spans.size(); ++index)
        if (frame.volume.spans[index].to > frame.span.from && index < frame.volume.values.size())
            finder.add(frame.volume.values[index]);
    return !finder.isEmpty();
}

static ValueRange rangeOf(const ChartFrame &frame)
{
    RangeFinder finder(frame.span);
    const auto stacked
        = frame.isStacked ? stackedValues(frame.lines) : std::vector<std::vector<double>>();
    for (size_t index = 0; index < frame.lines.size(); ++index)
        finder.add(shownPoints(frame, stacked, index));
    for (const Band &band : frame.bands) {
        finder.add({band.times, band.high});
        if (!frame.isLog)
            finder.add({band.times, band.low});
    }
    const double most = finder.range().high;
    for (const Threshold &threshold : frame.thresholds)
        if (!(most > 0) || threshold.value <= most * farThreshold)
            finder.add(threshold.value);
    ValueRange range = finder.range();
    range.fixedLow = frame.low;
    range.fixedHigh = frame.high;
    return range;
}

static double widest(const std::vector<QString> &texts, const QFontMetricsF &size)
{
    double width = 0;
    for (const QString &text : texts)
        width = std::max(width, size.horizontalAdvance(text));
    return width;
}

static double upTo(double length, double grid)
{
    return std::ceil(length / grid) * grid;
}

void spreadLabels(std::vector<EndLabelPlace> &labels, double top, double bottom)
{
    std::ranges::stable_sort(labels, {}, [](const EndLabelPlace &label) { return label.anchor; });
    double least = top;
    for (EndLabelPlace &label : labels) {
        label.rect.moveTop(std::max(label.rect.top(), least));
        least = label.rect.bottom();
    }
    double most = bottom;
    for (auto label = labels.rbegin(); label != labels.rend(); ++label) {
        label->rect.moveBottom(std::min(label->rect.bottom(), most));
        most = label->rect.top();
    }
}

static double lastFinite(const LinePoints &points, Instant until)
{
    for (size_t index = points.upperBound(until); index-- > 0;)
        if (std::isfinite(points.value(index)))
            return points.value(index);
    return std::numeric_limits<double>::quiet_NaN();
}

static void placeEndLabels(
    ChartLayout &layout, const ChartFrame &frame, const QFontMetricsF &size, double right)
{
    const auto stacked
        = frame.isStacked ? stackedValues(frame.lines) : std::vector<std::vector<double>>();
    const double height = std::ceil(size.height()) - 1;
    const auto room = static_cast<size_t>(std::max((layout.plot.height() + height) / height, 1.0));
    // the last lines lie on top and matter most; what does not fit is left to the readout
    for (size_t index = frame.lines.size(); index-- > 0 && layout.endLabels.size() < room;) {
        const LineSeries &line = frame.lines[index];
        const double value = lastFinite(shownPoints(frame, stacked, index), frame.span.to);
        if (line.endLabel.isEmpty() || !std::isfinite(value))
            continue;
        const double anchor = std::clamp(layout.y(value), layout.plot.top(), layout.plot.bottom());
        const double left = layout.plot.right() + metrics::grid;
        layout.endLabels.push_back({static_cast<int>(index), line.endLabel, anchor,
            QRectF(left, anchor - height / 2, right - left, height)});
    }
    spreadLabels(
        layout.endLabels, layout.plot.top() - height / 2, layout.plot.bottom() + height / 2);
}

static void splitOffVolume(ChartLayout &layout, const ChartFrame &frame)
{
    for (const double count : frame.volume.values)
        if (std::isfinite(count))
            layout.volumeTop = std::max(layout.volumeTop, count);
    const double height = std::min(std::floor(layout.plot.height() * 0.2), tallestVolume);
    if (frame.volume.spans.empty() || height < 12)
        return;
    layout.volume = layout.plot;
    layout.volume.setTop(layout.plot.bottom() - height);
    layout.plot.setBottom(layout.volume.top() - 1.5 * metrics::grid);
}

ChartLayout layOut(const ChartFrame &frame, const Theme &theme, const QSize &size, bool isLog,
    const LayoutWishes &wishes)
{
    const double width = size.width() - wishes.beside;
    const QFontMetricsF text(theme.font(TextSize::Small));
    const double row = std::ceil(text.height());
    ChartLayout layout;
    layout.span = frame.span;
    layout.plot = QRectF(0, std::ceil(row / 2) + wishes.above, width, 0);
    layout.plot.setBottom(size.height() - (frame.secondZone ? 2 : 1) * row - labelGap);
    const bool hasNote = frame.empty.kind != EmptyKind::None
        && frame.empty.kind != EmptyKind::Loading && (wishes.hasData || hasData(frame));
    if (hasNote) {
        layout.note = QRectF(0, size.height() - row, size.width(), row);
        layout.plot.setBottom(layout.plot.bottom() - row - metrics::half);
    }
    if (layout.plot.height() < 8)
        layout.plot.setHeight(8);
    splitOffVolume(layout, frame);
    const int rows = static_cast<int>(layout.plot.height() / (row * 3));
    layout.axis = wishes.axis ? wishes.axis(layout.plot.height())
                              : valueAxis(rangeOf(frame), frame.unit, isLog, rows);
    std::vector<QString> names;
    for (const ValueTick &tick : layout.axis.ticks)
        names.push_back(tick.label);
    const double left = std::max(wishes.least.left,
        upTo(std::max(widest(names, text) + metrics::grid, 48.0), metrics::grid));
    names.clear();
    for (const LineSeries &line : frame.lines)
        names.push_back(line.endLabel);
    const double label = widest(names, text);
    // wide charts leave the same room whatever their labels, so that siblings line up
    const double leastRoom = width >= 480 ? 96 : 72;
    const double right = std::max(wishes.least.right,
        label > 0 ? std::min(upTo(std::max(label + 12, leastRoom), metrics::grid), width * 0.35)
                  : 2.0 * metrics::grid);
    for (QRectF *area : {&layout.plot, &layout.volume}) {
        if (area->isNull())
            continue;
        area->setLeft(left);
        area->setRight(std::max(width - right, left + 8));
    }
    layout.ticks = timeTicks(frame.span, layout.plot.width(),
        text.horizontalAdvance(QStringLiteral("00:00")) * 1.2, frame.zone);
    if (frame.secondZone)
        layout.secondTicks = secondTicks(layout.ticks, frame.zone, *frame.secondZone);
    placeEndLabels(layout, frame, text, width);
    return layout;
}

} // namespace toban
