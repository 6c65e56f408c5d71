// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "buildchanges.h"
#include "pagequeries.h"

namespace toban {

/** The marks of a span, oldest first: those users set, the restarts that @p edges tell of, and the
 *  changes of version. Restarts within @p near of the first of them are one mark. */
[[nodiscard]] Result<std::vector<ViewMark>> readMarks(const Queries &store, TimeSpan span,
    const std::vector<InstanceEdges> &edges, Millis near,
    const std::vector<BuildChange> &builds = {});

} // namespace toban
