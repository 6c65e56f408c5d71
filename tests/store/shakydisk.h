// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QMap>
#include <QMutex>
#include <QString>

#include <atomic>
#include <functional>
#include <memory>
#include <random>
#include <vector>

struct sqlite3_vfs;

namespace toban::test {

/** The disk as SQLite sees it, for the files in one folder: while one lives it is the default of
 *  all connections, and everything goes on to the real one. Beside that it knows of each file what
 *  was synced, so that it can tell what the power would leave of it; it can be full, be without
 *  shared memory, and let time pass while somebody waits for a lock. Nothing is really synced,
 *  which makes it quick. */
class ShakyDisk final {
    Q_DISABLE_COPY_MOVE(ShakyDisk)

public:
    enum class Access { Write, Truncate, Sync, Delete };
    /** What the power takes of what was not synced. */
    enum class Loss {
        All, ///< everything
        Tail, ///< what came after some moment, which may lie within a write
        Scattered, ///< any sectors of any writes
    };
    using Files = QMap<QString, QByteArray>; ///< by name, relative to the folder

    explicit ShakyDisk(const QString &folder);
    ~ShakyDisk();

    /** Called before each access that changes a file, with its name; by any thread. */
    std::function<void(Access, const QString &)> before;
    /** Called where SQLite waits for a lock; no time passes. */
    std::function<void()> waiting;
    /** How long SQLite believes to have waited for locks, in all. */
    [[nodiscard]] qint64 waitedMs() const { return m_waitedUs / 1000; }

    /** What is on the disk when the power goes now. Files that are not SQLite's are there whole. */
    [[nodiscard]] Files remains(Loss loss, std::mt19937 &random) const;
    static void lay(const Files &files, const QString &folder);

    /** From now on the files together may not grow by more than this; nullopt: there is room. */
    void limitGrowth(std::optional<qint64> bytes);
    void setSharedMemory(bool isThere) { m_hasSharedMemory = isThere; }

    struct Calls; ///< SQLite's side
private:
    struct Change {
        qint64 at = 0;
        QByteArray bytes; ///< null: cut to the length "at"
    };
    struct State {
        QByteArray synced;
        std::vector<Change> changes; ///< since then
        qint64 size = 0;
    };
    static void apply(const Change &change, QByteArray &bytes);
    static void applySome(
        const std::vector<Change> &changes, Loss loss, std::mt19937 &random, QByteArray &bytes);
    [[nodiscard]] bool isMine(const char *path) const;
    [[nodiscard]] QString nameOf(const char *path) const;

    const QString m_folder; ///< ends with /
    std::unique_ptr<sqlite3_vfs> m_own;
    sqlite3_vfs *m_real = nullptr;
    mutable QMutex m_mutex;
    QHash<QString, State> m_states; ///< by name
    std::optional<qint64> m_room;
    std::atomic<bool> m_hasSharedMemory = true;
    std::atomic<qint64> m_waitedUs = 0;
};

} // namespace toban::test
