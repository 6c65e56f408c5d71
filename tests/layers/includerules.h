// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "qtheaders.h"
#include "sourcetree.h"

namespace toban::layers {

/// Includes against the rooms: a project header must belong to the room or to one that it may use,
/// a Qt header to an allowed module, any other system header to the standard library or to the
/// room's list; header names are unique among the rooms; no include climbs with "..".
[[nodiscard]] QStringList includeFindings(const SourceTree &tree, const QtHeaders &qt);

} // namespace toban::layers
