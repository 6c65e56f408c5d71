// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace toban {

/** How the reader wants the page of being on call. */
struct OnCallChoices {
    QString view{}; ///< "cards", "table", "timeline", …; empty or unknown: cards
    int days = 7; ///< on the timeline: 1, 7 or 31
    bool showsLayers = false; ///< rotations and overrides too
    friend bool operator==(const OnCallChoices &, const OnCallChoices &) = default;
};

} // namespace toban
