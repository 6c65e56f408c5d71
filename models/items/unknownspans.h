// SPDX-FileCopyrightText: 2026 The Toban developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alert.h"
#include "queries.h"

#include <QHash>

namespace toban {

/** Where nothing is known of what sources said: nobody asked, or no answer came. What was answered
 *  last holds up to carriedUntil() and over failures of less than a minute; later it would be a
 *  guess. Each set of channels is read once. For a reader thread. */
class UnknownSpans final {
public:
    /** What lies before @p readFrom was not read, and is unknown of all. */
    UnknownSpans(const Queries &store, TimeSpan span, std::optional<Instant> readFrom = {});

    /** Of one channel. Oldest first, as below; inside the span. */
    [[nodiscard]] Result<std::vector<TimeSpan>> of(const SourceId &channel);
    /** Of an alert: where none of the channels that told of it answered. */
    [[nodiscard]] Result<std::vector<TimeSpan>> of(const std::vector<AlertTransition> &transitions);

private:
    const Queries &m_store;
    const TimeSpan m_span;
    const TimeSpan m_unread;
    QHash<QString, std::vector<TimeSpan>> m_known; ///< by channels
};

} // namespace toban
