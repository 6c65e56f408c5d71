// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instant.h"
#include "notices.h"

namespace toban {

/** What is to be said of a store in a folder on a file system of this type (statfs), where locks
 * and shared memory cannot be relied on; empty: nothing. */
[[nodiscard]] QString networkWarning(const QString &folder, long fileSystem);

/** The folder of a store: mode 0700, its files 0600; one writer at a time, by a lock the kernel
 *  gives up with the process, however it ends. */
class StoreFolder final {
    Q_DISABLE_COPY_MOVE(StoreFolder)

public:
    /** Makes the folder where it is missing and writing is wanted, and takes the lock. A folder
     *  that another instance holds, or that cannot be written, is opened for reading, with a
     *  notice; so is one on a network file system warned about. */
    [[nodiscard]] static Result<std::unique_ptr<StoreFolder>> open(
        const QString &path, bool wantsWrite, Notices &notices);
    ~StoreFolder();

    [[nodiscard]] bool isWriter() const { return m_lock >= 0; }
    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] QString samplesPath() const;
    [[nodiscard]] QString minutesPath() const;
    [[nodiscard]] QString hoursPath() const;
    [[nodiscard]] QString journalPath() const;
    [[nodiscard]] QString backupPath() const;

    /** Renames a damaged database and what belongs to it: NAME-damaged-20261121-021148.db. */
    [[nodiscard]] static Result<QString> moveAside(const QString &database, Instant now);
    /** Renames the -wal of a database alone, to the same name. */
    [[nodiscard]] static Result<QString> moveLogAside(const QString &database, Instant now);

private:
    explicit StoreFolder(QString path);
    void takeLock(Notices &notices);

    QString m_path;
    int m_lock = -1;
};

} // namespace toban
