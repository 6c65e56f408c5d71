// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace toban {

class ActionRegistry;
class ReplayPlayer;

/** What moves the cursor: step, jump, play. Space belongs to a button or a card that has the
 *  keyboard; everywhere else it plays. */
void addReplayActions(ActionRegistry &registry, ReplayPlayer &player);

} // namespace toban
