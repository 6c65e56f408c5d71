// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "heatcells.h"

#include <QString>

#include <optional>

namespace toban {

/** How a cell's value becomes a share of the colour ramp. */
enum class HeatScale {
    SquareRoot, ///< small values show beside large ones
    Linear,
    Logarithmic, ///< three decades below the largest value
};

/** What is shown where another period is compared with. */
enum class HeatComparison {
    None, ///< only the page's period
    Beside, ///< both, side by side
    Difference, ///< this minus the other, in percentage points of the column
};

/** How the reader wants heatmaps drawn; remembered with the window. */
struct HeatChoices {
    HeatMode mode = HeatMode::Count;
    HeatScale scale = HeatScale::SquareRoot;
    std::optional<bool> isLog; ///< the latency axis; nullopt: as the bucket edges grow
    bool showsPercentiles = true;
    bool showsObjective = true;
    bool showsColumn = true; ///< the histogram of the column at the side
    HeatComparison comparison = HeatComparison::None;
    friend bool operator==(const HeatChoices &, const HeatChoices &) = default;
};

/** The share of the ramp, 0 to 1, of a value against the largest one; and back. */
[[nodiscard]] double heatFraction(double value, double most, HeatScale scale);
[[nodiscard]] double heatValueAt(double fraction, double most, HeatScale scale);

/** One line that says all choices, and back; what it does not understand stays as by default. */
[[nodiscard]] QString heatChoicesText(const HeatChoices &choices);
[[nodiscard]] HeatChoices heatChoicesFrom(const QString &text);

} // namespace toban
