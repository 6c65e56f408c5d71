// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database.h"

namespace toban {

/** Copies what can be read of a damaged file of samples into a new one, table by table in the order
 *  of ids, stepping over pages that cannot be read; of blobs only those whose checksums are right.
 *  What was asked about is not copied, so that what is missing is fetched again. Numbers that new
 *  series and bucket layouts may get again are never taken over. Gives back how many chunks were
 *  saved; 0 where nothing can be read. Storage: the new file could not be written; it is then as
 *  before. */
[[nodiscard]] Result<qint64> salvageSamples(const QString &damaged, Database &into);

} // namespace toban
