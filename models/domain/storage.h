// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instant.h"
#include "result.h"

#include <QStringList>

#include <vector>

namespace toban {

/** How long what is kept, and how much of it: the workspace's [storage] table. */
struct RetentionPlan {
    Millis samples = std::chrono::days(30); ///< as scraped
    Millis minutes = std::chrono::days(400); ///< a row a minute
    Millis hours{0}; ///< a row an hour; 0: for ever
    Millis journal{0}; ///< alerts, rotas, health …; 0: for ever
    qint64 bytes = qint64(4) << 30; ///< of all samples together; 0: whatever they come to
    friend bool operator==(const RetentionPlan &, const RetentionPlan &) = default;
};

/** One class of what is kept. */
struct StorageShelf {
    enum class Kind { Samples, Minutes, Hours, Journal };

    Kind kind = Kind::Samples;
    qint64 bytes = 0; ///< on disk
    qint64 values = 0; ///< a number, a histogram's bucket; of the journal: rows
    std::optional<TimeSpan> held; ///< its oldest and newest
    Millis plannedAge{0}; ///< 0: for ever
    double bytesPerDay = 0; ///< as it grew over the last days it holds; 0: not known yet
    friend bool operator==(const StorageShelf &, const StorageShelf &) = default;
};

/** What is kept, and what will come of it. */
struct StorageReport {
    QString folder;
    std::vector<StorageShelf> shelves; ///< in the order of their kinds
    RetentionPlan plan;
    qint64 forecastBytes = 0; ///< of samples, once they are as old as the plan lets them get
    std::optional<Instant> fullAt; ///< when they come to the plan's size; nullopt: they do not
    qint64 freeBytes = 0; ///< of the disk
    Millis rolling{0}; ///< summed length of what is not rolled up yet
    QStringList notices; ///< as StoreStatus::notices
    friend bool operator==(const StorageReport &, const StorageReport &) = default;
};

/** The way to read it. As Queries: synchronous and thread-safe, never on the GUI thread. */
class StorageQueries {
public:
    virtual ~StorageQueries() = default;
    [[nodiscard]] virtual Result<StorageReport> storage(Instant now) const = 0;
};

} // namespace toban
