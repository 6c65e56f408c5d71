// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "quantity.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace toban {

struct Step {
    double from; ///< smallest value written with this suffix
    double factor;
    const char16_t *suffix;
};

static constexpr std::array<Step, 4> secondSteps = {{
    {1.0, 1.0, u"s"},
    {1e-3, 1e3, u"ms"},
    {1e-6, 1e6, u"µs"},
    {0.0, 1e9, u"ns"},
}};
static constexpr std::array<Step, 6> byteSteps = {{
    {1099511627776.0, 1 / 1099511627776.0, u"TiB"},
    {1073741824.0, 1 / 1073741824.0, u"GiB"},
    {1048576.0, 1 / 1048576.0, u"MiB"},
    {1024.0, 1 / 1024.0, u"KiB"},
    {0.0, 1.0, u"B"},
    {0.0, 1.0, u"B"},
}};

template <size_t N>
static Step stepFor(const std::array<Step, N> &steps, double magnitude)
{
    for (const auto &step : steps)
        if (magnitude >= step.from)
            return step;
    return steps.back();
}

static int significantDecimals(double shown)
{
    const double magnitude = std::abs(shown);
    if (magnitude == 0 || magnitude >= 99.95)
        return 0;
    if (magnitude >= 9.995)
        return 1;
    return magnitude >= 0.9995 ? 2 : 3;
}

static int decimalsFor(double largest, double step)
{
    if (step <= 0)
        return significantDecimals(largest);
    return std::clamp(static_cast<int>(std::ceil(-std::log10(step) - 1e-9)), 0, 6);
}

UnitScale unitScale(Unit unit, double largest, double step)
{
    const double magnitude = std::abs(largest);
    UnitScale scale;
    switch (unit) {
    case Unit::Seconds: {
        const Step found
            = magnitude == 0 ? secondSteps[1] : stepFor(secondSteps, magnitude * 1.0005);
        scale = {found.factor, QString::fromUtf16(found.suffix), 0};
        break;
    }
    case Unit::Bytes: {
        const Step found = stepFor(byteSteps, magnitude);
        scale = {found.factor, QString::fromUtf16(found.suffix), 0};
        break;
    }
    case Unit::Ratio:
        return {100, QStringLiteral("%"), step > 0 ? decimalsFor(0, step * 100) : 1};
    case Unit::ErrorRatio:
        return {100, QStringLiteral("%"), step > 0 ? decimalsFor(0, step * 100) : 2};
    case Unit::PerSecond:
        scale = {1, QStringLiteral("/s"), 0};
        break;
    case Unit::Count:
        return {1, {}, step > 0 ? decimalsFor(0, step) : 0};
    case Unit::None:
        break;
    }
    scale.decimals = decimalsFor(magnitude * scale.factor, step * scale.factor);
    return scale;
}

QString scaledText(double value, const UnitScale &scale, const QLocale &locale)
{
    if (std::isnan(value))
        return QStringLiteral("–");
    if (std::isinf(value))
        return value > 0 ? QStringLiteral("∞") : QStringLiteral("-∞");
    const QString number = locale.toString(value * scale.factor, 'f', scale.decimals);
    if (scale.suffix.isEmpty())
        return number;
    return number + u' ' + scale.suffix;
}

/// "3 m 12 s", "2 h 05 m", "4 d 3 h".
static QString longDurationText(double seconds)
{
    const auto whole = static_cast<qint64>(std::llround(std::abs(seconds)));
    const QString sign = seconds < 0 ? QStringLiteral("-") : QString();
    const auto two
        = [](qint64 number) { return QStringLiteral("%1").arg(number, 2, 10, QChar(u'0')); };
    if (whole < 3600)
        return sign + QStringLiteral("%1 m %2 s").arg(QString::number(whole / 60), two(whole % 60));
    if (whole < 86400)
        return sign
            + QStringLiteral("%1 h %2 m")
                  .arg(QString::number(whole / 3600), two(whole % 3600 / 60));
    return sign + QStringLiteral("%1 d %2 h").arg(whole / 86400).arg(whole % 86400 / 3600);
}

QString quantityText(Quantity quantity, const QLocale &locale)
{
    const bool isLong = quantity.unit == Unit::Seconds && std::isfinite(quantity.value)
        && std::abs(quantity.value) >= 119.5;
    if (isLong)
        return longDurationText(quantity.value);
    return scaledText(quantity.value, unitScale(quantity.unit, quantity.value), locale);
}

QString quantityFullText(Quantity quantity, const QLocale &locale)
{
    if (!std::isfinite(quantity.value))
        return quantityText(quantity, locale);
    const bool isRatio = quantity.unit == Unit::Ratio || quantity.unit == Unit::ErrorRatio;
    const double shown = isRatio ? quantity.value * 100 : quantity.value;
    const QString number = locale.toString(shown, 'g', QLocale::FloatingPointShortest);
    switch (quantity.unit) {
    case Unit::Seconds:
        return number + QStringLiteral(" s");
    case Unit::Bytes:
        return number + QStringLiteral(" B");
    case Unit::Ratio:
    case Unit::ErrorRatio:
        return number + QStringLiteral(" %");
    case Unit::PerSecond:
        return number + QStringLiteral(" /s");
    case Unit::Count:
    case Unit::None:
        break;
    }
    return number;
}

QString unitName(Unit unit)
{
    switch (unit) {
    case Unit::None:
        return QStringLiteral("none");
    case Unit::Seconds:
        return QStringLiteral("seconds");
    case Unit::Bytes:
        return QStringLiteral("bytes");
    case Unit::Ratio:
        return QStringLiteral("ratio");
    case Unit::ErrorRatio:
        return QStringLiteral("error_ratio");
    case Unit::PerSecond:
        return QStringLiteral("per_second");
    case Unit::Count:
        return QStringLiteral("count");
    }
    return {};
}

} // namespace toban
