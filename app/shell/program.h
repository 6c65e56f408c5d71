// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "arguments.h"
#include "exitcode.h"

namespace toban {

/** Runs what the command line asks for: one function per command, each with the smallest
 *  application object it needs. @p words: what the arguments were read from, to be read again with
 *  the time of a capture. */
[[nodiscard]] ExitCode runProgram(
    const Arguments &arguments, const QStringList &words, int &argc, char **argv);

} // namespace toban
