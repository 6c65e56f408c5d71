// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "databasefile.h"

#include "foreignlog.h"
#include "journalbackup.h"
#include "journalsalvage.h"
#include "replacement.h"
#include "salvage.h"
#include "statement.h"
#include "statements.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace toban {

static bool hasMagic(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.read(16) == QByteArray("SQLite format 3", 16);
}

static FileState damaged(const QString &reason)
{
    return {FileState::Kind::Damaged, reason};
}

/// nullopt: sound.
static Result<std::optional<QString>> quickCheck(Database &database)
{
    Statement check(database, sql::quickCheck);
    const auto row = check.first();
    if (!row)
        return tl::unexpected(row.error());
    const QString answer = check.text(0);
    return answer == QLatin1StringView("ok") ? std::nullopt : std::optional(answer.left(500));
}

/// Reading all of a large file at every start would delay it for nothing: pages that are read later
/// are checked then. After an unclean end (its log is still there) more time is well spent.
static bool isToBeChecked(const QFileInfo &info)
{
    constexpr qint64 always = qint64(16) << 20;
    constexpr qint64 afterUncleanEnd = qint64(512) << 20;
    const bool isUnclean = QFileInfo(info.filePath() + QStringLiteral("-wal")).size() > 0;
    return info.size() <= (isUnclean ? afterUncleanEnd : always);
}

Result<FileState> inspectFile(
    const QString &path, const Migrations &migrations, const FaultHook &fault, bool isWhole)
{
    const QFileInfo info(path);
    if (!info.exists() || info.size() == 0)
        return FileState{};
    // there is a rollback journal only until a new file has its -wal: who was stopped then had
    // written nothing yet, and the next one who writes takes that back
    if (isWhole && QFile::exists(path + QStringLiteral("-journal")))
        return FileState{FileState::Kind::Usable, {}};
    constexpr qint64 smallestPage = 512; // what is shorter cannot even be opened
    if (!hasMagic(path) || info.size() < smallestPage)
        return damaged(QStringLiteral("not a database"));
    const auto database
        = Database::open(path, Database::Access::ReadOnly, Database::Durability::Normal, fault);
    if (!database) {
        // the first pragma already reads the file: 11 is SQLITE_CORRUPT, 26 SQLITE_NOTADB
        const QString reason = database.error().detail;
        if (reason.contains(QLatin1StringView("SQLite 11:"))
            || reason.contains(QLatin1StringView("SQLite 26:")))
            return damaged(reason);
        return tl::unexpected(database.error());
    }
    const auto schema = schemaOf(**database, migrations);
    if (!schema && (*database)->isDamaged())
        return damaged(schema.error().detail);
    if (!schema)
        return tl::unexpected(schema.error());
    if (!isWhole || !isToBeChecked(info))
        return FileState{FileState::Kind::Usable, {}};
    const auto problem = quickCheck(**database);
    if (!problem && !(*database)->isDamaged())
        return tl::unexpected(problem.error());
    if (!problem || *problem)
        return damaged(problem ? **problem : problem.error().detail);
    return FileState{FileState::Kind::Usable, {}};
}

static Result<qint64> saveInto(const QString &path, const QString &damaged,
    const Migrations &migrations, Instant now, const FaultHook &fault)
{
    const auto file
        = Database::open(path, Database::Access::ReadWrite, Database::Durability::Full, fault);
    if (!file)
        return tl::unexpected(file.error());
    const auto nothingToSave = []() -> Result<void> { return {}; };
    const auto made = migrate(**file, migrations, now, nothingToSave);
    if (!made)
        return tl::unexpected(made.error());
    return salvageSamples(damaged, **file);
}

Result<void> prepareSamples(const QString &path, const Migrations &migrations, Instant now,
    Notices &notices, const FaultHook &fault)
{
    const Replacement replacement(path);
    if (const auto settled = replacement.settle(now); !settled)
        return settled;
    const auto state = inspectWithLog(path, migrations, now, notices, fault);
    if (!state)
        return tl::unexpected(state.error());
    if (state->kind != FileState::Kind::Damaged)
        return {};
    const auto saved = saveInto(replacement.file(), path, migrations, now, fault);
    if (!saved) {
        replacement.forget();
        return tl::unexpected(saved.error());
    }
    const auto moved = replacement.takePlace(now);
    if (!moved)
        return tl::unexpected(moved.error());
    notices.set(QStringLiteral("samples"),
        QCoreApplication::translate("Store",
            "The stored samples were damaged (%1). They were moved to %2; %3 chunks could be "
            "saved, and what the sources still have of the rest is fetched again.")
            .arg(state->reason, *moved)
            .arg(*saved));
    return {};
}

/// The name of the newest sound backup, which is then at @p path; empty: there is none.
static Result<QString> restoreNewest(const QString &path, const QString &backups,
    const Migrations &migrations, const FaultHook &fault)
{
    for (const QString &backup : journalBackups(backups)) {
        const auto copy = inspectFile(backup, migrations, fault);
        if (!copy || copy->kind != FileState::Kind::Usable)
            continue;
        if (const auto restored = restoreJournal(backup, path); !restored)
            return tl::unexpected(restored.error());
        return QFileInfo(backup).fileName();
    }
    return QString();
}

/// What happened, where from, how much, and what may be lost.
static QString journalNotice(
    const QString &reason, const QString &backup, const SavedJournal &saved, const QString &moved)
{
    const auto text
        = [](const char *english) { return QCoreApplication::translate("Store", english); };
    const QString begun = backup.isEmpty()
        ? text(
            QT_TRANSLATE_NOOP("Store",
                "The journal was damaged (%1) and there is no sound backup: a new one was begun."))
              .arg(reason)
        : text(QT_TRANSLATE_NOOP(
                   "Store", "The journal was damaged (%1) and was restored from the backup %2."))
              .arg(reason, backup);
    const QString brought = text(QT_TRANSLATE_NOOP("Store",
                                     "%1 rows that it did not have were saved from the damaged "
                                     "file, which is kept as %2."))
                                .arg(QString::number(saved.rows), moved);
    const QString lost = saved.cutTables.isEmpty()
        ? text(QT_TRANSLATE_NOOP("Store", "Every table could be read to its end."))
        : text(QT_TRANSLATE_NOOP(
                   "Store", "Rows may be missing in what could not be read to its end: %1."))
              .arg(saved.cutTables.join(QStringLiteral(", ")));
    return begun + u' ' + brought + u' ' + lost;
}

Result<void> prepareJournal(const QString &path, const QString &backups,
    const Migrations &migrations, Instant now, Notices &notices, const FaultHook &fault)
{
    const Replacement replacement(path);
    if (const auto settled = replacement.settle(now); !settled)
        return settled;
    auto state = inspectWithLog(path, migrations, now, notices, fault);
    if (!state)
        return tl::unexpected(state.error());
    if (QFileInfo(path).exists() && QFileInfo(path).size() == 0
        && !journalBackups(backups).isEmpty())
        *state = damaged(QStringLiteral("the file is empty"));
    if (state->kind != FileState::Kind::Damaged)
        return {};
    const auto restored = restoreNewest(replacement.file(), backups, migrations, fault);
    const auto saved = restored ? salvageJournal(path, replacement.file(), migrations, now, fault)
                                : tl::unexpected(restored.error());
    if (!saved) {
        replacement.forget();
        return tl::unexpected(saved.error());
    }
    const auto moved = replacement.takePlace(now);
    if (!moved)
        return tl::unexpected(moved.error());
    notices.set(QStringLiteral("journal"), journalNotice(state->reason, *restored, *saved, *moved));
    return {};
}

} // namespace toban
