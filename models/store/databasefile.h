// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migrations.h"
#include "notices.h"

namespace toban {

/** How a database file stands before it is opened for use. */
struct FileState {
    enum class Kind {
        Missing, ///< or empty
        Usable, ///< sound, and of a schema that can be used or upgraded
        Damaged,
    };
    Kind kind = Kind::Missing;
    QString reason; ///< of damage
};

/** Looks at a file read-only: magic, application, schema, and if @p isWhole a quick_check of small
 *  files and of those that were not closed cleanly (otherwise each blob's own checksum tells).
 *  SchemaTooNew and Unsupported are errors: such a file is left as it is. */
[[nodiscard]] Result<FileState> inspectFile(const QString &path, const Migrations &migrations,
    const FaultHook &fault = {}, bool isWhole = true);

/** A file of samples for use: what is damaged is moved aside, with a new file in its place that has
 *  what could be saved; the rest the sources can give again. */
[[nodiscard]] Result<void> prepareSamples(const QString &path, const Migrations &migrations,
    Instant now, Notices &notices, const FaultHook &fault);

/** journal.db for use: what is damaged is moved aside and replaced by the newest sound backup. */
[[nodiscard]] Result<void> prepareJournal(const QString &path, const QString &backups,
    const Migrations &migrations, Instant now, Notices &notices, const FaultHook &fault);

} // namespace toban
