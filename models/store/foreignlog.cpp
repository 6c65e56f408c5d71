// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "foreignlog.h"

#include "statement.h"
#include "statements.h"
#include "storefolder.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace toban {

static QString logOf(const QString &path)
{
    return path + QStringLiteral("-wal");
}

/// nullopt: it cannot be read, or was never written down.
static std::optional<QString> originOf(const QString &path, Database::Access access)
{
    const auto file = Database::open(path, access);
    if (!file)
        return std::nullopt;
    Statement origin(**file, sql::origin);
    const auto row = origin.first();
    return row && *row ? std::optional(origin.text(0)) : std::nullopt;
}

static bool isSoundAlone(const QString &path)
{
    const auto file = Database::open(path, Database::Access::Immutable);
    if (!file)
        return false;
    Statement check(**file, sql::quickCheck);
    const auto row = check.first();
    return row && *row && check.text(0) == QLatin1StringView("ok");
}

/// A log that ends early is cut by SQLite itself: one that makes of a sound file a damaged one, or
/// that tells of another origin, is another's.
static bool isForeign(const QString &path, const Result<FileState> &state)
{
    if (QFileInfo(logOf(path)).size() == 0)
        return false;
    const auto alone = originOf(path, Database::Access::Immutable);
    if (!alone)
        return false;
    if (state && state->kind == FileState::Kind::Usable)
        return originOf(path, Database::Access::ReadOnly) != alone;
    const bool isOthers = !state && state.error().kind == ErrorKind::Unsupported;
    return (isOthers || state) && isSoundAlone(path);
}

static QString noticeKey(const QString &path)
{
    return QStringLiteral("log-") + QFileInfo(path).fileName();
}

Result<FileState> inspectWithLog(const QString &path, const Migrations &migrations, Instant now,
    Notices &notices, const FaultHook &fault)
{
    const QString name = QFileInfo(path).fileName();
    const bool isGone = QFileInfo::exists(path + QStringLiteral("-shm"))
        && !QFileInfo::exists(logOf(path)) && QFileInfo(path).size() > 0;
    if (isGone)
        notices.set(noticeKey(path),
            QCoreApplication::translate("Store",
                "The log of %1 is gone, though Toban did not end cleanly. What was recorded since "
                "the last checkpoint may be lost; what the sources still have is fetched again.")
                .arg(name));
    auto state = inspectFile(path, migrations, fault);
    if (!isForeign(path, state))
        return state;
    const auto moved = StoreFolder::moveLogAside(path, now);
    if (!moved)
        return tl::unexpected(moved.error());
    notices.set(noticeKey(path),
        QCoreApplication::translate("Store",
            "The log beside %1 is not its own and was moved to %2. What was recorded since the "
            "last checkpoint is missing; what the sources still have is fetched again.")
            .arg(name, *moved));
    return inspectFile(path, migrations, fault);
}

Result<void> signCommits(Database &file)
{
    const auto known = Statement(file, sql::origin).first();
    if (!known)
        return tl::unexpected(known.error());
    if (!*known) {
        const auto written = file.execute(sql::insertOrigin);
        if (!written)
            return written;
        (void)file.checkpoint(); // the file itself is to know it; if not now, then later
    }
    file.signCommits();
    return {};
}

} // namespace toban
