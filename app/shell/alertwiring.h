// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alertport.h"

namespace toban {

class Composition;

/** What pages of alerts are given of a workspace and its store. */
[[nodiscard]] AlertPort alertPort(Composition &composition);
/** Who sits here: the full name of the account, else its name. */
[[nodiscard]] QString userName();

} // namespace toban
