// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "look.h"
#include "shownzones.h"
#include "windowports.h"
#include "workspace.h"

namespace toban {

/** Where the user was, kept between runs in $XDG_CONFIG_HOME/toban/window.ini (0600). Of a
 *  damaged file the copy is read that was kept last, see SettingsFile, and WindowMemory::damage
 * says so; a foreign one is as good as none. What it does not say of zones, @p display says. */
[[nodiscard]] WindowMemory loadWindowMemory(const DisplayDeclaration &display);
/** The zones are kept only where they are not those of @p display, so that a change of the
 *  workspace is seen by whoever never chose. */
void saveWindowMemory(
    const WindowMemory &memory, const Look &look, const DisplayDeclaration &display);

/** What the workspace says; without it the system's zone and no second. */
[[nodiscard]] ShownZones declaredZones(const DisplayDeclaration &display);

/** Theme and language chosen last; empty: never chosen. */
struct RememberedLook {
    QString theme;
    QString language;
};
[[nodiscard]] RememberedLook loadRememberedLook();

} // namespace toban
