// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme.h"

namespace toban {

/** The colours of a heatmap's cells from little to much: the hue of the percentiles, away from the
 *  ground in equal steps of lightness (CIE L*). */
using HeatRamp = std::array<QRgb, 256>;
[[nodiscard]] HeatRamp heatRamp(const Theme &theme);

} // namespace toban
