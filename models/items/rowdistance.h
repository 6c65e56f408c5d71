// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instant.h"

namespace toban {

/** How far apart the samples of a window may lie that is drawn in so many columns: an hour or a
 *  minute, where whole columns are made of such, 0 (as scraped) for short windows. */
[[nodiscard]] Millis enoughFor(TimeSpan span, int columns);

} // namespace toban
