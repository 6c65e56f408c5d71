// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storefolder.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>

#include <algorithm>
#include <array>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

namespace toban {

static QString storeText(const char *text)
{
    return QCoreApplication::translate("Store", text);
}

static QString systemError()
{
    return QString::fromLocal8Bit(std::strerror(errno));
}

StoreFolder::StoreFolder(QString path)
    : m_path(std::move(path))
{
}

StoreFolder::~StoreFolder()
{
    if (m_lock >= 0)
        ::close(m_lock);
}

QString StoreFolder::samplesPath() const
{
    return QDir(m_path).filePath(QStringLiteral("samples.db"));
}

QString StoreFolder::minutesPath() const
{
    return QDir(m_path).filePath(QStringLiteral("samples-minute.db"));
}

QString StoreFolder::hoursPath() const
{
    return QDir(m_path).filePath(QStringLiteral("samples-hour.db"));
}

QString StoreFolder::journalPath() const
{
    return QDir(m_path).filePath(QStringLiteral("journal.db"));
}

QString StoreFolder::backupPath() const
{
    return QDir(m_path).filePath(QStringLiteral("backups"));
}

QString networkWarning(const QString &folder, long fileSystem)
{
    constexpr std::array<unsigned, 9> networks = {0x6969, // NFS
        0x517B, 0xFF534D42, 0xFE534D42, // SMB, CIFS, SMB2
        0x65735546, // FUSE: sshfs and others
        0x01021997, // 9p
        0x00C36400, 0x5346414F, 0x0BD00BD0}; // Ceph, AFS, Lustre
    const auto type = static_cast<unsigned>(fileSystem);
    if (std::find(networks.begin(), networks.end(), type) == networks.end())
        return {};
    return storeText(
        QT_TRANSLATE_NOOP("Store",
            "The store %1 is on a network or FUSE file system, where it can be damaged: "
            "locks and shared memory do not work there as on a local disk. Move the "
            "folder to a local disk and name it with --store."))
        .arg(folder);
}

static void warnOfNetwork(const QString &path, Notices &notices)
{
    struct statfs info = {};
    if (::statfs(QFile::encodeName(path).constData(), &info) != 0)
        return;
    const QString warning = networkWarning(path, static_cast<long>(info.f_type));
    if (!warning.isEmpty())
        notices.set(QStringLiteral("network"), warning);
}

Result<std::unique_ptr<StoreFolder>> StoreFolder::open(
    const QString &path, bool wantsWrite, Notices &notices)
{
    std::unique_ptr<StoreFolder> folder(new StoreFolder(QDir(path).absolutePath()));
    if (!QFileInfo(path).isDir()) {
        if (!wantsWrite)
            return failure(ErrorKind::Storage, path, QStringLiteral("there is no store here"));
        const QString parent = QFileInfo(folder->m_path).path();
        if (!QDir().mkpath(parent)
            || ::mkdir(QFile::encodeName(folder->m_path).constData(), 0700) != 0)
            return failure(ErrorKind::Storage, path, systemError());
    }
    warnOfNetwork(path, notices);
    if (wantsWrite)
        folder->takeLock(notices);
    return folder;
}

void StoreFolder::takeLock(Notices &notices)
{
    const QByteArray name = QFile::encodeName(QDir(m_path).filePath(QStringLiteral("lock")));
    const int file = ::open(name.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (file < 0) {
        notices.set(QStringLiteral("lock"),
            storeText(
                QT_TRANSLATE_NOOP("Store",
                    "The folder of the store cannot be written (%1): opened for reading only."))
                .arg(systemError()));
        return;
    }
    if (::flock(file, LOCK_EX | LOCK_NB) != 0) {
        ::close(file);
        notices.set(QStringLiteral("lock"),
            storeText(QT_TRANSLATE_NOOP("Store",
                "Another instance is recording into this store: opened for reading only.")));
        return;
    }
    ::chmod(QFile::encodeName(m_path).constData(), 0700);
    m_lock = file;
}

/// One that is not taken.
static QString nameAside(const QString &database, Instant now, const QString &suffix)
{
    const QString stamp = QDateTime::fromMSecsSinceEpoch(toMs(now), Qt::UTC)
                              .toString(QStringLiteral("yyyyMMdd-HHmmss"));
    const QFileInfo info(database);
    const QString stem
        = info.dir().filePath(QStringLiteral("%1-damaged-%2").arg(info.completeBaseName(), stamp));
    QString target = stem + suffix;
    for (int n = 2; QFile::exists(target); ++n)
        target = QStringLiteral("%1-%2%3").arg(stem).arg(n).arg(suffix);
    return target;
}

Result<QString> StoreFolder::moveLogAside(const QString &database, Instant now)
{
    const QString target = nameAside(database, now, QStringLiteral(".db-wal"));
    QFile log(database + QStringLiteral("-wal"));
    if (!log.rename(target))
        return failure(ErrorKind::Storage, log.fileName(), log.errorString());
    QFile::remove(database + QStringLiteral("-shm"));
    return target;
}

Result<QString> StoreFolder::moveAside(const QString &database, Instant now)
{
    const QString target = nameAside(database, now, QStringLiteral(".db"));
    QFile file(database);
    if (!file.rename(target))
        return failure(ErrorKind::Storage, database, file.errorString());
    // what is not yet in the file stays beside it, for whoever salvages
    QFile::rename(database + QStringLiteral("-wal"), target + QStringLiteral("-wal"));
    QFile::remove(database + QStringLiteral("-shm"));
    return target;
}

} // namespace toban
