// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

namespace toban {

/** The error as it is; where it says that the disk is full, how much room is needed, where, and how
 *  much there is. */
[[nodiscard]] Error toldWithRoom(const Error &error, const QString &folder, qint64 needed);

} // namespace toban
