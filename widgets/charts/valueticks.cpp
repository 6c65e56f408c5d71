// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "valueticks.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace toban {

double ValueAxis::fraction(double value) const
{
    if (!isLog)
        return (value - low) / (high - low);
    if (!(value > 0))
        return 0;
    return std::log(value / low) / std::log(high / low);
}

/// The smallest of 1, 2, 2.5, 5, 10 times a power of ten that is not below @p least.
static double niceStep(double least)
{
    const double power = std::pow(10, std::floor(std::log10(least)));
    for (const double factor : {1.0, 2.0, 2.5, 5.0})
        if (power * factor >= least * (1 - 1e-9))
            return power * factor;
    return power * 10;
}

static double niceByteStep(double least)
{
    return std::exp2(std::ceil(std::log2(std::max(least, 1.0)) - 1e-9));
}

static double stepFor(double least, Unit unit, double magnitude)
{
    if (unit == Unit::Bytes)
        return niceByteStep(least);
    const double factor = unitScale(unit, magnitude).factor;
    const double step = niceStep(least * factor) / factor;
    return unit == Unit::Count ? std::max(step, 1.0) : step;
}

/// How many decimals tell the multiples of @p step apart.
static int decimalsOf(double step)
{
    for (int decimals = 0; decimals < 9; ++decimals) {
        const double shifted = step * std::pow(10, decimals);
        if (std::abs(shifted - std::round(shifted)) < 1e-6 * std::max(shifted, 1.0))
            return decimals;
    }
    return 9;
}

/// What the axis of a chart whose every value is zero reaches up to.
static double defaultTop(Unit unit)
{
    switch (unit) {
    case Unit::Seconds:
        return 0.001;
    case Unit::Ratio:
        return 1;
    case Unit::ErrorRatio:
        return 0.01;
    case Unit::Bytes:
        return 1024;
    case Unit::None:
    case Unit::PerSecond:
    case Unit::Count:
        return 1;
    }
    return 1;
}

static ValueAxis linearAxis(const ValueRange &range, Unit unit, int rows, const QLocale &locale)
{
    const bool hasData = range.low <= range.high;
    double low = range.fixedLow.value_or(hasData ? std::min(range.low, 0.0) : 0.0);
    double high = std::max(hasData ? range.high : low, range.fixedHigh.value_or(low));
    if (!(high > low))
        high = low + defaultTop(unit);
    const double magnitude = std::max(std::abs(low), std::abs(high));
    const double step = stepFor((high - low) / rows, unit, magnitude);
    const auto first = static_cast<qint64>(std::floor(low / step + 1e-9));
    const auto last = static_cast<qint64>(std::ceil(high / step - 1e-9));
    ValueAxis axis;
    axis.low = range.fixedLow ? low : static_cast<double>(first) * step;
    axis.high = static_cast<double>(last) * step;
    UnitScale scale = unitScale(unit, std::max(std::abs(axis.low), axis.high), step);
    const int decimals = decimalsOf(step * scale.factor);
    for (qint64 index = first; index <= last; ++index) {
        const double value = static_cast<double>(index) * step;
        if (value < axis.low - step * 1e-6)
            continue;
        scale.decimals = index == 0 ? 0 : decimals;
        axis.ticks.push_back({value, scaledText(value, scale, locale)});
    }
    return axis;
}

static QString ownUnitLabel(double value, Unit unit, const QLocale &locale)
{
    UnitScale scale = unitScale(unit, value);
    scale.decimals = decimalsOf(value * scale.factor);
    return scaledText(value, scale, locale);
}

/// The 1-2-5 step at or below (up: at or above) @p value.
static double oneTwoFive(double value, bool isUp)
{
    const double power = std::pow(10, std::floor(std::log10(value) + 1e-9));
    if (isUp) {
        for (const double part : {1.0, 2.0, 5.0})
            if (power * part >= value * (1 - 1e-9))
                return power * part;
        return power * 10;
    }
    for (const double part : {5.0, 2.0})
        if (power * part <= value * (1 + 1e-9))
            return power * part;
    return power;
}

static ValueAxis logAxis(const ValueRange &range, Unit unit, int rows, const QLocale &locale)
{
    const double least = range.fixedLow.value_or(0) > 0 ? *range.fixedLow : range.smallestPositive;
    const double most = std::max({range.high, range.fixedHigh.value_or(least), least});
    ValueAxis axis;
    axis.isLog = true;
    axis.low = oneTwoFive(least, false);
    axis.high = oneTwoFive(most, true);
    if (axis.high < axis.low * 9.99)
        axis.high = axis.low * 10;
    const auto from = static_cast<int>(std::floor(std::log10(axis.low) + 1e-9));
    const auto to = static_cast<int>(std::floor(std::log10(axis.high) + 1e-9));
    const double decades = std::log10(axis.high / axis.low);
    const int stride = std::max(1, static_cast<int>(std::ceil(decades / rows)));
    const bool namesParts = decades * 3 <= rows + 1;
    const bool hasParts = decades * 2 <= rows * 3;
    for (int decade = from; decade <= to; ++decade) {
        for (const double part : {1.0, 2.0, 5.0}) {
            const double value = std::pow(10, decade) * part;
            const bool isInside = value > axis.low * 0.999 && value < axis.high * 1.001;
            const bool isNamed = part > 1 ? namesParts : decade % stride == 0;
            if (isInside && (part == 1 || hasParts))
                axis.ticks.push_back(
                    {value, isNamed ? ownUnitLabel(value, unit, locale) : QString()});
        }
    }
    return axis;
}

QString edgeText(double value, Unit unit, const QLocale &locale)
{
    UnitScale scale = unitScale(unit, value);
    scale.decimals = std::min(scale.decimals, decimalsOf(value * scale.factor));
    return scaledText(value, scale, locale);
}

ValueAxis edgeAxis(const std::vector<double> &edges, Unit unit, bool isLog, double height,
    double apart, const QLocale &locale)
{
    ValueAxis axis;
    axis.isLog = isLog;
    axis.low = edges.front();
    axis.high = edges.back();
    if (isLog && !(axis.low > 0)) {
        const bool hasStep = edges.size() > 2 && edges[1] > 0;
        axis.low = edges[1] / (hasStep ? edges[2] / edges[1] : 10);
    }
    double last = -apart;
    for (size_t i = 0; i < edges.size(); ++i) {
        const double at = axis.fraction(edges[i]) * height;
        const bool isNamed
            = at - last >= apart && (i + 1 == edges.size() || i == 0 || height - at >= apart);
        const double next
            = i + 1 < edges.size() ? axis.fraction(edges[i + 1]) * height : at + apart;
        if (!isNamed && next - at < apart / 3)
            continue; // so many lines would be a ground of their own
        axis.ticks.push_back({edges[i], isNamed ? edgeText(edges[i], unit, locale) : QString()});
        if (isNamed)
            last = at;
    }
    return axis;
}

ValueAxis valueAxis(const ValueRange &range, Unit unit, bool isLog, int rows, const QLocale &locale)
{
    rows = std::max(rows, 2);
    const bool hasPositive = range.smallestPositive > 0 && range.low <= range.high;
    return isLog && hasPositive ? logAxis(range, unit, rows, locale)
                                : linearAxis(range, unit, rows, locale);
}

} // namespace toban
