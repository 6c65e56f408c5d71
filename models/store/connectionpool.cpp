// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "connectionpool.h"

#include "statement.h"
#include "statements.h"

#include <QCoreApplication>

namespace toban {

ConnectionPool::ConnectionPool(
    QString path, FaultHook fault, Notices &notices, Database::Access access)
    : m_path(std::move(path))
    , m_fault(std::move(fault))
    , m_access(access)
    , m_notices(notices)
{
}

Result<std::unique_ptr<Database>> ConnectionPool::openOne()
{
    auto database = Database::open(m_path, m_access, Database::Durability::Normal, m_fault);
    if (database && m_access == Database::Access::Foreign)
        (*database)->limitTime(Millis(0)); // it was checked when it was opened
    // a connection is good when it has read: only then the -shm has been needed
    if (database) {
        const auto row = Statement(**database, sql::anyTable).first();
        if (row)
            return database;
        database = tl::unexpected(row.error());
    }
    if (m_access != Database::Access::ReadOnly)
        return database;
    auto immutable = Database::open(
        m_path, Database::Access::Immutable, Database::Durability::Normal, m_fault);
    if (!immutable)
        return database;
    m_notices.set(QStringLiteral("immutable"),
        QCoreApplication::translate("Store",
            "The folder of the store cannot be written. What was recorded last and not "
            "yet moved into the file is not shown."));
    return immutable;
}

Result<ConnectionPool::Lease> ConnectionPool::take()
{
    {
        const QMutexLocker lock(&m_mutex);
        if (m_isClosed)
            return failure(ErrorKind::Cancelled, m_path, QStringLiteral("the store is closed"));
        if (!m_idle.empty()) {
            std::unique_ptr<Database> database = std::move(m_idle.back());
            m_idle.pop_back();
            return Lease(*this, std::move(database));
        }
    }
    auto database = openOne();
    if (!database)
        return tl::unexpected(database.error());
    return Lease(*this, std::move(*database));
}

void ConnectionPool::giveBack(std::unique_ptr<Database> database)
{
    const QMutexLocker lock(&m_mutex);
    if (!m_isClosed)
        m_idle.push_back(std::move(database));
}

void ConnectionPool::close()
{
    const QMutexLocker lock(&m_mutex);
    m_isClosed = true;
    m_idle.clear();
}

} // namespace toban
