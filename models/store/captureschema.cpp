// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "captureschema.h"

#include "capturestatements.h"
#include "migrations.h"
#include "statement.h"
#include "statements.h"

#include <QCoreApplication>

#include <array>

namespace toban {

namespace {

struct SchemaPart {
    const char *name; ///< of its folder of migrations, and of its version's key
    int CaptureVersions::*version;
};
constexpr std::array<SchemaPart, 3> schemaParts = {{
    {"capture", &CaptureVersions::format},
    {"samples", &CaptureVersions::samples},
    {"journal", &CaptureVersions::journal},
}};

} // namespace

static Result<void> runMigrations(
    Database &database, const Migrations &migrations, int after, int upTo)
{
    for (const Migration &migration : migrations)
        if (migration.version > after && migration.version <= upTo)
            for (const QByteArray &step : migration.steps)
                if (auto done = database.executeOnce(step); !done)
                    return done;
    return {};
}

Result<QString> captureValue(Database &database, const QString &key)
{
    Statement value(database, sql::captureValue);
    const auto row = value.first(key);
    if (!row)
        return tl::unexpected(row.error());
    return *row ? value.text(0) : QString();
}

Result<void> setCaptureValue(Database &database, const QString &key, const QString &value)
{
    return Statement(database, sql::setCaptureValue).run(key, value);
}

/// The migrations up to these versions, in an empty database or on top of @p from.
static Result<void> build(
    Database &database, const CaptureVersions &from, const CaptureVersions &upTo)
{
    for (const SchemaPart &part : schemaParts) {
        const auto migrations = builtInMigrations(QLatin1StringView(part.name));
        if (!migrations)
            return tl::unexpected(migrations.error());
        if (auto done
            = runMigrations(database, *migrations, from.*part.version, upTo.*part.version);
            !done)
            return done;
    }
    return {};
}

Result<CaptureVersions> newestCaptureVersions()
{
    CaptureVersions newest;
    for (const SchemaPart &part : schemaParts) {
        const auto migrations = builtInMigrations(QLatin1StringView(part.name));
        if (!migrations)
            return tl::unexpected(migrations.error());
        newest.*part.version = migrations->back().version;
    }
    return newest;
}

static Result<void> writeVersions(Database &database, const CaptureVersions &versions)
{
    Result<void> done;
    for (const SchemaPart &part : schemaParts)
        if (done)
            done = setCaptureValue(
                database, QLatin1StringView(part.name), QString::number(versions.*part.version));
    return done;
}

Result<void> makeCaptureSchema(Database &database)
{
    const auto newest = newestCaptureVersions();
    if (!newest)
        return tl::unexpected(newest.error());
    return database.begin()
        .and_then([&] { return database.execute(sql::setCaptureApplicationId); })
        .and_then([&] { return build(database, {}, *newest); })
        .and_then([&] { return writeVersions(database, *newest); })
        .and_then([&] { return database.commit(); });
}

/// Everything the schema consists of, as text.
static Result<QStringList> schemaText(Database &database)
{
    QStringList lines;
    Statement rows(database, sql::wholeSchema);
    auto row = rows.first();
    for (; row && *row; row = rows.next())
        lines << rows.text(0) + u' ' + rows.text(1) + u' ' + rows.text(2) + u' ' + rows.text(3);
    if (!row)
        return tl::unexpected(row.error());
    return lines;
}

static tl::unexpected<Error> foreignSchema(const Database &database)
{
    return failure(ErrorKind::Malformed, database.path(),
        QCoreApplication::translate(
            "Store", "this is not a capture file: its tables are not those of one"));
}

static Result<CaptureVersions> versionsOf(Database &database, const CaptureVersions &newest)
{
    CaptureVersions versions;
    for (const SchemaPart &part : schemaParts) {
        const auto text = captureValue(database, QLatin1StringView(part.name));
        if (!text)
            return foreignSchema(database);
        bool isNumber = false;
        versions.*part.version = text->toInt(&isNumber);
        if (!isNumber || versions.*part.version < 1)
            return foreignSchema(database);
        if (versions.*part.version > newest.*part.version)
            return failure(ErrorKind::SchemaTooNew, database.path(),
                QCoreApplication::translate("Store",
                    "the capture was made by a newer Toban (%1 %2; this one knows %3): install a "
                    "newer version")
                    .arg(QLatin1StringView(part.name))
                    .arg(versions.*part.version)
                    .arg(newest.*part.version));
    }
    return versions;
}

Result<CaptureVersions> checkCaptureSchema(Database &database)
{
    Statement application(database, sql::applicationId);
    const auto row = application.first();
    if (!row || application.integer(0) != sql::captureApplicationId)
        return foreignSchema(database);
    const auto found = schemaText(database);
    const auto newest = newestCaptureVersions();
    if (!found || !newest)
        return newest ? foreignSchema(database) : tl::unexpected(newest.error());
    // nothing is run that the schema could have redirected: the one table first, then all
    const auto table = QLatin1StringView("table capture capture ");
    const bool hasTable = std::any_of(found->begin(), found->end(),
        [table](const QString &line) { return line.startsWith(table); });
    if (!hasTable)
        return foreignSchema(database);
    const auto versions = versionsOf(database, *newest);
    if (!versions)
        return versions;
    const auto pattern = Database::open(QStringLiteral(":memory:"), Database::Access::Memory);
    if (!pattern)
        return tl::unexpected(pattern.error());
    if (const auto built = build(**pattern, {}, *versions); !built)
        return tl::unexpected(built.error());
    const auto expected = schemaText(**pattern);
    if (!expected || *expected != *found)
        return foreignSchema(database);
    return versions;
}

Result<void> upgradeCapture(Database &database, const CaptureVersions &from)
{
    const auto newest = newestCaptureVersions();
    if (!newest)
        return tl::unexpected(newest.error());
    if (from == *newest)
        return {};
    return database.begin()
        .and_then([&] { return build(database, from, *newest); })
        .and_then([&] { return writeVersions(database, *newest); })
        .and_then([&] { return database.commit(); });
}

} // namespace toban
