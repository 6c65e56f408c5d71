// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exitcode.h"

#include <QStringList>

class QTextStream;

namespace toban {

/** `toban check`: every mistake of every file, one per line, to @p out. NoInput where a file cannot
 *  be read, else CheckFailed where there are mistakes. */
[[nodiscard]] ExitCode runCheck(const QStringList &files, QTextStream &out, QTextStream &err);

} // namespace toban
