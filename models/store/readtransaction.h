// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database.h"

namespace toban {

/** Several reads that see one state of the file; ends with its owner. */
class ReadTransaction final {
    Q_DISABLE_COPY_MOVE(ReadTransaction)

public:
    explicit ReadTransaction(Database &database)
        : m_database(database)
        , m_begun(database.beginReading())
    {
    }
    ~ReadTransaction() { m_database.rollback(); }

    [[nodiscard]] const Result<void> &begun() const { return m_begun; }

private:
    Database &m_database;
    Result<void> m_begun;
};

} // namespace toban
