// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "migrations.h"

#include "statement.h"
#include "statements.h"

#include <QDir>
#include <QFile>

static void initSchemaResources()
{
    Q_INIT_RESOURCE(store_schema);
}

namespace toban {

static QByteArray valueOf(const QByteArray &line, const QByteArray &key)
{
    return line.startsWith(key) ? line.mid(key.size()).trimmed() : QByteArray();
}

Result<Migration> parseMigration(int version, const QByteArray &text)
{
    Migration migration;
    migration.version = version;
    bool isHead = true;
    const QByteArrayList lines = text.split('\n');
    for (const QByteArray &line : lines) {
        if (line.trimmed() == "-- step") {
            migration.steps.emplace_back();
            isHead = false;
        } else if (isHead) {
            if (const QByteArray value = valueOf(line, "-- min_compatible:"); !value.isEmpty())
                migration.minCompatible = value.toInt();
            if (const QByteArray value = valueOf(line, "-- description:"); !value.isEmpty())
                migration.description = QString::fromUtf8(value);
        } else {
            migration.steps.back() += line + '\n';
        }
    }
    if (migration.minCompatible < 1 || migration.description.isEmpty() || migration.steps.isEmpty())
        return failure(ErrorKind::Malformed, QStringLiteral("migration %1").arg(version),
            QStringLiteral("min_compatible, description or steps are missing"));
    return migration;
}

Result<Migrations> builtInMigrations(const QString &file)
{
    initSchemaResources();
    Migrations migrations;
    const QDir folder(QStringLiteral(":/schema/") + file);
    const QStringList names = folder.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        QFile text(folder.filePath(name));
        if (!text.open(QIODevice::ReadOnly))
            return failure(ErrorKind::Storage, text.fileName(), text.errorString());
        auto migration = parseMigration(name.left(3).toInt(), text.readAll());
        if (!migration)
            return tl::unexpected(migration.error());
        migrations.push_back(std::move(*migration));
    }
    return migrations;
}

static Result<bool> hasRow(Database &database, const char *sql)
{
    return Statement(database, sql).first();
}

static Result<qint64> applicationOf(Database &database)
{
    Statement application(database, sql::applicationId);
    const auto row = application.first();
    if (!row)
        return tl::unexpected(row.error());
    return application.integer(0);
}

namespace {
struct SchemaVersion {
    int version = 0; ///< 0: a new file
    int minCompatible = 0;
};
} // namespace

static Result<SchemaVersion> versionOf(Database &database)
{
    const auto isVersioned = hasRow(database, sql::versionTable);
    if (!isVersioned)
        return tl::unexpected(isVersioned.error());
    const auto application = applicationOf(database);
    const auto isFilled = hasRow(database, sql::anyTable);
    if (!application || !isFilled)
        return tl::unexpected(application ? isFilled.error() : application.error());
    if (!*isFilled && *application == 0)
        return SchemaVersion{};
    if (!*isVersioned || *application != sql::ownApplicationId)
        return failure(ErrorKind::Unsupported, database.path(),
            QStringLiteral("this is a database of another program"));
    Statement newest(database, sql::newestVersion);
    const auto row = newest.first();
    if (!row)
        return tl::unexpected(row.error());
    return SchemaVersion{static_cast<int>(newest.integer(0)), static_cast<int>(newest.integer(1))};
}

Result<SchemaOutcome> schemaOf(Database &database, const Migrations &migrations)
{
    const int known = migrations.empty() ? 0 : migrations.back().version;
    const auto found = versionOf(database);
    if (!found)
        return tl::unexpected(found.error());
    if (found->minCompatible > known)
        return failure(ErrorKind::SchemaTooNew, database.path(),
            QStringLiteral("schema %1 needs a program that knows at least %2; this one "
                           "knows %3: install a newer version")
                .arg(found->version)
                .arg(found->minCompatible)
                .arg(known));
    if (found->version > known)
        return SchemaOutcome::NewerCompatible;
    if (found->version == known)
        return SchemaOutcome::UpToDate;
    return found->version == 0 ? SchemaOutcome::Fresh : SchemaOutcome::Upgraded;
}

static Result<void> runSteps(Database &database, const Migration &migration, Instant now)
{
    for (const QByteArray &step : migration.steps)
        if (auto done = database.executeOnce(step); !done)
            return done;
    const auto noted
        = Statement(database, sql::insertVersion)
              .run(migration.version, migration.minCompatible, migration.description, toMs(now));
    if (!noted)
        return noted;
    return database.executeOnce(sql::setUserVersion + QByteArray::number(migration.version));
}

/// All in one transaction: a file is as it was, or as it is to be.
static Result<void> applyAll(
    Database &database, const Migrations &migrations, int version, Instant now)
{
    auto done = database.begin();
    if (done && version == 0)
        done = database.execute(sql::createVersions).and_then([&] {
            return database.execute(sql::setApplicationId);
        });
    for (const Migration &migration : migrations)
        if (done && migration.version > version)
            done = runSteps(database, migration, now);
    if (done)
        done = database.commit();
    if (!done)
        database.rollback();
    return done;
}

Result<SchemaOutcome> migrate(Database &database, const Migrations &migrations, Instant now,
    const std::function<Result<void>()> &beforeUpgrade)
{
    const auto outcome = schemaOf(database, migrations);
    if (!outcome || *outcome == SchemaOutcome::UpToDate
        || *outcome == SchemaOutcome::NewerCompatible)
        return outcome;
    if (*outcome == SchemaOutcome::Upgraded)
        if (const auto saved = beforeUpgrade(); !saved)
            return tl::unexpected(saved.error());
    const auto found = versionOf(database);
    if (!found)
        return tl::unexpected(found.error());
    if (const auto done = applyAll(database, migrations, found->version, now); !done)
        return tl::unexpected(done.error());
    return outcome;
}

} // namespace toban
