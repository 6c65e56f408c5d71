// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "oncallview.h"

namespace toban {

/** The teams of @p view in whose names, services, sources, lanes or people all words of @p typed
 *  stand, and none of those after a minus. Holidays and leave stay; so does what is mine. */
[[nodiscard]] OnCallView filteredOnCall(OnCallView view, const QString &typed);

} // namespace toban
