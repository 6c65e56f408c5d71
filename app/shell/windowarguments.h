// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "arguments.h"

namespace toban {

/** The words of a command line without a command: a window. @p commands: what could be meant. */
[[nodiscard]] Result<Arguments> parseWindow(const QStringList &words, const QStringList &commands);

} // namespace toban
