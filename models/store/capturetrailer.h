// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

namespace toban {

/** The end of a capture file, behind its database: "TobanEnd", the length of what is before as 8
 *  bytes (lowest first), and the SHA-256 of that. A flipped bit anywhere, a cut and an added byte
 *  are seen; SQLite itself finds only some of them. */
namespace capturetrailer {

inline constexpr qint64 size = 8 + 8 + 32;
/** The largest file that is looked at. */
inline constexpr qint64 largestFile = qint64(4) << 30;

/** Adds it to a finished database and brings the file to the disk. The hash. */
[[nodiscard]] Result<QByteArray> append(const QString &file);

/** Copies what is before the trailer to the open file @p target while checking it. Malformed: it is
 *  no capture, was cut, or its hash is another; TooLarge. The hash. */
[[nodiscard]] Result<QByteArray> copyChecked(const QString &file, int target);

} // namespace capturetrailer

} // namespace toban
