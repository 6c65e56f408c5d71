// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "databasefile.h"

namespace toban {

/** From now on every commit to the file writes down whose it is (as version 0 of its schema), so
 * that each log has it: SQLite takes any log that lies beside a file for the file's own. */
[[nodiscard]] Result<void> signCommits(Database &file);

/** inspectFile() for a writer, that sees to the -wal: one that is not the file's own is moved
 * aside, and the file is as it was when its own was last moved into it. One that is missing after
 * an end that was not clean is told. */
[[nodiscard]] Result<FileState> inspectWithLog(const QString &path, const Migrations &migrations,
    Instant now, Notices &notices, const FaultHook &fault);

} // namespace toban
