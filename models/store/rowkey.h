// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instant.h"

#include <algorithm>

namespace toban {

/** Row ids that sort by owner (series or target), then by time in ms or by a running number. Times
 *  reach to the year 2109; series and targets to two millions. */
inline constexpr int rowKeyBits = 42;
inline constexpr qint64 largestLow = (qint64(1) << rowKeyBits) - 1;

[[nodiscard]] constexpr qint64 rowKey(qint64 owner, qint64 low)
{
    return owner << rowKeyBits | low;
}
[[nodiscard]] constexpr qint64 rowKey(qint64 owner, Instant at)
{
    return rowKey(owner, std::clamp<qint64>(toMs(at), 0, largestLow));
}
[[nodiscard]] constexpr qint64 firstKey(qint64 owner)
{
    return rowKey(owner, qint64(0));
}
[[nodiscard]] constexpr qint64 lastKey(qint64 owner)
{
    return rowKey(owner, largestLow);
}
[[nodiscard]] constexpr qint64 ownerOf(qint64 key)
{
    return key >> rowKeyBits;
}
[[nodiscard]] constexpr qint64 lowOf(qint64 key)
{
    return key & largestLow;
}
/** Whether a sample of this time can be stored. */
[[nodiscard]] constexpr bool isStorable(Instant at)
{
    return toMs(at) >= 0 && toMs(at) <= largestLow;
}

} // namespace toban
