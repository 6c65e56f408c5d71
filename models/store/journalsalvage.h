// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migrations.h"

#include <QStringList>

namespace toban {

/** What could be saved of a damaged journal beside what its backup has. */
struct SavedJournal {
    qint64 rows = 0;
    QStringList cutTables; ///< those that could not be read to the end
};

/** Adds to the journal @p path (a restored backup, or none yet) the rows of a damaged one that it
 *  does not have, newest first, of each table as far as it can be read. Rows that refer to what is
 *  lost are left out. Storage: the journal could not be written; it is then as before. */
[[nodiscard]] Result<SavedJournal> salvageJournal(const QString &damaged, const QString &path,
    const Migrations &migrations, Instant now, const FaultHook &fault);

} // namespace toban
