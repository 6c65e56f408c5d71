// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database.h"
#include "instant.h"

#include <QStringList>

namespace toban {

/** Copies of journal.db in the folder backups, by date: journal-2026-11-21.db, and
 *  journal-2026-11-21-before-v2.db before an upgrade. */
[[nodiscard]] QStringList journalBackups(const QString &folder); ///< newest first

/** Today's copy (UTC), if there is none yet; only the newest three daily ones are kept. */
[[nodiscard]] Result<void> backupDaily(Database &journal, const QString &folder, Instant now);
[[nodiscard]] Result<void> backupBeforeUpgrade(
    Database &journal, const QString &folder, int version, Instant now);
/** Copies a backup to where no file is; the backup stays. */
[[nodiscard]] Result<void> restoreJournal(const QString &backup, const QString &path);

} // namespace toban
