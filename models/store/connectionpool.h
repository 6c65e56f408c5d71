// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database.h"
#include "notices.h"

#include <QMutex>

namespace toban {

/** Read-only connections to one file, lent to one thread at a time. Thread-safe. */
class ConnectionPool final {
    Q_DISABLE_COPY_MOVE(ConnectionPool)

public:
    ConnectionPool(QString path, FaultHook fault, Notices &notices,
        Database::Access access = Database::Access::ReadOnly);

    /** A connection on loan; goes back when it ends. */
    class Lease final {
    public:
        Lease(ConnectionPool &pool, std::unique_ptr<Database> database)
            : m_pool(&pool)
            , m_database(std::move(database))
        {
        }
        Lease(Lease &&other) noexcept = default;
        Lease &operator=(Lease &&) = delete;
        ~Lease()
        {
            if (m_database)
                m_pool->giveBack(std::move(m_database));
        }
        [[nodiscard]] Database &operator*() const { return *m_database; }

    private:
        ConnectionPool *m_pool;
        std::unique_ptr<Database> m_database;
    };

    [[nodiscard]] Result<Lease> take();
    /** Closes what is idle; what is lent is closed when it comes back, and nothing is lent again.
     */
    void close();

private:
    void giveBack(std::unique_ptr<Database> database);
    [[nodiscard]] Result<std::unique_ptr<Database>> openOne();

    const QString m_path;
    const FaultHook m_fault;
    const Database::Access m_access;
    Notices &m_notices;
    QMutex m_mutex;
    std::vector<std::unique_ptr<Database>> m_idle;
    bool m_isClosed = false;
};

} // namespace toban
