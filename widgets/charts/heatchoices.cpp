// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "heatchoices.h"

#include <QStringList>

#include <algorithm>

namespace toban {

static constexpr double decades = 1000; ///< of the logarithmic scale

double heatFraction(double value, double most, HeatScale scale)
{
    if (!(value > 0) || !(most > 0))
        return 0;
    const double share = std::min(value / most, 1.0);
    switch (scale) {
    case HeatScale::SquareRoot:
        return std::sqrt(share);
    case HeatScale::Linear:
        return share;
    case HeatScale::Logarithmic:
        return std::log1p(share * (decades - 1)) / std::log(decades);
    }
    return share;
}

double heatValueAt(double fraction, double most, HeatScale scale)
{
    switch (scale) {
    case HeatScale::SquareRoot:
        return most * fraction * fraction;
    case HeatScale::Linear:
        return most * fraction;
    case HeatScale::Logarithmic:
        return most * std::expm1(fraction * std::log(decades)) / (decades - 1);
    }
    return most * fraction;
}

QString heatChoicesText(const HeatChoices &choices)
{
    QStringList words;
    if (choices.mode != HeatMode::Count)
        words << (choices.mode == HeatMode::Share ? QStringLiteral("share")
                                                  : QStringLiteral("time"));
    if (choices.scale != HeatScale::SquareRoot)
        words << (choices.scale == HeatScale::Linear ? QStringLiteral("linear")
                                                     : QStringLiteral("log"));
    if (choices.isLog)
        words << (*choices.isLog ? QStringLiteral("log-axis") : QStringLiteral("linear-axis"));
    if (!choices.showsPercentiles)
        words << QStringLiteral("no-percentiles");
    if (!choices.showsObjective)
        words << QStringLiteral("no-objective");
    if (!choices.showsColumn)
        words << QStringLiteral("no-column");
    if (choices.comparison != HeatComparison::None)
        words << (choices.comparison == HeatComparison::Beside ? QStringLiteral("beside")
                                                               : QStringLiteral("difference"));
    return words.join(u' ');
}

HeatChoices heatChoicesFrom(const QString &text)
{
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    const auto has = [&words](const char *word) { return words.contains(QLatin1StringView(word)); };
    HeatChoices choices;
    if (has("share") || has("time"))
        choices.mode = has("share") ? HeatMode::Share : HeatMode::Time;
    if (has("linear") || has("log"))
        choices.scale = has("linear") ? HeatScale::Linear : HeatScale::Logarithmic;
    if (has("log-axis") || has("linear-axis"))
        choices.isLog = has("log-axis");
    choices.showsPercentiles = !has("no-percentiles");
    choices.showsObjective = !has("no-objective");
    choices.showsColumn = !has("no-column");
    if (has("beside") || has("difference"))
        choices.comparison = has("beside") ? HeatComparison::Beside : HeatComparison::Difference;
    return choices;
}

} // namespace toban
