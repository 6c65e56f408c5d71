// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimeZone>

#include <vector>

namespace toban {

class ActionRegistry;
class ViewState;

/** The choice of the second zone: none, UTC, Tokyo, the system's and @p offered; the one in force
 *  is checked. Texts are translated already. */
void addZoneActions(
    ActionRegistry &registry, ViewState &state, const std::vector<QTimeZone> &offered);

} // namespace toban
