// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "database.h"

#include "statement.h"
#include "statements.h"

#include <QCoreApplication>
#include <QFile>
#include <QUrl>

#include <algorithm>
#include <array>
#include <string_view>

#include <fcntl.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

namespace toban {

static QString withoutLogText()
{
    return QCoreApplication::translate("Store",
        "the file system has no shared memory, which the log of the store needs: choose a folder "
        "on "
        "a local disk (--store)");
}

Database::Database(QString path, FaultHook fault)
    : m_path(std::move(path))
    , m_fault(std::move(fault))
{
}

Database::~Database()
{
    for (const auto &[sql, statement] : m_statements)
        sqlite3_finalize(statement);
    sqlite3_close_v2(m_handle);
}

/// SQLite gives the -wal and -shm files the mode of the file itself.
static bool makePrivateFile(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    const int file = ::open(name.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (file < 0)
        return false;
    const bool isPrivate = ::fchmod(file, 0600) == 0;
    ::close(file);
    return isPrivate;
}

Result<std::unique_ptr<Database>> Database::open(
    const QString &path, Access access, Durability durability, FaultHook fault)
{
    std::unique_ptr<Database> database(new Database(path, std::move(fault)));
    if (access == Access::ReadWrite && !makePrivateFile(path))
        return failure(ErrorKind::Storage, path, QString::fromLocal8Bit(std::strerror(errno)));
    QByteArray name = QFile::encodeName(path);
    int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE
        | (access == Access::ReadWrite ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY);
    if (access == Access::Memory)
        flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_READWRITE
            | SQLITE_OPEN_CREATE | SQLITE_OPEN_MEMORY;
    if (access == Access::Immutable || access == Access::Foreign) {
        name = QUrl::fromLocalFile(path).toEncoded() + "?immutable=1";
        flags |= SQLITE_OPEN_URI;
    }
    database->m_lastCode = database->allowed();
    if (database->m_lastCode == SQLITE_OK)
        database->m_lastCode
            = sqlite3_open_v2(name.constData(), &database->m_handle, flags, nullptr);
    if (database->m_lastCode != SQLITE_OK)
        return tl::unexpected(database->lastError());
    if (auto ready = database->setUp(access, durability); !ready)
        return tl::unexpected(ready.error());
    return database;
}

Result<void> Database::setUp(Access access, Durability durability)
{
    waitForLocks(5s);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    if (access == Access::Foreign)
        bound();
    for (const char *pragma : sql::connectionPragmas)
        if (auto done = execute(pragma); !done)
            return done;
    if (access == Access::Memory)
        return {};
    if (access != Access::ReadWrite)
        return execute(sql::readerCache).and_then([this] { return execute(sql::queryOnly); });
    const auto pages = number(sql::pageCount);
    if (!pages)
        return tl::unexpected(pages.error());
    for (const char *pragma : sql::newFilePragmas) // which would write to one that has pages
        if (*pages == 0)
            if (auto done = execute(pragma); !done)
                return done;
    Statement journal(*this, sql::journalModeWal);
    const auto row = journal.first();
    if (!row)
        return tl::unexpected(row.error());
    if (!*row || journal.text(0) != QLatin1StringView("wal"))
        return failure(ErrorKind::Storage, m_path, withoutLogText());
    if (auto done = execute(sql::writerCache); !done)
        return done;
    return execute(durability == Durability::Full ? sql::synchronousFull : sql::synchronousNormal);
}

/// Nothing but reading: what a schema made by others could still slip in is refused when it is
/// prepared.
static int onlyReading(
    void *, int action, const char *first, const char *, const char *, const char *)
{
    switch (action) {
    case SQLITE_SELECT:
    case SQLITE_READ:
    case SQLITE_TRANSACTION:
    case SQLITE_FUNCTION: // load_extension() is off by itself
        return SQLITE_OK;
    case SQLITE_PRAGMA: {
        constexpr std::array<std::string_view, 9> known
            = {"foreign_keys", "cell_size_check", "mmap_size", "cache_size", "query_only",
                "application_id", "quick_check", "integrity_check", "table_info"};
        return std::find(known.begin(), known.end(), std::string_view(first)) != known.end()
            ? SQLITE_OK
            : SQLITE_DENY;
    }
    default:
        return SQLITE_DENY;
    }
}

void Database::bound()
{
    constexpr std::array<std::pair<int, int>, 9> limits = {{{SQLITE_LIMIT_LENGTH, 64 << 20},
        {SQLITE_LIMIT_SQL_LENGTH, 100'000}, {SQLITE_LIMIT_COLUMN, 100},
        {SQLITE_LIMIT_EXPR_DEPTH, 50}, {SQLITE_LIMIT_COMPOUND_SELECT, 10},
        {SQLITE_LIMIT_VDBE_OP, 100'000}, {SQLITE_LIMIT_FUNCTION_ARG, 20},
        {SQLITE_LIMIT_ATTACHED, 0}, {SQLITE_LIMIT_TRIGGER_DEPTH, 1}}};
    for (const auto &[limit, value] : limits)
        sqlite3_limit(m_handle, limit, value);
    sqlite3_set_authorizer(m_handle, onlyReading, nullptr);
    limitTime(Millis(800)); // reading the schema itself
}

int Database::isOverdue(void *database)
{
    return std::chrono::steady_clock::now() > static_cast<Database *>(database)->m_deadline;
}

void Database::waitForLocks(Millis longest)
{
    sqlite3_busy_timeout(m_handle, static_cast<int>(longest.count()));
}

void Database::limitTime(Millis longest)
{
    constexpr int stepsBetween = 10'000;
    m_deadline = std::chrono::steady_clock::now() + longest;
    if (longest.count() > 0)
        sqlite3_progress_handler(m_handle, stepsBetween, &Database::isOverdue, this);
    else
        sqlite3_progress_handler(m_handle, 0, nullptr, nullptr);
}

int Database::allowed()
{
    return m_fault ? m_fault() : SQLITE_OK;
}

Result<void> Database::execute(const char *sql)
{
    return Statement(*this, sql).run();
}

Result<void> Database::executeOnce(const QByteArray &sql)
{
    sqlite3_stmt *statement = nullptr;
    m_lastCode = allowed();
    if (m_lastCode == SQLITE_OK)
        m_lastCode = sqlite3_prepare_v2(m_handle, sql.constData(), -1, &statement, nullptr);
    if (m_lastCode != SQLITE_OK)
        return tl::unexpected(lastError());
    int code = SQLITE_ROW;
    while (code == SQLITE_ROW)
        code = step(statement);
    sqlite3_finalize(statement);
    m_lastCode = code;
    if (code != SQLITE_DONE)
        return tl::unexpected(lastError());
    return {};
}

Result<qint64> Database::number(const char *sql)
{
    Statement statement(*this, sql);
    const auto row = statement.first();
    if (!row)
        return tl::unexpected(row.error());
    return *row ? statement.integer(0) : 0;
}

Result<void> Database::begin()
{
    return execute(sql::begin);
}

Result<void> Database::beginReading()
{
    return execute(sql::beginReading);
}

Result<void> Database::commit()
{
    if (m_isSigned)
        if (auto done = execute(sql::signCommit); !done)
            return done;
    return execute(sql::commit);
}

void Database::rollback()
{
    // not through the fault hook: after a failed statement it is what brings order back
    if (m_handle && !sqlite3_get_autocommit(m_handle))
        if (sqlite3_stmt *statement = kept(sql::rollback)) {
            sqlite3_step(statement);
            sqlite3_reset(statement);
        }
}

Result<void> Database::checkpoint()
{
    m_lastCode = allowed();
    if (m_lastCode == SQLITE_OK)
        m_lastCode = sqlite3_wal_checkpoint_v2(
            m_handle, nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
    if (m_lastCode != SQLITE_OK)
        return tl::unexpected(lastError());
    return {};
}

Result<void> Database::copyTo(const QString &path)
{
    if (!makePrivateFile(path))
        return failure(ErrorKind::Storage, path, QString::fromLocal8Bit(std::strerror(errno)));
    sqlite3 *target = nullptr;
    m_lastCode = allowed();
    if (m_lastCode == SQLITE_OK)
        m_lastCode = sqlite3_open_v2(
            QFile::encodeName(path).constData(), &target, SQLITE_OPEN_READWRITE, nullptr);
    if (m_lastCode == SQLITE_OK) {
        sqlite3_backup *copy = sqlite3_backup_init(target, "main", m_handle, "main");
        if (copy)
            sqlite3_backup_step(copy, -1);
        m_lastCode = copy ? sqlite3_backup_finish(copy) : sqlite3_errcode(target);
    }
    sqlite3_close(target);
    if (m_lastCode != SQLITE_OK)
        return tl::unexpected(lastError());
    return {};
}

sqlite3_stmt *Database::kept(const char *sql)
{
    const auto known = m_statements.find(sql);
    if (known != m_statements.end())
        return known->second;
    sqlite3_stmt *statement = nullptr;
    m_lastCode
        = sqlite3_prepare_v3(m_handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    if (m_lastCode != SQLITE_OK)
        return nullptr;
    m_statements.emplace(sql, statement);
    return statement;
}

sqlite3_stmt *Database::prepared(const char *sql)
{
    m_lastCode = allowed();
    return m_lastCode == SQLITE_OK ? kept(sql) : nullptr;
}

int Database::step(sqlite3_stmt *statement)
{
    const int injected = allowed();
    m_lastCode = injected == SQLITE_OK ? sqlite3_step(statement) : injected;
    return m_lastCode;
}

int Database::changedRows() const
{
    return sqlite3_changes(m_handle);
}

qint64 Database::lastInsertedRow() const
{
    return sqlite3_last_insert_rowid(m_handle);
}

Error Database::lastError() const
{
    if (m_lastCode == SQLITE_IOERR_SHMMAP || m_lastCode == SQLITE_IOERR_SHMOPEN
        || m_lastCode == SQLITE_IOERR_SHMLOCK)
        return {ErrorKind::Storage, m_path, withoutLogText(), std::nullopt};
    const bool isOwn = m_handle && sqlite3_extended_errcode(m_handle) == m_lastCode;
    const char *text = isOwn ? sqlite3_errmsg(m_handle) : sqlite3_errstr(m_lastCode);
    return {ErrorKind::Storage, m_path,
        QStringLiteral("SQLite %1: %2").arg(m_lastCode).arg(QString::fromUtf8(text)), std::nullopt};
}

bool Database::isRefused() const
{
    return (m_lastCode & 0xFF) == SQLITE_CONSTRAINT;
}

bool Database::isDamaged() const
{
    const int primary = m_lastCode & 0xFF;
    return primary == SQLITE_CORRUPT || primary == SQLITE_NOTADB;
}

} // namespace toban
