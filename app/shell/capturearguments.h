// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "arguments.h"

namespace toban {

/** The words behind `toban capture`. */
[[nodiscard]] Result<Arguments> parseCapture(const QStringList &words, Instant now);

} // namespace toban
