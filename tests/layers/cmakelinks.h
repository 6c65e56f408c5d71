// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sourcetree.h"

namespace toban::layers {

/// The link lists of the rooms' targets (toban_add_layer, target_link_libraries) against the rooms:
/// only allowed rooms and libraries, and libraries meant for sources alone stay private.
[[nodiscard]] QStringList linkFindings(const SourceTree &tree);

} // namespace toban::layers
