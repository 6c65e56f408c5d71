// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exitcode.h"

namespace toban {

ExitCode exitCodeFor(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Cancelled:
        return ExitCode::TryLater;
    case ErrorKind::Timeout:
    case ErrorKind::Offline:
    case ErrorKind::Tls:
    case ErrorKind::Http:
        return ExitCode::Unavailable;
    case ErrorKind::RateLimited:
        return ExitCode::TryLater;
    case ErrorKind::Auth:
        return ExitCode::Denied;
    case ErrorKind::Malformed:
    case ErrorKind::TooLarge:
    case ErrorKind::SchemaTooNew:
    case ErrorKind::Unsupported:
        return ExitCode::BadData;
    case ErrorKind::Storage:
        return ExitCode::IoError;
    }
    return ExitCode::Internal;
}

} // namespace toban
