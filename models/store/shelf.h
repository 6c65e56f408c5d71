// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue.h"
#include "connectionpool.h"
#include "timecache.h"

namespace toban {

/** A file of samples that were rolled up to one step, of the same schema as samples.db, as readers
 *  see it. */
struct Shelf {
    Shelf(const QString &file, Millis rows, const FaultHook &fault, Notices &notices)
        : path(file)
        , step(rows)
        , pool(file, fault, notices)
    {
    }

    const QString path;
    const Millis step;
    Catalogue catalogue;
    TimeCache times;
    ConnectionPool pool;
};

/** The same as the writer has it. */
struct ShelfFile {
    std::unique_ptr<Database> file;
    Shelf *shelf = nullptr;
    bool isNew = false; ///< nothing is rolled into it yet
};

} // namespace toban
