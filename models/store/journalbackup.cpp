// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journalbackup.h"

#include <QDateTime>
#include <QDir>
#include <QFile>

#include <sys/stat.h>
#include <unistd.h>

namespace toban {

static constexpr qsizetype keptDaily = 3;

static QString dayOf(Instant now)
{
    return QDateTime::fromMSecsSinceEpoch(toMs(now), Qt::UTC)
        .toString(QStringLiteral("yyyy-MM-dd"));
}

QStringList journalBackups(const QString &folder)
{
    const QFileInfoList files = QDir(folder).entryInfoList(
        {QStringLiteral("journal-*.db")}, QDir::Files, QDir::Name | QDir::Reversed);
    QStringList paths;
    for (const QFileInfo &file : files)
        paths << file.filePath();
    return paths;
}

/// Whole or not at all: written beside, then renamed.
static Result<void> copyJournal(Database &journal, const QString &folder, const QString &name)
{
    const QByteArray encoded = QFile::encodeName(folder);
    if (!QFileInfo(folder).isDir() && ::mkdir(encoded.constData(), 0700) != 0)
        return failure(ErrorKind::Storage, folder, QString::fromLocal8Bit(std::strerror(errno)));
    const QString target = QDir(folder).filePath(name);
    const QString unfinished = target + QStringLiteral(".part");
    QFile::remove(unfinished);
    if (auto copied = journal.copyTo(unfinished); !copied) {
        QFile::remove(unfinished);
        return copied;
    }
    // takes the place of an older one in one step
    if (::rename(QFile::encodeName(unfinished).constData(), QFile::encodeName(target).constData())
        != 0)
        return failure(ErrorKind::Storage, target, QString::fromLocal8Bit(std::strerror(errno)));
    return {};
}

Result<void> backupDaily(Database &journal, const QString &folder, Instant now)
{
    const QString name = QStringLiteral("journal-%1.db").arg(dayOf(now));
    if (QFile::exists(QDir(folder).filePath(name)))
        return {};
    if (auto copied = copyJournal(journal, folder, name); !copied)
        return copied;
    const QString daily = QStringLiteral("journal-[0-9]*-[0-9]*-[0-9][0-9].db");
    const QFileInfoList files
        = QDir(folder).entryInfoList({daily}, QDir::Files, QDir::Name | QDir::Reversed);
    for (qsizetype i = keptDaily; i < files.size(); ++i)
        QFile::remove(files[i].filePath());
    return {};
}

Result<void> backupBeforeUpgrade(Database &journal, const QString &folder, int version, Instant now)
{
    return copyJournal(
        journal, folder, QStringLiteral("journal-%1-before-v%2.db").arg(dayOf(now)).arg(version));
}

Result<void> restoreJournal(const QString &backup, const QString &path)
{
    QFile file(backup);
    if (!file.copy(path))
        return failure(ErrorKind::Storage, path, file.errorString());
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
    QFile copy(path);
    if (!copy.open(QIODevice::ReadWrite) || ::fsync(copy.handle()) != 0)
        return failure(ErrorKind::Storage, path, QString::fromLocal8Bit(std::strerror(errno)));
    return {};
}

} // namespace toban
