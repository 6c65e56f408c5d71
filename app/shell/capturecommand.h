// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "arguments.h"
#include "capture.h"
#include "exitcode.h"

#include <QTextStream>

namespace toban {

class Composition;
struct Workspace;

/** What is asked for of a capture of this workspace: the services named with the proxies in front
 *  of them, or all, with what must be left out. */
[[nodiscard]] Result<CaptureWish> captureWish(const Workspace &workspace,
    const QString &workspaceFile, TimeSpan span, const QStringList &services);

/** `toban capture create`: writes a capture file of what is stored. Progress on @p err. */
[[nodiscard]] ExitCode runCaptureCreate(Composition &composition, const CaptureArguments &arguments,
    QTextStream &out, QTextStream &err);
/** `toban capture info` and `verify`: what files say of themselves, and whether they are sound. */
[[nodiscard]] ExitCode runCaptureInfo(
    const CaptureArguments &arguments, QTextStream &out, QTextStream &err);
[[nodiscard]] ExitCode runCaptureMerge(
    const CaptureArguments &arguments, QTextStream &out, QTextStream &err);

} // namespace toban
