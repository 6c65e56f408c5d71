// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bytes.h"

#include <span>

namespace toban {

/** How many values a block holds at most. */
inline constexpr size_t integerBlock = 128;

[[nodiscard]] constexpr size_t packedBytes(size_t count, int width)
{
    return (count * static_cast<size_t>(width) + 7) / 8;
}

/** Appends value - smallest of each in @p width bits, lowest bits first. */
void packBits(ByteWriter &out, std::span<const qint64> values, qint64 smallest, int width);

/** Up to 128 values back from packedBytes() bytes. Compiled once per width: this is where reading a
 *  day of samples spends its time. */
void unpackBits(BytesView bytes, size_t count, int width, qint64 smallest, qint64 *out);

} // namespace toban
