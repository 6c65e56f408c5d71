// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database.h"
#include "rows.h"

#include <QHash>

namespace toban {

/** When each series was seen first: outlives the samples themselves. Inside the open transaction;
 *  writer thread. */
class FirstSeen final {
    Q_DISABLE_COPY_MOVE(FirstSeen)

public:
    explicit FirstSeen(Database &samples)
        : m_samples(samples)
    {
    }

    /** Learns what is stored; before the first note and after a rollback. */
    [[nodiscard]] Result<void> load();
    [[nodiscard]] Result<void> note(const GroupRows &rows);

private:
    Database &m_samples;
    QHash<qint64, Instant> m_known; ///< by series
};

/** Of one series; nullopt: not noted. */
[[nodiscard]] Result<std::optional<Instant>> readFirstSeen(Database &samples, qint64 series);
/** Whether the file notes them: samples that are only read may be of before that. */
[[nodiscard]] Result<bool> hasFirstSeen(Database &samples);

} // namespace toban
