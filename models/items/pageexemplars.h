// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pagequeries.h"

namespace toban {

/** The slowest exemplar of each @p column of a page, of the series that @p only leaves; oldest
 *  first. */
[[nodiscard]] Result<std::vector<ViewExemplar>> readExemplars(
    const Queries &store, const PageRequest &page, const Matchers &only, Millis column);

} // namespace toban
