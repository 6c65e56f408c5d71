// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chartframe.h"

/** Frames of every state a chart can be in, from a fixed generator: an hour with eighteen slow
 *  minutes. Only for the gallery. */
namespace toban::gallery {

[[nodiscard]] ChartFrame latency(bool isJapanese);
[[nodiscard]] ChartFrame traffic(bool isJapanese);
[[nodiscard]] ChartFrame stackedTraffic(bool isJapanese);
[[nodiscard]] ChartFrame errors(bool isJapanese);
[[nodiscard]] ChartFrame saturation(bool isJapanese);
[[nodiscard]] ChartFrame dense();
[[nodiscard]] ChartFrame overfull();
[[nodiscard]] ChartFrame lowCounts(bool isJapanese);
[[nodiscard]] ChartFrame gaps(bool isJapanese);
[[nodiscard]] ChartFrame allZero(bool isJapanese);
[[nodiscard]] ChartFrame overnight();
[[nodiscard]] ChartFrame empty(EmptyKind kind, bool isJapanese);

} // namespace toban::gallery
