// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instant.h"
#include "result.h"

#include <functional>
#include <memory>
#include <unordered_map>

struct sqlite3;
struct sqlite3_stmt;

namespace toban {

/** Asked before every access to a database file; anything but 0 is taken as SQLite's answer to it.
 *  For fault tests. */
using FaultHook = std::function<int()>;

/** One connection to one SQLite file, for one thread at a time.
 *
 *  The C API and not Qt Sql, for both files alike: blobs are read where they lie instead of being
 *  copied into a QVariant (measured: half the time per row for reads, a third for writes), result
 *  codes and DEFENSIVE are at hand without a driver in between, a connection may move between
 *  threads, and no plug-in is loaded at the start. Every statement runs through step(), so faults
 *  can be injected at each of them.
 *
 *  Errors are of kind Storage with SQLite's own text. */
class Database final {
    Q_DISABLE_COPY_MOVE(Database)

public:
    enum class Access {
        ReadWrite, ///< made (mode 0600) where it is missing; WAL, verified
        ReadOnly,
        Immutable, ///< no -shm is made and -wal is not read: for folders that cannot be written
        Foreign, ///< as Immutable, of a file that others made: only reading is allowed at all, and
                 ///< lengths and depths are bounded
        Memory, ///< of no file
    };
    /** How surely a commit is on disk: Normal may lose the last ones with the power (not with the
     *  process), Full none. */
    enum class Durability { Normal, Full };

    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const QString &path, Access access,
        Durability durability = Durability::Normal, FaultHook fault = {});
    ~Database();

    /** Runs one statement without parameters and without rows wanted. */
    [[nodiscard]] Result<void> execute(const char *sql);
    /** The same for a text made at run time: it is not kept as prepared. */
    [[nodiscard]] Result<void> executeOnce(const QByteArray &sql);
    /** The first column of the only row of a statement without parameters. */
    [[nodiscard]] Result<qint64> number(const char *sql);
    /** Of a transaction that writes: waits for the lock. */
    [[nodiscard]] Result<void> begin();
    [[nodiscard]] Result<void> beginReading();
    [[nodiscard]] Result<void> commit();
    /** Each commit counts itself in the file from now on; see foreignlog.h. */
    void signCommits() { m_isSigned = true; }
    void rollback();

    /** Moves what the -wal holds into the file and cuts the -wal to nothing. */
    [[nodiscard]] Result<void> checkpoint();
    /** A whole and consistent copy in a new file of mode 0600. */
    [[nodiscard]] Result<void> copyTo(const QString &path);

    /** How long a statement waits for a lock of another connection; 5 s if nothing else is said. */
    void waitForLocks(Millis longest);
    /** From now on a statement that runs longer than this fails; 0: no limit. */
    void limitTime(Millis longest);

    /** The prepared statement of this text, made once; nullptr: see lastError(). */
    [[nodiscard]] sqlite3_stmt *prepared(const char *sql);
    /** One step of a statement: SQLite's result code. */
    [[nodiscard]] int step(sqlite3_stmt *statement);
    /** How many rows the last INSERT, UPDATE or DELETE made, changed or removed. */
    [[nodiscard]] int changedRows() const;
    /** Of the last INSERT that made a row. */
    [[nodiscard]] qint64 lastInsertedRow() const;
    [[nodiscard]] Error lastError() const;
    /** Whether the last error says that the file itself is damaged. */
    [[nodiscard]] bool isDamaged() const;
    /** Whether it says that the rules of the schema do not allow what was wanted. */
    [[nodiscard]] bool isRefused() const;
    [[nodiscard]] const QString &path() const { return m_path; }

private:
    Database(QString path, FaultHook fault);
    [[nodiscard]] Result<void> setUp(Access access, Durability durability);
    [[nodiscard]] sqlite3_stmt *kept(const char *sql);
    void bound(); ///< what a file made by others may ask of SQLite
    [[nodiscard]] static int isOverdue(void *database);
    int allowed(); ///< SQLITE_OK, or the injected code

    QString m_path;
    FaultHook m_fault;
    int m_lastCode = 0;
    bool m_isSigned = false;
    std::chrono::steady_clock::time_point m_deadline;
    sqlite3 *m_handle = nullptr;
    std::unordered_map<const char *, sqlite3_stmt *> m_statements;
};

} // namespace toban
