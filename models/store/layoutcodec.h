// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bytes.h"
#include "histogram.h"

namespace toban {

/** A bucket layout as bytes: equal layouts give equal bytes. */
[[nodiscard]] Bytes encodeLayout(const BucketLayout &layout);
/** And back; nullptr where the bytes are damaged. */
[[nodiscard]] BucketLayoutPtr decodeLayout(BytesView bytes);

} // namespace toban
