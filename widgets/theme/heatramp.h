// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme.h"

namespace toban {

/** The colours of a heatmap's cells from little to much: the hue of the percentiles, away from the
 *  ground in equal steps of lightness (CIE L*). */
using HeatRamp = std::array<QRgb, 256>;
[[nodiscard]] HeatRamp heatRamp(const Theme &theme);

/** The colours of a difference, from the most that is less through the ground in the middle to the
 *  most that is more: two hues that also stay apart for people who lack one kind of cone. */
using DifferenceRamp = std::array<QRgb, 257>;
[[nodiscard]] DifferenceRamp differenceRamp(const Theme &theme);

} // namespace toban
