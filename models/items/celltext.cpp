// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "celltext.h"

#include "itemroles.h"
#include "servertext.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace toban {

QVariant numberOrNothing(double value)
{
    return std::isnan(value) ? QVariant() : QVariant(value);
}

QString inColumnUnit(double value, UnitScale scale)
{
    const double shown = std::abs(value * scale.factor);
    scale.decimals = shown == 0 || shown >= 99.95 ? 0 : shown >= 9.995 ? 1 : 2;
    return scaledText(value, scale);
}

QVariant textCell(const QString &text, int role)
{
    switch (role) {
    case Qt::DisplayRole:
        return text.isEmpty() ? u"–"_s : serverText(text);
    case SortRole:
        return text.isEmpty() ? QVariant() : QVariant(text);
    case FullTextRole:
        return text;
    default:
        return {};
    }
}

QVariant quantityCell(Quantity quantity, const QString &text, int role)
{
    switch (role) {
    case Qt::DisplayRole:
        return text;
    case SortRole:
        return numberOrNothing(quantity.value);
    case FullTextRole:
        return quantityFullText(quantity, QLocale::c());
    case Qt::ToolTipRole:
        return quantityFullText(quantity);
    default:
        return {};
    }
}

UnitScale middleScale(std::vector<double> seconds)
{
    seconds.erase(std::remove_if(seconds.begin(), seconds.end(),
                      [](double value) { return !std::isfinite(value) || value <= 0; }),
        seconds.end());
    if (seconds.empty())
        return unitScale(Unit::Seconds, 0.001);
    const auto middle = seconds.begin() + static_cast<std::ptrdiff_t>(seconds.size() / 2);
    std::nth_element(seconds.begin(), middle, seconds.end());
    return unitScale(Unit::Seconds, *middle);
}

bool sameNumber(double a, double b)
{
    return a == b || (std::isnan(a) && std::isnan(b));
}

bool sameEstimate(const QuantileEstimate &a, const QuantileEstimate &b)
{
    return sameNumber(a.value, b.value) && sameNumber(a.low, b.low) && sameNumber(a.high, b.high)
        && sameNumber(a.observations, b.observations) && a.provenance == b.provenance
        && a.reason == b.reason;
}

} // namespace toban
