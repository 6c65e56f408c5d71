// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "heatramp.h"

#include <algorithm>
#include <cmath>

namespace toban {

static constexpr double faintest = 0.3; ///< of the first colour over the ground

/// CIE 1976 L*, from the relative luminance that contrastRatio() knows.
static double lightness(const QColor &color)
{
    const double luminance = contrastRatio(color, QColor(Qt::black)) * 0.05 - 0.05;
    return luminance > 216.0 / 24389 ? 116 * std::cbrt(luminance) - 16 : luminance * 24389.0 / 27;
}

static QColor between(const QColor &from, const QColor &to, double share)
{
    const auto channel = [share](float one, float other) {
        return static_cast<float>(one + (other - one) * share);
    };
    return QColor::fromRgbF(channel(from.redF(), to.redF()), channel(from.greenF(), to.greenF()),
        channel(from.blueF(), to.blueF()));
}

HeatRamp heatRamp(const Theme &theme)
{
    const std::array<QColor, 5> stops = {theme.tint(Token::P50, faintest), theme.color(Token::P50),
        theme.color(Token::P90), theme.color(Token::P95), theme.color(Token::P99)};
    std::array<double, 5> places{};
    const double first = lightness(stops.front());
    const double whole = lightness(stops.back()) - first;
    for (size_t i = 0; i < stops.size(); ++i)
        places[i] = std::abs(whole) > 1 ? (lightness(stops[i]) - first) / whole
                                        : static_cast<double>(i) / (stops.size() - 1);
    HeatRamp ramp{};
    for (size_t i = 0; i < ramp.size(); ++i) {
        const double place = static_cast<double>(i) / static_cast<double>(ramp.size() - 1);
        size_t stop = 1;
        while (stop + 1 < stops.size() && places[stop] < place)
            ++stop;
        const double width = places[stop] - places[stop - 1];
        const double share = width > 0 ? (place - places[stop - 1]) / width : 1;
        ramp[i] = between(stops[stop - 1], stops[stop], std::clamp(share, 0.0, 1.0)).rgb();
    }
    return ramp;
}

DifferenceRamp differenceRamp(const Theme &theme)
{
    static constexpr double faintestSide = 0.15; ///< so that little still differs from none
    DifferenceRamp ramp{};
    const size_t middle = ramp.size() / 2;
    const QColor ground = theme.color(Token::Raised);
    ramp[middle] = ground.rgb();
    for (size_t i = 1; i <= middle; ++i) {
        const double share = faintestSide
            + (1 - faintestSide) * static_cast<double>(i - 1) / static_cast<double>(middle - 1);
        ramp[middle - i] = between(ground, theme.color(Token::Less), share).rgb();
        ramp[middle + i] = between(ground, theme.color(Token::More), share).rgb();
    }
    return ramp;
}

} // namespace toban
