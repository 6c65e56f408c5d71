// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bytes.h"
#include "instant.h"

#include <QCache>
#include <QMutex>

namespace toban {

/** Decoded time columns, shared by all series of a target and by one read after the other. A column
 *  is known by its id and its bytes, so that a rewritten one is never mixed up. Thread-safe; at
 * most 16 MB. */
class TimeCache final {
public:
    using Times = std::shared_ptr<const std::vector<Instant>>;

    /** The times of the column with this content; nullptr: not known. */
    [[nodiscard]] Times find(qint64 column, BytesView content) const
    {
        const QMutexLocker lock(&m_mutex);
        const Entry *known = m_entries.object(column);
        return known && known->content == content ? known->times : nullptr;
    }
    void insert(qint64 column, BytesView content, Times times)
    {
        const QMutexLocker lock(&m_mutex);
        const auto cost = static_cast<qsizetype>(times->size());
        m_entries.insert(column, new Entry{Bytes(content), std::move(times)}, cost);
    }

private:
    static constexpr qsizetype mostTimes = 2 << 20;
    struct Entry {
        Bytes content;
        Times times;
    };
    mutable QMutex m_mutex;
    QCache<qint64, Entry> m_entries{mostTimes};
};

} // namespace toban
