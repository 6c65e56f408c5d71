// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database.h"
#include "instant.h"

#include <QByteArrayList>

namespace toban {

/** One numbered change of a schema: resources/schema/FILE/NNN-name.sql, cut at lines "-- step". */
struct Migration {
    int version = 0;
    int minCompatible = 0; ///< the oldest version of the program's schema that may use the result
    QString description;
    QByteArrayList steps;
};
using Migrations = std::vector<Migration>;

/** The migrations of "samples" or "journal", ascending, from the program's resources. */
[[nodiscard]] Result<Migrations> builtInMigrations(const QString &file);
[[nodiscard]] Result<Migration> parseMigration(int version, const QByteArray &text);

enum class SchemaOutcome { Fresh, UpToDate, Upgraded, NewerCompatible };

/** What of the migrations a file has, without touching it. SchemaTooNew: made by a newer program
 *  that says we cannot read it. Unsupported: a database of another program. */
[[nodiscard]] Result<SchemaOutcome> schemaOf(Database &database, const Migrations &migrations);

/** Brings a file up to the newest migration, in one transaction with the versions inside: what
 * fails or ends half way leaves the file as it was. @p beforeUpgrade runs before an existing file
 * is changed; its failure stops the upgrade. */
[[nodiscard]] Result<SchemaOutcome> migrate(Database &database, const Migrations &migrations,
    Instant now, const std::function<Result<void>()> &beforeUpgrade);

} // namespace toban
