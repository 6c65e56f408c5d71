// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "histogram.h"

#include <memory>

struct sqlite3;
struct sqlite3_stmt;

namespace toban::bench {

/** The yardstick: one SQLite row per sample, WITHOUT ROWID, through the C API (Qt Sql costs twice
 *  to three times more). */
class RowStore final {
    Q_DISABLE_COPY_MOVE(RowStore)

public:
    explicit RowStore(const QString &path);
    ~RowStore();

    /** As a poller does: all series at each scrape, scrapes [from, to), ten scrapes a commit. */
    void write(const std::vector<NumberSeries> &series, size_t from, size_t to);
    [[nodiscard]] NumberSeries read(size_t series, TimeSpan span);

private:
    sqlite3 *m_database = nullptr;
    sqlite3_stmt *m_insert = nullptr;
    sqlite3_stmt *m_select = nullptr;
};

} // namespace toban::bench
