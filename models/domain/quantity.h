// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <QLocale>

namespace toban {

enum class Unit {
    None,
    Seconds,
    Bytes,
    Ratio, ///< 1 is 100 %
    ErrorRatio, ///< as Ratio, two decimals
    PerSecond,
    Count,
};

/** A number that knows what it counts. */
struct Quantity {
    double value = 0;
    Unit unit = Unit::None;
    friend bool operator==(const Quantity &, const Quantity &) = default;
};

/** Three significant digits and the unit that suits the size: "850 µs", "12.4 ms", "1.28 s",
 *  "3 m 12 s", "42.0 /s", "61.4 %", "0.62 %", "1.5 GiB", "12,345". NaN is "–". The one place where
 *  numbers become text; grouping by @p locale, digits always Latin. */
[[nodiscard]] QString quantityText(Quantity quantity, const QLocale &locale = QLocale());

/** All digits a double holds, with the base unit: for tooltips and copies. */
[[nodiscard]] QString quantityFullText(Quantity quantity, const QLocale &locale = QLocale());

/** How one column or one axis is written: one unit for all of its values. */
struct UnitScale {
    double factor = 1; ///< shown = value * factor
    QString suffix; ///< "ms", "%", "/s"
    int decimals = 0;
};

/** The scale that suits values up to @p largest in steps of @p step (0: three significant digits).
 */
[[nodiscard]] UnitScale unitScale(Unit unit, double largest, double step = 0);
[[nodiscard]] QString scaledText(
    double value, const UnitScale &scale, const QLocale &locale = QLocale());

/** Stable English word for JSON and the workspace: "seconds", "bytes", "ratio", … */
[[nodiscard]] QString unitName(Unit unit);

} // namespace toban
