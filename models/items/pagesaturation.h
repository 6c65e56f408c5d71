// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pagequeries.h"

namespace toban {

/** The saturation lines of a service in the window of a page, the fullest first; those without a
 * known limit follow by name. A line is broken (NaN) where samples are missing. */
[[nodiscard]] Result<std::vector<SaturationLine>> readSaturation(
    const Queries &store, const PageRequest &page);

} // namespace toban
