// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exemplar.h"

namespace toban {

/** At most @p most of them, oldest first: of each request (by @p requestLabels), minute and decade
 *  of latency the newest, then the second newest, and so on; among those of equal rank the slow
 *  ones. So neither a busy route nor the end of a long span takes all the room. */
[[nodiscard]] std::vector<Exemplar> chosenExemplars(
    std::vector<Exemplar> exemplars, const QStringList &requestLabels, size_t most);

} // namespace toban
