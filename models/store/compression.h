// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bytes.h"

#include <vector>

namespace toban {

enum class Effort { Little, Much };

/** Writes the bytes so that readPacked() finds them: compressed with zstd where that is shorter. */
void writePacked(ByteWriter &out, BytesView bytes, Effort effort = Effort::Much);
/** What writePacked() wrote; marks the reader as failed where it is longer than @p limit. The view
 * is into the reader's own bytes or into @p unpacked. */
[[nodiscard]] BytesView readPacked(ByteReader &in, size_t limit, Bytes &unpacked);

/** Numbers as byte planes, lowest bytes first, each packed on its own: the low planes are noise and
 *  stay as they are, the high ones nearly vanish. */
void writePlanes(ByteWriter &out, const std::vector<quint64> &values);
[[nodiscard]] std::vector<quint64> readPlanes(ByteReader &in, size_t count);

} // namespace toban
