// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture.h"

namespace toban {

class Database;

/** What a capture says of itself, in its own table. Malformed where that makes no sense. */
[[nodiscard]] Result<CaptureInfo> readCaptureInfo(Database &capture);
[[nodiscard]] Result<void> writeCaptureInfo(Database &capture, const CaptureInfo &info);

} // namespace toban
