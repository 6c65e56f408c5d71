// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "look.h"
#include "windowports.h"

namespace toban {

/** Where the user was, kept between runs in $XDG_CONFIG_HOME/toban/window.ini (0600). A damaged or
 *  foreign file is as good as none. */
[[nodiscard]] WindowMemory loadWindowMemory();
void saveWindowMemory(const WindowMemory &memory, const Look &look);

/** Theme and language chosen last; empty: never chosen. */
struct RememberedLook {
    QString theme;
    QString language;
};
[[nodiscard]] RememberedLook loadRememberedLook();

} // namespace toban
