// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "boardview.h"
#include "walltile.h"

namespace toban::frames {

inline constexpr int boardColumns = 4;

/** Latency, traffic, errors and saturation of one service, without ages; the lines are those of
 *  the overview. Of a service that cannot be read each tile says why. */
[[nodiscard]] std::vector<WallTile> boardTiles(
    const BoardRow &row, const Service &service, const TimeSpan &span, const ShownZones &zones);

/** The same tiles before anything has been read. */
[[nodiscard]] std::vector<WallTile> boardLoading(
    const ServiceId &service, const TimeSpan &span, const ShownZones &zones);

} // namespace toban::frames
