// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exitcode.h"
#include "instant.h"

class QTextStream;

namespace toban {

/** `toban mark`: stores a mark in the journal of @p folder. Where another Toban writes that store,
 *  the mark is left with it, as durable. */
[[nodiscard]] ExitCode runMark(
    const QString &folder, Instant at, const QString &text, QTextStream &out, QTextStream &err);

} // namespace toban
