// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "columnblob.h"

namespace toban {

/** One row of the row head, of that id: all series of one target as one batch brought them. */
[[nodiscard]] Bytes encodeHead(qint64 key, const GroupRows &rows,
    const std::vector<Instant> &shared, const LayoutNumbers &layouts);

/** Appends what the blob holds to the series in @p rows; others are stepped over. False: damaged.
 */
[[nodiscard]] bool decodeHead(
    qint64 key, BytesView bytes, const LayoutNumbers &layouts, GroupRows &rows);

/** The times of a head row; empty: damaged. */
[[nodiscard]] std::vector<Instant> headTimes(qint64 key, BytesView bytes);

} // namespace toban
