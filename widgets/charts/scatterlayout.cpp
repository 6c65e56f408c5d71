// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scatterlayout.h"

#include "glyphs.h"

#include <QFontMetricsF>

#include <algorithm>
#include <array>
#include <cmath>

namespace toban {

static constexpr double scatterInset = 20; ///< so that dots at the ends of the axes stand inside
static constexpr double largestRadius = 22; ///< of a dot with all of the time
static constexpr double smallestRadius = 3;
static constexpr double scatterReach = 6; ///< how far beside a dot the pointer may be

double ScatterLayout::x(double callsAt) const
{
    return plot.left() + scatterInset + calls.fraction(callsAt) * (plot.width() - 2 * scatterInset);
}

double ScatterLayout::y(double seconds) const
{
    return plot.bottom() - scatterInset
        - mean.fraction(seconds) * (plot.height() - 2 * scatterInset);
}

const ScatterLayout::Dot *ScatterLayout::dotAt(const QPointF &at) const
{
    const Dot *best = nullptr;
    double least = scatterReach;
    for (const Dot &dot : dots) {
        const double beside = std::max(0.0, QLineF(dot.at, at).length() - dot.radius);
        const bool isSmaller = best && beside == least && dot.radius < best->radius;
        if (beside < least || isSmaller || (!best && beside <= least)) {
            best = &dot;
            least = beside;
        }
    }
    return best;
}

const ScatterLayout::Dot *ScatterLayout::placeOf(size_t index) const
{
    const auto it = std::find_if(
        dots.begin(), dots.end(), [index](const Dot &dot) { return dot.index == index; });
    return it == dots.end() ? nullptr : &*it;
}

static bool hasPlace(const ScatterDot &dot)
{
    return dot.calls > 0 && dot.meanSeconds > 0 && std::isfinite(dot.calls)
        && std::isfinite(dot.meanSeconds);
}

static ValueRange scatterRange(const ScatterFrame &frame, double ScatterDot::*value)
{
    ValueRange range;
    range.low = HUGE_VAL;
    range.high = -HUGE_VAL;
    for (const ScatterDot &dot : frame.dots) {
        if (!hasPlace(dot))
            continue;
        range.low = std::min(range.low, dot.*value);
        range.high = std::max(range.high, dot.*value);
    }
    if (range.low > range.high) {
        range.low = 1;
        range.high = 1000;
    }
    range.smallestPositive = range.low;
    return range;
}

/// Total times whose lines are drawn: what a reader calls round.
static constexpr std::array<double, 15> roundTotals = {0.001, 0.01, 0.1, 1, 10, 60, 600, 3600,
    36000, 86400, 864000, 8640000, 86400000, 864000000, 8640000000};

static QString roundTotalText(double seconds)
{
    struct Size {
        double seconds;
        const char *suffix;
    };
    static constexpr std::array<Size, 5> sizes
        = {{{86400, "d"}, {3600, "h"}, {60, "m"}, {1, "s"}, {0.001, "ms"}}};
    for (const Size &size : sizes)
        if (seconds >= size.seconds * 0.999)
            return QString::number(std::round(seconds / size.seconds)) + QLatin1Char(' ')
                + QLatin1StringView(size.suffix);
    return {};
}

static void addDiagonals(ScatterLayout &layout)
{
    const double least = layout.calls.low * layout.mean.low;
    const double most = layout.calls.high * layout.mean.high;
    const QRectF &plot = layout.plot;
    for (const double total : roundTotals) {
        if (total < least || total > most)
            continue;
        // straight on two logarithmic axes; from its two ends beyond the inset
        const QLineF inner(layout.x(layout.calls.low), layout.y(total / layout.calls.low),
            layout.x(layout.calls.high), layout.y(total / layout.calls.high));
        const auto at = [&inner](double x) {
            return inner.pointAt((x - inner.x1()) / (inner.x2() - inner.x1()));
        };
        layout.diagonals.push_back(
            {total, QLineF(at(plot.left()), at(plot.right())), roundTotalText(total)});
    }
}

ScatterLayout scatterLayout(const ScatterFrame &frame, const Theme &theme, const QSize &size)
{
    ScatterLayout layout;
    const QFont font = theme.font(TextSize::Small);
    const double line = std::ceil(QFontMetricsF(font).height());
    const double height = size.height() - line * 2 - metrics::grid;
    const int rows = std::max(2, static_cast<int>(height / theme.scaled(48)));
    layout.mean
        = valueAxis(scatterRange(frame, &ScatterDot::meanSeconds), Unit::Seconds, true, rows);
    double labels = 0;
    for (const ValueTick &tick : layout.mean.ticks)
        labels = std::max(labels, tabularWidth(font, tick.label));
    const double left = std::ceil(labels) + metrics::grid;
    layout.plot = QRectF(left, metrics::half, size.width() - left - metrics::half, height);
    const int columns = std::max(2, static_cast<int>(layout.plot.width() / theme.scaled(72)));
    layout.calls = valueAxis(scatterRange(frame, &ScatterDot::calls), Unit::Count, true, columns);
    for (size_t i = 0; i < frame.dots.size(); ++i) {
        const ScatterDot &dot = frame.dots[i];
        if (!hasPlace(dot))
            continue;
        const double share = std::isfinite(dot.share) ? std::clamp(dot.share, 0.0, 1.0) : 0;
        layout.dots.push_back({i, QPointF(layout.x(dot.calls), layout.y(dot.meanSeconds)),
            theme.scaled(1) * std::max(smallestRadius, largestRadius * std::sqrt(share))});
    }
    addDiagonals(layout);
    return layout;
}

} // namespace toban
