// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "estimate.h"
#include "quantity.h"

#include <QVariant>

#include <vector>

namespace toban {

/** What cells have in common. NaN is "not known" everywhere. */

[[nodiscard]] QVariant numberOrNothing(double value);
/** Three significant digits in the one unit of a column. */
[[nodiscard]] QString inColumnUnit(double value, UnitScale scale);
/** Shown as "–" when empty, and sorted last then. */
[[nodiscard]] QVariant textCell(const QString &text, int role);
/** A number with its unit, shown as @p text. */
[[nodiscard]] QVariant quantityCell(Quantity quantity, const QString &text, int role);
/** The unit of a column of durations: it suits the middle one, so that most rows read well. */
[[nodiscard]] UnitScale middleScale(std::vector<double> seconds);

[[nodiscard]] bool sameNumber(double a, double b);
[[nodiscard]] bool sameEstimate(const QuantileEstimate &a, const QuantileEstimate &b);

} // namespace toban
