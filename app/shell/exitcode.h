// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

namespace toban {

/** BSD sysexits, as scripts expect them. */
enum class ExitCode {
    Ok = 0,
    CheckFailed = 1,
    Usage = 64,
    BadData = 65,
    NoInput = 66,
    Unavailable = 69,
    Internal = 70,
    CannotCreate = 73,
    IoError = 74,
    TryLater = 75,
    Denied = 77,
    Config = 78,
};

/** The code that suits an error. */
[[nodiscard]] ExitCode exitCodeFor(ErrorKind kind);

} // namespace toban
